// The form of a rule of assignment: how new work is shared, and who gets which matter or place.
import type { StaffMember } from '../../../accounts/index.ts'
import type { Post, Staff } from '../../../kernel/actor.ts'
import type { RegionLookup } from '../../../organizations/index.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import { assignmentKindNames } from '../../messages.ts'
import type { Arrived } from '../../queries/arrived-lately.ts'
import type { NamedMatter } from '../../queries/matters-of-department.ts'
import type { AssignmentKind, AssignmentRule } from '../../rules/assignment.ts'
import { choice } from './step-forms/parts.ts'

export const kinds = Object.keys(assignmentKindNames) as AssignmentKind[]

export interface Shown {
  readonly post: Post
  readonly members: readonly StaffMember[]
  readonly lately: readonly Arrived[]
  readonly rule: AssignmentRule | null
  readonly matters: readonly NamedMatter[]
}

export interface PlaceGroup {
  readonly title: string
  readonly open: boolean
  readonly fields: readonly FieldProps[]
}

export function kindField({ rule }: Shown): FieldProps {
  return {
    ...{ id: 'kind', name: 'kind', label: '新来的办件怎么分', hint: null, error: null },
    ...{ optional: null, group: true, required: false, disabled: false },
    control: {
      ...{ kind: 'choices', type: 'radio', wrap: false },
      options: [
        choice('', '不分，等认领', rule?.kind ?? ''),
        ...kinds.map((kind) => choice(kind, assignmentKindNames[kind], rule?.kind ?? '')),
      ],
    },
  }
}

export interface Place {
  readonly key: string
  readonly label: string
}

/** The townships of a county, the counties of a prefecture or of the province, and whatever the rule names. */
export function placesBelow(
  { seat }: Staff,
  { rule }: Shown,
  lookup: RegionLookup,
): readonly Place[] {
  const groups = lookup.prefectures.filter(
    ({ prefecture }) => seat.level === 'province' || prefecture.code === seat.regionCode,
  )
  const below =
    seat.level === 'county'
      ? lookup.townsOf(seat.regionCode)
      : groups.flatMap(({ counties }) => counties)
  const named = rule?.kind === 'town' ? Object.keys(rule.places) : []
  const codes = new Set([...below.map(({ code }) => code), ...named])
  return [...codes].map((code) => ({ key: code, label: lookup.nameOf(code) }))
}

export function placeGroups(
  { members, rule, matters }: Shown,
  towns: readonly Place[],
  error: string | null,
): readonly PlaceGroup[] {
  const field = (of: 'matter' | 'town', { key, label }: Place): FieldProps => ({
    ...{ id: `${of}-${key}`, name: `${of}.${key}`, label },
    ...{ hint: null, error: rule?.kind === of ? error : null, optional: null, group: false },
    ...{ required: false, disabled: false },
    control: {
      ...{ kind: 'select', prompt: '手上最少的人', width: 'w-m' },
      options: members.map(({ accountId, name }) =>
        choice(accountId, name, rule?.kind === of ? (rule.places[key] ?? '') : ''),
      ),
    },
  })
  const named = matters.map(({ matterId, matterName }) => ({ key: matterId, label: matterName }))
  return [
    {
      ...{ title: '按事项分：哪个事项给谁', open: rule?.kind === 'matter' },
      fields: named.map((one) => field('matter', one)),
    },
    {
      ...{ title: '按地方分：哪个地方给谁', open: rule?.kind === 'town' },
      fields: towns.map((one) => field('town', one)),
    },
  ].filter(({ fields }) => fields.length > 0)
}
