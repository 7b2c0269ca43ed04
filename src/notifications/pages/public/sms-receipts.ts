// The SMS gateway reports what became of a message: a request signed like ours to it.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { receiptOf, takeReceipt } from '../../take-receipt.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = typeof req.body === 'string' ? req.body : ''
  if (ctx.gateways.sms?.signed((name) => req.get(name), body) !== true) {
    res.status(403).json({ error: '签名不对' })
    return
  }
  const receipt = receiptOf.safeParse(parsed(body))
  if (!receipt.success) {
    res.status(422).json({ error: '应有 id、status（delivered 或 failed）' })
    return
  }
  await takeReceipt(ctx, receipt.data)
  res.json({ ok: true })
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
