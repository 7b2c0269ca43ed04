// An applicant sets a new password by the link from the window, and is signed in.
import type { Response } from 'express'
import { networkOf, throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ErrorSummaryProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { newPasswordFaults, newPasswordFields } from '../../inputs/credentials.ts'
import { hasFaults, readFields } from '../../inputs/read-fields.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { paths } from '../../paths.ts'
import { applicantOfLink } from '../../queries/applicant-of-link.ts'
import type { LinkOwner } from '../../queries/applicant-of-link.ts'
import { minimumLength } from '../../rules/password.ts'
import { setRecoveredPassword } from '../../set-first-password.ts'
import { errorSummary, textField, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'
import { linksPerAddress } from '../throttles.ts'
import { comeIn } from '../come-in.ts'

export interface NewPasswordPage extends BasePage {
  readonly heading: string
  readonly username: string
  readonly summary: ErrorSummaryProps | null
  readonly form: FormBlock
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/public/new-password': NewPasswordPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const wait = await throttle(ctx.db, linksPerAddress, networkOf(ctx.ip))
  if (wait > 0) return answerTooMany(req, res, wait)
  const secret = String(req.params['secret'])
  await present(res, secret, found(await applicantOfLink(ctx, secret)), {})
}

export const create: Handler = async (ctx, req, res) => {
  const wait = await throttle(ctx.db, linksPerAddress, networkOf(ctx.ip))
  if (wait > 0) return answerTooMany(req, res, wait)
  const secret = String(req.params['secret'])
  const owner = found(await applicantOfLink(ctx, secret))
  const fields = readFields(req.body, newPasswordFields)
  const terms = { minimum: minimumLength.applicant, personal: owner.personal }
  const faults = newPasswordFaults(fields, terms)
  if (hasFaults(faults)) return present(res, secret, owner, faults)
  const set = await setRecoveredPassword(ctx, secret, fields.password)
  const { accountId } = found(set.ok ? set.value : null)
  await comeIn(ctx, req, accountId)
  res.redirect(303, paths.mySpace())
}

async function present(
  res: Response,
  secret: string,
  { username }: LinkOwner,
  faults: Faults<string>,
): Promise<void> {
  const { t } = shellOf(res)
  const heading = t('设新密码')
  const summary = errorSummary(t, faults)
  const page: NewPasswordPage = {
    title: titleWith(summary, heading),
    heading,
    username,
    breadcrumb: [],
    summary,
    form: {
      action: paths.newPassword(secret),
      hidden: [],
      fields: questions.map((question) => textField(t, { ...question, value: '' }, faults)),
      button: submitButton(t('设好，进入')),
    },
  }
  res.setHeader('Cache-Control', 'no-store')
  await render(res, 'accounts/public/new-password', page, summary === null ? 200 : 422)
}

const hidden = { type: 'password', autocomplete: 'new-password' } as const

const questions = [
  {
    ...hidden,
    name: 'password',
    label: '新密码',
    hint: '至少 8 个字符，越长越好；可以是一句话',
  },
  { ...hidden, name: 'passwordAgain', label: '再填一遍新密码', hint: null },
] as const
