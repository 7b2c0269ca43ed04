// Which successions may be registered, as a table.
import { expect, test } from 'vitest'
import { refusalToName } from '../../../src/successions/rules/naming.ts'
import type { Naming } from '../../../src/successions/rules/naming.ts'

const place = (id: string, regionCode = '632722', active = true) => ({
  ...{ id, name: `部门${id}`, regionCode, active },
})
const lawful: Naming = {
  ...{ kind: 'merged', department: place('1'), successor: place('2'), newName: '' },
  ...{ effectiveOn: '2026-03-12', reason: '青编发〔2026〕1号', today: '2026-03-12' },
  ...{ ending: new Set<string>(), isAwaited: false, isTaken: false },
}

test.each<[string, Partial<Naming>, string | null]>([
  ['a merger today', {}, null],
  ['a merger to come', { effectiveOn: '2026-12-31' }, null],
  ['a new name', { kind: 'renamed', successor: null, newName: '杂多县林业局' }, null],
  ['of nobody', { department: null }, 'no-department'],
  ['of one that is closed', { department: place('1', '632722', false) }, 'no-department'],
  ['a second time', { ending: new Set(['1']) }, 'planned-already'],
  ['into nobody', { successor: null }, 'no-successor'],
  ['into one that is closed', { successor: place('2', '632722', false) }, 'no-successor'],
  ['into itself', { successor: place('1') }, 'same-department'],
  ['into another county', { successor: place('2', '632723') }, 'other-region'],
  ['into one that ends', { ending: new Set(['2']) }, 'successor-ends'],
  ['of one that others wait for', { isAwaited: true }, 'awaited-by-others'],
  ['a name of spaces', { kind: 'renamed', newName: '\u3000' }, 'name-missing'],
  ['the same name', { kind: 'renamed', newName: '部门1' }, 'name-missing'],
  ['a name too long', { kind: 'renamed', newName: '局'.repeat(51) }, 'name-missing'],
  ['a name of another', { kind: 'renamed', newName: '部门9', isTaken: true }, 'name-taken'],
  ['without a day', { effectiveOn: '' }, 'day-missing'],
  ['on no day of the calendar', { effectiveOn: '2026-02-30' }, 'day-missing'],
  ['yesterday', { effectiveOn: '2026-03-11' }, 'day-past'],
  ['without a ground', { reason: ' \u3000' }, 'reason-missing'],
])('%s', (_what, given, refusal) => {
  expect(refusalToName({ ...lawful, ...given })).toBe(refusal)
})
