// What the page of a member of staff shows of him: who he is, his posts, and forms of one button.
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { SummaryListProps } from '../../../platform/web/components.ts'
import { postNames, statusNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import type { StaffDetails } from '../../queries/staff-member.ts'
import { refusalToEnd } from '../../rules/policy.ts'
import type { FormBlock } from '../fields.ts'
import type { StaffMemberPage } from './staff-member.ts'

export function profileOf(staff: StaffDetails): SummaryListProps {
  const { lastSignedInAt, hasPassword, status } = staff
  const waiting = status === 'active' && !hasPassword
  return {
    items: [
      item('用户名', staff.username),
      item('状态', waiting ? '还没设密码' : statusNames[status]),
      item('两步验证', staff.hasSecondFactor ? '已开通' : '没有开通'),
      item('最近登录', lastSignedInAt === null ? '还没有登录过' : longMoment(lastSignedInAt)),
    ],
  }
}

function item(label: string, value: string) {
  return { label, value, tag: null, action: null, locked: false }
}

export function postsOf(ctx: Context, { accountId, held }: StaffDetails): StaffMemberPage['posts'] {
  return held.map(({ postId, post, departmentName, regionPath }) => {
    const mayEnd = refusalToEnd(ctx.actor, { accountId, regionPath }) === null
    const context = `${departmentName} ${postNames[post]}`
    return {
      post: postNames[post],
      department: departmentName,
      end: mayEnd
        ? {
            action: paths.endOfPost(accountId, postId),
            button: { ...submitButton('撤销', 'quiet'), context },
          }
        : null,
    }
  })
}

export function simpleForm(action: string, label: string, tone: 'second' | 'danger'): FormBlock {
  return { action, hidden: [], fields: [], button: submitButton(label, tone) }
}
