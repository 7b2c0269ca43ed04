// 登录第二步: a member of staff whose password was right gives a code of his second factor.
import type { Response } from 'express'
import { closeHalf, halfOpenOf } from '../../../platform/session/half-open.ts'
import { forgive, throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ErrorSummaryProps } from '../../../platform/web/components.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { readFields } from '../../inputs/read-fields.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { codeFaults } from '../../messages.ts'
import { passSecondFactor } from '../../pass-second-factor.ts'
import { paths } from '../../paths.ts'
import { loadActor } from '../../queries/actor.ts'
import { errorSummary, textField, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'
import { codesPerAccount } from '../throttles.ts'
import { landing } from './sign-in.ts'
import { comeIn } from '../come-in.ts'

export interface SignInCodePage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly form: FormBlock
  readonly againHref: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/desk/sign-in-code': SignInCodePage
  }
}

export const show: Handler = async (_ctx, req, res) => {
  if (halfOpenOf(req) === null) return res.redirect(303, paths.deskSignIn())
  await present(res, {})
}

export const create: Handler = async (ctx, req, res) => {
  const half = halfOpenOf(req)
  if (half === null) return res.redirect(303, paths.deskSignIn())
  const { code } = readFields(req.body, ['code'])
  if (code.trim() === '') return present(res, { code: codeFaults.empty })
  const { accountId, next } = half
  // A point is taken before the code is looked at, so that guesses made at once are counted too.
  for (const rule of codesPerAccount) {
    const wait = await throttle(ctx.db, rule, accountId)
    if (wait > 0) {
      closeHalf(req)
      return answerTooMany(req, res, wait)
    }
  }
  const passed = await passSecondFactor(ctx, { ...half, code, instant: Date.now() })
  if (!passed.ok && passed.refusal === 'wrong-code') return present(res, { code: codeFaults.wrong })
  if (!passed.ok) return res.redirect(303, paths.deskSignIn())
  for (const rule of codesPerAccount) await forgive(ctx.db, rule, accountId)
  await comeIn(ctx, req, accountId, { secondFactor: true })
  res.redirect(303, next || landing(await loadActor(ctx.db, accountId)))
}

async function present(res: Response, faults: Faults<string>): Promise<void> {
  const { t } = shellOf(res)
  const heading = '填验证码'
  const summary = errorSummary(t, faults)
  const page: SignInCodePage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [],
    summary,
    form: {
      action: paths.signInCode(),
      hidden: [],
      fields: [textField(t, { ...question, value: '' }, faults)],
      button: submitButton('登录'),
    },
    againHref: paths.deskSignIn(),
  }
  await render(res, 'accounts/desk/sign-in-code', page, summary === null ? 200 : 422)
}

const question = {
  name: 'code',
  label: '验证码',
  hint: '验证器 App 里的 6 位数字；手机不在身边，填一个恢复码',
  type: 'text',
  autocomplete: 'one-time-code',
} as const
