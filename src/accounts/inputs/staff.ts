// The forms by which staff are added and given posts, and by which they set their passwords.
import type { Post } from '../../kernel/actor.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { checkPersonName } from '../../platform/security/identifiers.ts'
import { nameFaults, otherFaults } from '../messages.ts'
import { minimumLength } from '../rules/password.ts'
import { normaliseUsername } from '../rules/username.ts'
import type { NewStaff } from '../staff.ts'
import { allPosts } from '../types.ts'
import { newPasswordFaults, newPasswordFields, usernameSentence } from './credentials.ts'
import { faultsOf, hasFaults } from './read-fields.ts'
import type { Faults, Fields } from './read-fields.ts'

export const grantFields = ['departmentId', 'post'] as const
export const staffFields = ['name', 'username', ...grantFields] as const
export const administratorFields = ['name', 'username', ...newPasswordFields] as const

export type GrantField = (typeof grantFields)[number]
export type StaffField = (typeof staffFields)[number]
export type AdministratorField = (typeof administratorFields)[number]

interface Grant {
  readonly departmentId: string
  readonly post: Post
}

export function readGrant(fields: Fields<GrantField>): Result<Grant, Faults<GrantField>> {
  const post = allPosts.find((one) => one === fields.post)
  const known = /^\d{1,18}$/.test(fields.departmentId)
  const faults = faultsOf<GrantField>({
    departmentId: known ? null : otherFaults.department,
    post: post === undefined ? otherFaults.post : null,
  })
  if (post === undefined || hasFaults(faults)) return refuse(faults)
  return ok({ departmentId: fields.departmentId, post })
}

export function readStaff(fields: Fields<StaffField>): Result<NewStaff, Faults<StaffField>> {
  const name = checkPersonName(fields.name)
  const grant = readGrant(fields)
  const faults = faultsOf<StaffField>({
    name: name.ok ? null : nameFaults[name.refusal],
    username: usernameSentence(fields.username),
    ...(grant.ok ? {} : grant.refusal),
  })
  if (!name.ok || !grant.ok || hasFaults(faults)) return refuse(faults)
  return ok({ name: name.value, username: normaliseUsername(fields.username), ...grant.value })
}

interface Administrator {
  readonly name: string
  readonly username: string
  readonly password: string
}

export function readAdministrator(
  fields: Fields<AdministratorField>,
): Result<Administrator, Faults<AdministratorField>> {
  const name = checkPersonName(fields.name)
  const username = normaliseUsername(fields.username)
  const terms = { minimum: minimumLength.staff, personal: [username, fields.name] }
  const faults = faultsOf<AdministratorField>({
    name: name.ok ? null : nameFaults[name.refusal],
    username: usernameSentence(fields.username),
    ...newPasswordFaults(fields, terms),
  })
  if (!name.ok || hasFaults(faults)) return refuse(faults)
  return ok({ name: name.value, username, password: fields.password })
}
