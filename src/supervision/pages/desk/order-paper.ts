// 督办单 and its answer as PDF, for both sides.
import type { Request, Response } from 'express'
import { sendDocument } from '../../../applications/index.ts'
import { findDocument } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { maySeeAlert } from '../../rules/policy.ts'
import { alertById, ordersOf } from '../../store.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const alert = found(await alertById(ctx.db, String(req.params['id'])))
  found(maySeeAlert(ctx.actor, alert) ? alert : null)
  const orders = await ordersOf(ctx.db, alert.id)
  const order = found(orders.find(({ id }) => id === req.params['orderId']) ?? null)
  const isOne = [order.documentId, order.answerDocumentId].includes(
    String(req.params['documentId']),
  )
  found(isOne ? order : null)
  await sendDocument(ctx, res, found(await findDocument(ctx.db, String(req.params['documentId']))))
}
