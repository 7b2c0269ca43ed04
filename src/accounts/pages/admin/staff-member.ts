// One member of staff: his posts, a new post, a new link for his password, the end of his account.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  ErrorSummaryProps,
  FiltersProps,
  HiddenValue,
  SummaryListProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Faults, Fields } from '../../inputs/read-fields.ts'
import type { GrantField } from '../../inputs/staff.ts'
import { paths } from '../../paths.ts'
import { staffMember } from '../../queries/staff-member.ts'
import type { StaffDetails } from '../../queries/staff-member.ts'
import { maySeeStaff, refusalToManage } from '../../rules/policy.ts'
import { errorSummary, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'
import { confirmationFields } from '../confirm-password.ts'
import { grantFields, regionFilter } from './grant-fields.ts'
import { postsOf, profileOf, simpleForm } from './staff-parts.ts'

export interface StaffMemberPage extends BasePage {
  readonly heading: string
  /** What was done, null for nothing that does not show by itself. */
  readonly done: string | null
  readonly summary: ErrorSummaryProps | null
  /** The password, before what was asked for is done. */
  readonly confirmation: FormBlock | null
  readonly profile: SummaryListProps
  /** The address to hand over, shown once. */
  readonly link: string | null
  readonly posts: readonly {
    readonly post: string
    readonly department: string
    /** Null where the actor may not end it. */
    readonly end: { readonly action: string; readonly button: ButtonProps } | null
  }[]
  readonly grant: { readonly region: FiltersProps; readonly form: FormBlock } | null
  readonly manage: {
    readonly renew: FormBlock
    /** Null when he has no second factor. */
    readonly reset: FormBlock | null
    readonly signOut: FormBlock
    readonly close: FormBlock
  } | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/admin/staff-member': StaffMemberPage
  }
}

/** The member of staff of this address; 404 outside the actor's region, as for nobody. */
export async function staffHere(ctx: Context, req: Request): Promise<StaffDetails> {
  const staff = found(await staffMember(ctx.db, String(req.params['id'])))
  return found(maySeeStaff(ctx.actor, staff) ? staff : null)
}

export const signOutLabel = '退出他的全部登录'

/** An act that waits for the password, and what was typed for it. */
export interface AskedFor {
  readonly action: string
  readonly label: string
  readonly hidden: readonly HiddenValue[]
}

export interface StaffView {
  readonly regionCode: string
  readonly typed: Fields<GrantField>
  readonly faults: Faults<string>
  readonly link: string | null
  /** What waits for the password, null for nothing. */
  readonly confirmation: (AskedFor & { readonly req: Request }) | null
  readonly done?: string | null
}

export async function presentStaff(
  ctx: Context,
  res: Response,
  staff: StaffDetails,
  { regionCode, typed, faults, link, confirmation, done = null }: StaffView,
): Promise<void> {
  const { t } = shellOf(res)
  const summary = errorSummary(t, faults)
  const account = { ...staff, active: staff.status === 'active' }
  const own = ctx.actor.kind === 'staff' && ctx.actor.accountId === staff.accountId
  const grantable = account.active && !own && may(ctx.actor, 'staff.manage')
  const page: StaffMemberPage = {
    title: titleWith(summary, staff.name),
    heading: staff.name,
    done,
    breadcrumb: [
      { label: '人员', href: paths.staff() },
      { label: staff.name, href: null },
    ],
    summary,
    confirmation: confirmation && {
      action: confirmation.action,
      hidden: confirmation.hidden,
      fields: confirmationFields(t, confirmation.req, faults),
      button: submitButton(confirmation.label),
    },
    profile: profileOf(staff),
    link,
    posts: postsOf(ctx, staff),
    grant: grantable
      ? {
          region: await regionFilter(ctx, paths.staffMember(staff.accountId), regionCode),
          form: {
            action: paths.staffPosts(staff.accountId),
            hidden: [{ name: 'region', value: regionCode }],
            fields: await grantFields(ctx, t, regionCode, typed, faults),
            button: submitButton('授予岗位'),
          },
        }
      : null,
    manage:
      account.active && refusalToManage(ctx.actor, account) === null
        ? {
            renew: simpleForm(paths.staffLink(staff.accountId), '发一个新的密码链接', 'second'),
            reset: staff.hasSecondFactor
              ? simpleForm(paths.resetOfSecondFactor(staff.accountId), '关闭他的两步验证', 'second')
              : null,
            signOut: simpleForm(paths.endOfStaffSessions(staff.accountId), signOutLabel, 'second'),
            close: simpleForm(paths.closureOfStaff(staff.accountId), '停用这个账号', 'danger'),
          }
        : null,
  }
  await render(res, 'accounts/admin/staff-member', page, summary === null ? 200 : 422)
}
