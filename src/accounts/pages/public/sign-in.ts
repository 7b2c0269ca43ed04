// 登录: citizens and companies come in, and go on where they wanted to.
import type { Request, Response } from 'express'
import { consentPaths, standingOf } from '../../../consents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { nationalTerms } from '../../../platform/session/national-sign-on.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import { linkButton, submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, ErrorSummaryProps } from '../../../platform/web/components.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { safePath } from '../../../platform/web/safe-path.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { readFields } from '../../inputs/read-fields.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { paths } from '../../paths.ts'
import { enter } from '../enter.ts'
import { errorSummary, textField, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'

export interface SignInPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly form: FormBlock
  /** 国家统一身份认证, null where it is not used. */
  readonly national: ButtonProps | null
  readonly register: ReturnType<typeof linkButton>
  readonly deskHref: string
  readonly recoveryHref: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/public/sign-in': SignInPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const next = safePath(req.query['next'], '')
  if (ctx.actor.kind === 'applicant') return res.redirect(303, next || paths.mySpace())
  await present(req, res, { next, username: '' }, {})
}

export const create: Handler = async (ctx, req, res) => {
  const typed = readFields(req.body, ['username', 'next'])
  const next = safePath(typed.next, '')
  const entry = await enter(ctx, req, res, 'public')
  if (entry.ok) return res.redirect(303, await onwards(ctx, entry.value.accountId, next))
  const { faults, wait } = entry.refusal
  if (faults === null) return answerTooMany(req, res, wait)
  await present(req, res, { next, username: typed.username }, faults)
}

/** Who has not answered to the newest privacy notice sees it first, once. */
export async function onwards({ db }: Context, accountId: string, next: string): Promise<string> {
  const goal = next || paths.mySpace()
  const { answered } = await standingOf(db, accountId)
  return answered ? goal : consentPaths.answer(goal)
}

export async function present(
  req: Request,
  res: Response,
  { next, username }: { next: string; username: string },
  faults: Faults<string>,
): Promise<void> {
  const national = nationalTerms(req)
  const { t, links } = shellOf(res)
  const heading = t('登录')
  const summary = errorSummary(t, faults)
  const page: SignInPage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: heading, href: null },
    ],
    summary,
    form: {
      action: paths.signIn(),
      hidden: next === '' ? [] : [{ name: 'next', value: next }],
      fields: [
        textField(t, { ...nameQuestion, value: username }, faults),
        textField(t, { ...passwordQuestion, value: '' }, faults),
      ],
      button: { ...submitButton(t('登录')), size: 'big' },
    },
    national:
      national === null
        ? null
        : {
            ...linkButton(t('用{name}登录', { name: national.name }), paths.national(next || null)),
            size: 'big',
          },
    register: linkButton(t('注册新账号'), paths.register(next || null)),
    deskHref: paths.deskSignIn(),
    recoveryHref: paths.recovery(),
  }
  await render(res, 'accounts/public/sign-in', page, summary === null ? 200 : 422)
}

const nameQuestion = {
  name: 'username',
  label: '用户名或手机号',
  hint: '一个手机号注册过几个账号的，请填用户名',
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
