// One mandate: what it allows, and the button by which one begins to act under it; 结束 asks once more.
import { accountPaths } from '../../../accounts/index.ts'
import type { Request } from 'express'
import { personOf } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, HiddenValue } from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { safePath } from '../../../platform/web/safe-path.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { answer as answerOffer } from '../../answer.ts'
import { end, mayEnd } from '../../end.ts'
import { paths } from '../../paths.ts'
import { mandateById } from '../../queries/lists.ts'
import { isOpen, stateOf } from '../../rules/state.ts'
import type { NamedMandate } from '../../types.ts'
import { linesOf } from './mandate-cards.ts'
import { applicant } from './mandates.ts'

export interface OneMandatePage extends BasePage {
  readonly lines: readonly string[]
  readonly note: string
  readonly action: string
  readonly hidden: readonly HiddenValue[]
  readonly button: ButtonProps
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'mandates/public/one-mandate': OneMandatePage
  }
}

/**
 * 去代办: for who accepted it, while it holds. To both sides the list tells every other state; what somebody was
 * given is not handed on to who acts for him; strangers find nothing.
 */
export const show: Handler = async (ctx, req, res) => {
  const mandate = await mandateOf(ctx, req)
  const { accountId, agent } = applicant(ctx)
  const person = personOf(applicant(ctx)).accountId
  const own = mandate.agentAccountId === person
  if (!own || stateOf(mandate, ctx.today) !== 'in-force') {
    const sides = [mandate.agentAccountId, mandate.principalAccountId]
    found(sides.includes(person) || sides.includes(accountId) ? mandate : null)
    allow(agent === null)
    return res.redirect(303, paths.list)
  }
  const { t } = shellOf(res)
  const title = t('代{name}办事', { name: mandate.principalName })
  await render(res, 'mandates/public/one-mandate', {
    title,
    breadcrumb: trail(t, title),
    lines: linesOf(t, mandate),
    note: t('进入以后，页面上方一直写着您在代谁办，办的每一步都记在您名下，也会告诉对方。'),
    action: paths.acting,
    hidden: [
      { name: 'mandate', value: mandate.id },
      { name: 'next', value: safePath(req.query['next'], accountPaths.mySpace()) },
    ],
    button: submitButton(t('开始代办')),
    back: paths.list,
  })
}

export const showEnd: Handler = async (ctx, req, res) => {
  const mandate = await mandateOf(ctx, req)
  const open = isOpen(stateOf(mandate, ctx.today))
  found(open && mayEnd(applicant(ctx), mandate) ? mandate : null)
  const { t } = shellOf(res)
  const given = mandate.principalAccountId === applicant(ctx).accountId
  const other = given ? mandate.agentName : mandate.principalName
  const title = t('结束与{name}的委托', { name: other })
  await render(res, 'mandates/public/one-mandate', {
    title,
    breadcrumb: trail(t, title),
    lines: linesOf(t, mandate),
    note: t('结束以后马上不能再代办，也看不到有关的办件；已经办的照常有效。双方都会收到消息。'),
    action: paths.end(mandate.id),
    hidden: [],
    button: submitButton(t('结束委托'), 'danger'),
    back: paths.list,
  })
}

export const createEnd: Handler = async (ctx, req, res) => {
  const ended = await end(ctx, String(req.params['id']))
  if (!ended.ok && ended.refusal === 'not-found') found(null)
  res.redirect(303, ctx.actor.kind === 'applicant' && ctx.actor.agent ? accountPaths.mySpace() : paths.list)
}

export const answer: Handler = async (ctx, req, res) => {
  const accepted = (req.body as Record<string, unknown>)['answer'] === 'accept'
  const id = String(req.params['id'])
  const answered = await answerOffer(ctx, id, accepted)
  if (!answered.ok && answered.refusal === 'not-found') found(null)
  res.redirect(303, answered.ok && accepted ? paths.one(id) : paths.list)
}

async function mandateOf(ctx: Context, req: Request): Promise<NamedMandate> {
  return found(await mandateById(ctx.db, String(req.params['id'])))
}

function trail(t: (sentence: string) => string, title: string) {
  return [
    { label: t('我的'), href: accountPaths.mySpace() },
    { label: t('委托代办'), href: paths.list },
    { label: title, href: null },
  ]
}
