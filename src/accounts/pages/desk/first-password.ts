// A member of staff sets his password by the link he was handed, and is signed in.
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
import { loadActor } from '../../queries/actor.ts'
import { staffOfLink } from '../../queries/staff-of-link.ts'
import { minimumLength } from '../../rules/password.ts'
import { hasSecondFactor } from '../../second-factor-store.ts'
import { setFirstPassword } from '../../set-first-password.ts'
import { awaitCode } from '../await-code.ts'
import { errorSummary, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'
import { newStaffPasswordFields } from '../staff-password-fields.ts'
import { linksPerAddress } from '../throttles.ts'
import { landing } from './sign-in.ts'
import { comeIn } from '../come-in.ts'

export interface FirstPasswordPage extends BasePage {
  readonly heading: string
  readonly name: string
  readonly username: string
  readonly summary: ErrorSummaryProps | null
  readonly form: FormBlock
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/desk/first-password': FirstPasswordPage
  }
}

type Owner = Pick<FirstPasswordPage, 'name' | 'username'>

export const show: Handler = async (ctx, req, res) => {
  const wait = await throttle(ctx.db, linksPerAddress, networkOf(ctx.ip))
  if (wait > 0) return answerTooMany(req, res, wait)
  const secret = String(req.params['secret'])
  await present(res, secret, found(await staffOfLink(ctx, secret)), {})
}

export const create: Handler = async (ctx, req, res) => {
  const wait = await throttle(ctx.db, linksPerAddress, networkOf(ctx.ip))
  if (wait > 0) return answerTooMany(req, res, wait)
  const secret = String(req.params['secret'])
  const owner = found(await staffOfLink(ctx, secret))
  const fields = readFields(req.body, newPasswordFields)
  const personal = [owner.name, owner.username]
  const faults = newPasswordFaults(fields, { minimum: minimumLength.staff, personal })
  if (hasFaults(faults)) return present(res, secret, owner, faults)
  const set = await setFirstPassword(ctx, secret, fields.password)
  const { accountId } = found(set.ok ? set.value : null)
  const actor = await loadActor(ctx.db, accountId)
  if (actor.kind !== 'staff') return res.redirect(303, paths.deskSignIn())
  if (await hasSecondFactor(ctx.db, accountId)) {
    await awaitCode(ctx, req, accountId, '')
    return res.redirect(303, paths.signInCode())
  }
  await comeIn(ctx, req, accountId)
  res.redirect(303, landing(actor))
}

async function present(
  res: Response,
  secret: string,
  { name, username }: Owner,
  faults: Faults<string>,
): Promise<void> {
  const { t } = shellOf(res)
  const heading = '设置密码'
  const summary = errorSummary(t, faults)
  const page: FirstPasswordPage = {
    title: titleWith(summary, heading),
    heading,
    name,
    username,
    breadcrumb: [],
    summary,
    form: {
      action: paths.firstPassword(secret),
      hidden: [],
      fields: newStaffPasswordFields(t, faults),
      button: submitButton('设好，进入'),
    },
  }
  await render(res, 'accounts/desk/first-password', page, summary === null ? 200 : 422)
}
