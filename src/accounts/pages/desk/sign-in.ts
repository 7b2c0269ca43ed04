// 工作人员登录.
import type { Response } from 'express'
import type { Actor } from '../../../kernel/actor.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ErrorSummaryProps } from '../../../platform/web/components.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { safePath } from '../../../platform/web/safe-path.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { readFields } from '../../inputs/read-fields.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { paths } from '../../paths.ts'
import { workplaceOf } from '../../rules/workplace.ts'
import { loadActor } from '../../queries/actor.ts'
import { awaitCode } from '../await-code.ts'
import { enter } from '../enter.ts'
import { errorSummary, textField, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'

export interface DeskSignInPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly form: FormBlock
  readonly publicHref: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/desk/sign-in': DeskSignInPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const next = wantedPage(req.query['next'])
  if (ctx.actor.kind === 'staff') return res.redirect(303, next || landing(ctx.actor))
  await present(res, { next, username: '' }, {})
}

export const create: Handler = async (ctx, req, res) => {
  const typed = readFields(req.body, ['username', 'next'])
  const next = wantedPage(typed.next)
  const entry = await enter(ctx, req, res, 'desk')
  if (entry.ok) {
    const { accountId, awaitsCode } = entry.value
    if (!awaitsCode) return res.redirect(303, next || landing(await loadActor(ctx.db, accountId)))
    await awaitCode(ctx, req, accountId, next)
    return res.redirect(303, paths.signInCode())
  }
  const { faults, wait } = entry.refusal
  if (faults === null) return answerTooMany(req, res, wait)
  await present(res, { next, username: typed.username }, faults)
}

/** Whoever asked for the desk itself begins where he works: a clerk has no applications there. */
function wantedPage(text: unknown): string {
  const next = safePath(text, '')
  return next === paths.desk() ? '' : next
}

/** Those who handle applications go to the desk, those at a window there, the others to the administration. */
export function landing(actor: Actor): string {
  return paths[workplaceOf(actor)]()
}

async function present(
  res: Response,
  { next, username }: { next: string; username: string },
  faults: Faults<string>,
): Promise<void> {
  const { t } = shellOf(res)
  const heading = '工作人员登录'
  const summary = errorSummary(t, faults)
  const page: DeskSignInPage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [],
    summary,
    form: {
      action: paths.deskSignIn(),
      hidden: next === '' ? [] : [{ name: 'next', value: next }],
      fields: [
        textField(t, { ...nameQuestion, value: username }, faults),
        textField(t, { ...passwordQuestion, value: '' }, faults),
      ],
      button: submitButton('登录'),
    },
    publicHref: paths.signIn(),
  }
  await render(res, 'accounts/desk/sign-in', page, summary === null ? 200 : 422)
}

const nameQuestion = {
  name: 'username',
  label: '用户名',
  hint: null,
  type: 'text',
  autocomplete: 'username',
} as const

const passwordQuestion = {
  name: 'password',
  label: '密码',
  hint: null,
  type: 'password',
  autocomplete: 'current-password',
} as const
