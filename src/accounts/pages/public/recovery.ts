// 找回密码: whoever forgot his password gets a number for a window. The answer is always the same.
import type { Response } from 'express'
import { networkOf, throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ErrorSummaryProps } from '../../../platform/web/components.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { readFields } from '../../inputs/read-fields.ts'
import type { Faults, Fields } from '../../inputs/read-fields.ts'
import { readRecovery, recoveryFields } from '../../inputs/recovery.ts'
import type { RecoveryField } from '../../inputs/recovery.ts'
import { paths } from '../../paths.ts'
import { requestRecovery } from '../../request-recovery.ts'
import { errorSummary, textField, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'
import { recoveriesPerAddress } from '../throttles.ts'

export interface RecoveryPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly form: FormBlock
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/public/recovery': RecoveryPage
  }
}

declare module 'express-session' {
  interface SessionData {
    /** The number that was given last, for the page that shows it. */
    recoveryNumber?: string
  }
}

export const show: Handler = async (_ctx, _req, res) => {
  await present(res, readFields({}, recoveryFields), {})
}

export const create: Handler = async (ctx, req, res) => {
  const fields = readFields(req.body, recoveryFields)
  const claim = readRecovery(fields, ctx.today)
  if (!claim.ok) return present(res, fields, claim.refusal)
  const wait = await throttle(ctx.db, recoveriesPerAddress, networkOf(ctx.ip))
  if (wait > 0) return answerTooMany(req, res, wait)
  req.session.recoveryNumber = await requestRecovery(ctx, claim.value)
  res.redirect(303, paths.recoveryNumber())
}

async function present(
  res: Response,
  typed: Fields<RecoveryField>,
  faults: Faults<string>,
): Promise<void> {
  const { t, links } = shellOf(res)
  const heading = t('找回密码')
  const summary = errorSummary(t, faults)
  const page: RecoveryPage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('登录'), href: paths.signIn() },
      { label: heading, href: null },
    ],
    summary,
    form: {
      action: paths.recovery(),
      hidden: [],
      fields: [
        textField(t, { ...questions.username, value: typed.username }, faults),
        textField(t, { ...questions.number, value: typed.number }, faults),
        textField(t, { ...questions.phone, value: typed.phone }, faults),
      ],
      button: submitButton(t('取找回号')),
    },
  }
  await render(res, 'accounts/public/recovery', page, summary === null ? 200 : 422)
}

const questions = {
  username: {
    name: 'username',
    label: '用户名',
    hint: null,
    type: 'text',
    autocomplete: 'username',
  },
  number: {
    name: 'number',
    label: '身份证号或统一社会信用代码',
    hint: '个人账号填身份证号，单位账号填统一社会信用代码',
    type: 'text',
    autocomplete: 'off',
  },
  phone: {
    name: 'phone',
    label: '手机号',
    hint: '注册时填的那一个',
    type: 'tel',
    autocomplete: 'tel',
  },
} as const
