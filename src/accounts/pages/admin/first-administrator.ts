// The first administrator of the hall names himself by the link from the command line.
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
import { becomeFirstAdministrator, firstAdministratorIsAwaited } from '../../first-administrator.ts'
import { readFields } from '../../inputs/read-fields.ts'
import type { Faults, Fields } from '../../inputs/read-fields.ts'
import { administratorFields, readAdministrator } from '../../inputs/staff.ts'
import type { AdministratorField } from '../../inputs/staff.ts'
import { takenRefusals } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { errorSummary, textField, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'
import { newStaffPasswordFields } from '../staff-password-fields.ts'
import { linksPerAddress } from '../throttles.ts'
import { comeIn } from '../come-in.ts'

export interface FirstAdministratorPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly form: FormBlock
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/admin/first-administrator': FirstAdministratorPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const wait = await throttle(ctx.db, linksPerAddress, networkOf(ctx.ip))
  if (wait > 0) return answerTooMany(req, res, wait)
  const secret = String(req.params['secret'])
  found((await firstAdministratorIsAwaited(ctx, secret)) ? secret : null)
  await present(res, secret, readFields({}, administratorFields), {})
}

export const create: Handler = async (ctx, req, res) => {
  const wait = await throttle(ctx.db, linksPerAddress, networkOf(ctx.ip))
  if (wait > 0) return answerTooMany(req, res, wait)
  const secret = String(req.params['secret'])
  found((await firstAdministratorIsAwaited(ctx, secret)) ? secret : null)
  const fields = readFields(req.body, administratorFields)
  const read = readAdministrator(fields)
  if (!read.ok) return present(res, secret, fields, read.refusal)
  const become = await becomeFirstAdministrator(ctx, secret, read.value)
  if (!become.ok && become.refusal !== 'no-link') {
    return present(res, secret, fields, { username: takenRefusals[become.refusal] })
  }
  const { accountId } = found(become.ok ? become.value : null)
  await comeIn(ctx, req, accountId)
  res.redirect(303, paths.administration())
}

async function present(
  res: Response,
  secret: string,
  typed: Fields<AdministratorField>,
  faults: Faults<string>,
): Promise<void> {
  const { t } = shellOf(res)
  const heading = '建立第一个管理员账号'
  const summary = errorSummary(t, faults)
  const page: FirstAdministratorPage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [],
    summary,
    form: {
      action: paths.firstAdministrator(secret),
      hidden: [],
      fields: [
        textField(t, { ...questions.name, value: typed.name }, faults),
        textField(t, { ...questions.username, value: typed.username }, faults),
        ...newStaffPasswordFields(t, faults),
      ],
      button: submitButton('建好，进入'),
    },
  }
  await render(res, 'accounts/admin/first-administrator', page, summary === null ? 200 : 422)
}

const questions = {
  name: { name: 'name', label: '姓名', hint: null, type: 'text', autocomplete: 'name' },
  username: {
    name: 'username',
    label: '用户名',
    type: 'text',
    autocomplete: 'username',
    hint: '英文字母开头，4 个字符以上',
  },
} as const
