// The questions of a post: in which department, as what; and the little form that changes the region.
import type { Context } from '../../../platform/context.ts'
import type { FieldProps, FiltersProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { GrantField } from '../../inputs/staff.ts'
import type { Faults, Fields } from '../../inputs/read-fields.ts'
import { choicesField, selectField } from '../fields.ts'
import { departmentChoices, postChoices, regionChoices } from './own-region.ts'

export async function grantFields(
  ctx: Context,
  t: Shell['t'],
  regionCode: string,
  typed: Fields<GrantField>,
  faults: Faults<string>,
): Promise<FieldProps[]> {
  const departments = await departmentChoices(ctx, regionCode, typed.departmentId)
  return [
    selectField(t, { ...questions.department, options: departments }, faults),
    choicesField(t, { ...questions.post, options: postChoices(typed.post) }, faults),
  ]
}

/** Chooses the region whose departments are offered; works without JavaScript. */
export async function regionFilter(
  ctx: Context,
  action: string,
  regionCode: string,
): Promise<FiltersProps> {
  const options = await regionChoices(ctx, regionCode)
  return {
    action,
    label: '换一个区划',
    button: '换',
    search: null,
    selects: [{ id: 'region', name: 'region', label: '区划', options }],
    keeps: [],
    clear: null,
  }
}

const questions = {
  department: { name: 'departmentId', label: '部门', hint: '没有您要的部门，先在上面换区划' },
  post: {
    name: 'post',
    label: '岗位',
    type: 'radio',
    hint: '办件、监察、审计、管理四类职务，一个账号只能担任其中一类',
  },
} as const
