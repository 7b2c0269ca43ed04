// 责任部门看一张牌: opening it is on record; explain, report what was put right, answer orders.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { alertActionNames, orderSentences, turnSentences } from '../../messages.ts'
import { answerOrder } from '../../orders.ts'
import { paths } from '../../paths.ts'
import { mayAnswer } from '../../rules/policy.ts'
import { alertById } from '../../store.ts'
import { turnAlert } from '../../turn-alert.ts'
import type { Alert } from '../../types.ts'
import { nothingTyped } from '../alert-forms.ts'
import type { Typed } from '../alert-forms.ts'
import { answerAlert } from '../alert-page.ts'
import { keyOf, queryOf, staffOf, textOf } from '../staff.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const alert = await ownAlert(ctx, req)
  if (alert.status === 'OPEN') await turnAlert(ctx, alert.id, 'notify', '')
  await answer(ctx, res, await latest(ctx, alert), nothingTyped, doneWords(queryOf(req, 'done')))
}

export async function createStep(ctx: Context, req: Request, res: Response): Promise<void> {
  const alert = await ownAlert(ctx, req)
  const action = found(keyOf({ explain: 1, rectify: 1 }, textOf(req, 'action')))
  const field = `${action}.reason`
  const reason = textOf(req, field)
  const turned = await turnAlert(ctx, alert.id, action, reason)
  if (turned.ok) return res.redirect(303, `${paths.ownAlert(alert.id)}?done=${action}`)
  const typed = { values: { [field]: reason }, faults: { [field]: turnSentences[turned.refusal] } }
  await answer(ctx, res, await latest(ctx, alert), typed, null)
}

export async function createAnswer(ctx: Context, req: Request, res: Response): Promise<void> {
  const alert = await ownAlert(ctx, req)
  const orderId = String(req.params['orderId'])
  const field = `answer-${orderId}.text`
  const text = textOf(req, field)
  const answered = await answerOrder(ctx, alert.id, orderId, text)
  if (answered.ok) return res.redirect(303, `${paths.ownAlert(alert.id)}?done=answer`)
  found(answered.refusal === 'not-found' ? null : answered)
  const typed = { values: { [field]: text }, faults: { [field]: orderSentences[answered.refusal] } }
  await answer(ctx, res, await latest(ctx, alert), typed, null)
}

async function ownAlert(ctx: Context, req: Request): Promise<Alert> {
  const actor = staffOf(ctx)
  const alert = found(await alertById(ctx.db, String(req.params['id'])))
  return found(mayAnswer(actor, alert) ? alert : null)
}

async function latest({ db }: Context, { id }: Alert): Promise<Alert> {
  return found(await alertById(db, id))
}

function doneWords(action: string): string | null {
  if (action === 'answer') return '督办单已经答复。'
  const known = keyOf(alertActionNames, action)
  return known === null ? null : `已办：${alertActionNames[known]}。`
}

function answer(
  ctx: Context,
  res: Response,
  alert: Alert,
  typed: Typed,
  done: string | null,
): Promise<void> {
  return answerAlert(ctx, res, {
    alert,
    side: 'department',
    breadcrumb: [
      { label: '监察提醒', href: paths.ownAlerts() },
      { label: `第 ${alert.id} 号`, href: null },
    ],
    stepsAction: paths.ownAlertSteps(alert.id),
    ordersAction: null,
    lettersAction: null,
    letterHref: (documentId) => paths.ownLetterPaper(alert.id, documentId),
    paperHref: (orderId, documentId) => paths.ownOrderPaper(alert.id, orderId, documentId),
    answerAction: (orderId) => paths.answers(alert.id, orderId),
    typed,
    done,
  })
}
