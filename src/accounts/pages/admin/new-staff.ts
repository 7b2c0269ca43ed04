// 加一名工作人员: an account with its first post; the password is set by its owner.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ErrorSummaryProps, FiltersProps } from '../../../platform/web/components.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { readFields } from '../../inputs/read-fields.ts'
import type { Faults, Fields } from '../../inputs/read-fields.ts'
import { readStaff, staffFields } from '../../inputs/staff.ts'
import type { StaffField } from '../../inputs/staff.ts'
import { staffRefusals } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { addStaff } from '../../staff.ts'
import type { AddStaffRefusal } from '../../staff.ts'
import { confirmationFields, confirmPassword } from '../confirm-password.ts'
import { errorSummary, textField, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'
import { grantFields, regionFilter } from './grant-fields.ts'
import { handOver } from './handed-link.ts'
import { regionFrom } from './own-region.ts'

export interface NewStaffPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly region: FiltersProps
  readonly form: FormBlock
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/admin/new-staff': NewStaffPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const region = await regionFrom(ctx, req.query['region'])
  await present(ctx, req, res, region, readFields({}, staffFields), {})
}

export const create: Handler = async (ctx, req, res) => {
  const fields = readFields(req.body, staffFields)
  const region = await regionFrom(ctx, readFields(req.body, ['region']).region)
  const read = readStaff(fields)
  if (!read.ok) return present(ctx, req, res, region, fields, read.refusal)
  const confirmed = await confirmPassword(ctx, req, res)
  if (confirmed === 'answered') return
  if (confirmed !== null) return present(ctx, req, res, region, fields, confirmed)
  const added = await addStaff(ctx, read.value)
  if (!added.ok) return present(ctx, req, res, region, fields, faultOf(added.refusal))
  const { accountId, secret } = added.value
  handOver(ctx, req, accountId, secret)
  res.redirect(303, paths.staffMember(accountId))
}

function faultOf(refusal: AddStaffRefusal): Faults<StaffField> {
  const sentence = staffRefusals[refusal]
  if (refusal === 'username-taken') return { username: sentence }
  return refusal === 'provincial-only' ? { post: sentence } : { departmentId: sentence }
}

async function present(
  ctx: Context,
  req: Request,
  res: Response,
  regionCode: string,
  typed: Fields<StaffField>,
  faults: Faults<string>,
): Promise<void> {
  const { t } = shellOf(res)
  const heading = '加一名工作人员'
  const summary = errorSummary(t, faults)
  const page: NewStaffPage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [
      { label: '人员', href: paths.staff() },
      { label: heading, href: null },
    ],
    summary,
    region: await regionFilter(ctx, paths.newStaff(), regionCode),
    form: {
      action: paths.newStaff(),
      hidden: [{ name: 'region', value: regionCode }],
      fields: [
        textField(t, { ...questions.name, value: typed.name }, faults),
        textField(t, { ...questions.username, value: typed.username }, faults),
        ...(await grantFields(ctx, t, regionCode, typed, faults)),
        ...confirmationFields(t, req, faults),
      ],
      button: submitButton('加上'),
    },
  }
  await render(res, 'accounts/admin/new-staff', page, summary === null ? 200 : 422)
}

const questions = {
  name: { name: 'name', label: '姓名', hint: null, type: 'text', autocomplete: 'off' },
  username: {
    name: 'username',
    label: '用户名',
    type: 'text',
    autocomplete: 'off',
    hint: '英文字母开头，4 个字符以上，比如 zaduo-zhaxi',
  },
} as const
