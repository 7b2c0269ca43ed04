// Before posts and accounts of others are changed the password is asked for again: the page comes back with
// the question, and its form then does what was asked for, with what was typed.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { readFields } from '../../inputs/read-fields.ts'
import { grantFields } from '../../inputs/staff.ts'
import type { StaffDetails } from '../../queries/staff-member.ts'
import { confirmPassword } from '../confirm-password.ts'
import { regionFrom } from './own-region.ts'
import { presentStaff } from './staff-member.ts'
import type { AskedFor } from './staff-member.ts'

/** False when the page has been answered. */
export async function confirmed(
  ctx: Context,
  req: Request,
  res: Response,
  staff: StaffDetails,
  { action, label }: Pick<AskedFor, 'action' | 'label'>,
): Promise<boolean> {
  const faults = await confirmPassword(ctx, req, res)
  if (faults === null) return true
  if (faults === 'answered') return false
  const typed = readFields(req.body, grantFields)
  const regionCode = await regionFrom(ctx, readFields(req.body, ['region']).region)
  const hidden = Object.entries({ ...typed, region: regionCode }).map(([name, value]) => {
    return { name, value }
  })
  const confirmation = { req, action, label, hidden }
  await presentStaff(ctx, res, staff, { regionCode, typed, faults, link: null, confirmation })
  return false
}
