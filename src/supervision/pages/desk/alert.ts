// 监察人员看一张牌: confirm, revoke with a reason, close, or send an order. Nothing here touches the
// application itself.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import {
  alertActionNames,
  orderSentences,
  oversightNames,
  oversightSentences,
  turnSentences,
} from '../../messages.ts'
import { issueOrder } from '../../orders.ts'
import { paths } from '../../paths.ts'
import type { OversightRefusal } from '../../rules/oversight.ts'
import { maySupervise } from '../../rules/policy.ts'
import { orderTextFault, answerDayFault } from '../../rules/order.ts'
import { alertById } from '../../store.ts'
import { turnAlert } from '../../turn-alert.ts'
import type { Alert } from '../../types.ts'
import { writeLetter } from '../../write-letter.ts'
import { nothingTyped } from '../alert-forms.ts'
import type { Typed } from '../alert-forms.ts'
import { answerAlert } from '../alert-page.ts'
import { keyOf, queryOf, supervisorOf, textOf } from '../staff.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const alert = await ownRegionAlert(ctx, req)
  const done = queryOf(req, 'done')
  await answer(ctx, res, alert, nothingTyped, doneWords(done))
}

export async function createStep(ctx: Context, req: Request, res: Response): Promise<void> {
  const alert = await ownRegionAlert(ctx, req)
  const action = found(keyOf({ confirm: 1, revoke: 1, close: 1 }, textOf(req, 'action')))
  const field = `${action}.reason`
  const reason = textOf(req, field)
  const turned = await turnAlert(ctx, alert.id, action, reason)
  if (turned.ok) return res.redirect(303, `${paths.alert(alert.id)}?done=${action}`)
  const latest = found(await alertById(ctx.db, alert.id))
  const typed = { values: { [field]: reason }, faults: { [field]: turnSentences[turned.refusal] } }
  await answer(ctx, res, latest, typed, null)
}

export async function createOrder(ctx: Context, req: Request, res: Response): Promise<void> {
  const alert = await ownRegionAlert(ctx, req)
  const text = textOf(req, 'order.text')
  const answerBy = textOf(req, 'order.answerBy')
  const issued = await issueOrder(ctx, alert.id, text, answerBy)
  if (issued.ok) return res.redirect(303, `${paths.alert(alert.id)}?done=order`)
  const values = { 'order.text': text, 'order.answerBy': answerBy }
  const [textFault, dayFault] = [orderTextFault(text), answerDayFault(answerBy, ctx.today)]
  const faults: Record<string, string> = {
    ...(textFault === null ? {} : { 'order.text': orderSentences[textFault] }),
    ...(dayFault === null ? {} : { 'order.answerBy': orderSentences[dayFault] }),
  }
  const own = Object.keys(faults).length > 0
  const typed = { values, faults: own ? faults : { 'order.text': orderSentences[issued.refusal] } }
  await answer(ctx, res, found(await alertById(ctx.db, alert.id)), typed, null)
}

export async function createLetter(ctx: Context, req: Request, res: Response): Promise<void> {
  const alert = await ownRegionAlert(ctx, req)
  const kind = found(keyOf(oversightNames, textOf(req, 'kind')))
  const value = (name: string) => textOf(req, `${kind}.${name}`)
  const addressee = value('addressee').trim().slice(0, 100)
  const typed = { kind, addressee, content: value('content'), on: value('on') }
  const written = await writeLetter(ctx, alert.id, typed)
  if (written.ok) return res.redirect(303, `${paths.alert(alert.id)}?done=${kind}`)
  const { refusal } = written
  const field = `${kind}.${fieldOf(refusal)}`
  const values = Object.fromEntries(
    ['addressee', 'content', 'on'].map((name) => [`${kind}.${name}`, value(name)]),
  )
  const faults = { [field]: oversightSentences[refusal] }
  await answer(ctx, res, found(await alertById(ctx.db, alert.id)), { values, faults }, null)
}

/** At which field of the letter a refusal stands. */
function fieldOf(refusal: OversightRefusal): 'addressee' | 'content' | 'on' {
  if (refusal === 'addressee-missing') return 'addressee'
  return refusal === 'day-wrong' || refusal === 'day-too-far' ? 'on' : 'content'
}

/** An alert of another region looks like one that does not exist. */
async function ownRegionAlert(ctx: Context, req: Request): Promise<Alert> {
  const actor = supervisorOf(ctx)
  const alert = found(await alertById(ctx.db, String(req.params['id'])))
  return found(maySupervise(actor, alert) ? alert : null)
}

function doneWords(action: string): string | null {
  if (action === 'order') return '督办单已经发出。'
  const letter = keyOf(oversightNames, action)
  if (letter !== null) return `${oversightNames[letter]}已经发出。`
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
    side: 'supervisor',
    breadcrumb: [
      { label: '效能看板', href: paths.board() },
      { label: '监察牌', href: paths.alerts() },
      { label: `第 ${alert.id} 号`, href: null },
    ],
    stepsAction: paths.alertSteps(alert.id),
    ordersAction: paths.orders(alert.id),
    lettersAction: paths.letters(alert.id),
    letterHref: (documentId) => paths.letterPaper(alert.id, documentId),
    paperHref: (orderId, documentId) => paths.orderPaper(alert.id, orderId, documentId),
    answerAction: null,
    typed,
    done,
  })
}
