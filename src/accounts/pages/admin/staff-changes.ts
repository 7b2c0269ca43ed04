// What an administrator does on the page of a member of staff. Each act comes back to that page.
import { allow, found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { signOutStaff } from '../../end-sessions.ts'
import { readFields } from '../../inputs/read-fields.ts'
import { grantFields, readGrant } from '../../inputs/staff.ts'
import { staffRefusals } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { resetSecondFactor } from '../../remove-second-factor.ts'
import { closeStaff, endPost, grantPost, renewStaffLink } from '../../staff.ts'
import { confirmed } from './confirmed.ts'
import { handOver, takeOver } from './handed-link.ts'
import { regionFrom } from './own-region.ts'
import { presentStaff, signOutLabel, staffHere } from './staff-member.ts'

export const show: Handler = async (ctx, req, res) => {
  const staff = await staffHere(ctx, req)
  await presentStaff(ctx, res, staff, {
    regionCode: await regionFrom(ctx, req.query['region']),
    typed: readFields({}, grantFields),
    faults: {},
    link: takeOver(ctx, req, staff.accountId),
    confirmation: null,
    done: req.query['done'] === 'sessions' ? '他的登录都已经退出。' : null,
  })
}

export const grant: Handler = async (ctx, req, res) => {
  const staff = await staffHere(ctx, req)
  const { accountId } = staff
  const typed = readFields(req.body, grantFields)
  const regionCode = await regionFrom(ctx, readFields(req.body, ['region']).region)
  const view = { regionCode, typed, link: null, confirmation: null }
  const read = readGrant(typed)
  if (!read.ok) return presentStaff(ctx, res, staff, { ...view, faults: read.refusal })
  const asked = { action: paths.staffPosts(accountId), label: '授予岗位' }
  if (!(await confirmed(ctx, req, res, staff, asked))) return
  const granted = await grantPost(ctx, { accountId, ...read.value })
  if (granted.ok) return res.redirect(303, paths.staffMember(accountId))
  const sentence = staffRefusals[granted.refusal]
  const field = granted.refusal === 'no-department' ? 'departmentId' : 'post'
  await presentStaff(ctx, res, staff, { ...view, faults: { [field]: sentence } })
}

export const end: Handler = async (ctx, req, res) => {
  const staff = await staffHere(ctx, req)
  const { accountId, held } = staff
  const { postId } = found(held.find((one) => one.postId === req.params['postId']))
  const asked = { action: paths.endOfPost(accountId, postId), label: '撤销岗位' }
  if (!(await confirmed(ctx, req, res, staff, asked))) return
  const ended = await endPost(ctx, postId)
  allow(ended.ok)
  res.redirect(303, paths.staffMember(accountId))
}

export const renewLink: Handler = async (ctx, req, res) => {
  const staff = await staffHere(ctx, req)
  const { accountId } = staff
  const asked = { action: paths.staffLink(accountId), label: '发一个新的密码链接' }
  if (!(await confirmed(ctx, req, res, staff, asked))) return
  const renewed = await renewStaffLink(ctx, accountId)
  allow(renewed.ok)
  if (renewed.ok) handOver(ctx, req, accountId, renewed.value.secret)
  res.redirect(303, paths.staffMember(accountId))
}

export const resetFactor: Handler = async (ctx, req, res) => {
  const staff = await staffHere(ctx, req)
  const { accountId } = staff
  const asked = { action: paths.resetOfSecondFactor(accountId), label: '关闭他的两步验证' }
  if (!(await confirmed(ctx, req, res, staff, asked))) return
  const reset = await resetSecondFactor(ctx, accountId)
  allow(reset.ok || reset.refusal === 'not-enrolled')
  res.redirect(303, paths.staffMember(accountId))
}

export const signOut: Handler = async (ctx, req, res) => {
  const staff = await staffHere(ctx, req)
  const { accountId } = staff
  const asked = { action: paths.endOfStaffSessions(accountId), label: signOutLabel }
  if (!(await confirmed(ctx, req, res, staff, asked))) return
  const ended = await signOutStaff(ctx, accountId)
  allow(ended.ok)
  res.redirect(303, `${paths.staffMember(accountId)}?done=sessions`)
}

export const close: Handler = async (ctx, req, res) => {
  const staff = await staffHere(ctx, req)
  const { accountId } = staff
  const asked = { action: paths.closureOfStaff(accountId), label: '停用这个账号' }
  if (!(await confirmed(ctx, req, res, staff, asked))) return
  const closed = await closeStaff(ctx, accountId)
  allow(closed.ok)
  res.redirect(303, paths.staffMember(accountId))
}
