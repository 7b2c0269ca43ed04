// Who may see and turn an alert, and the same in SQL: drawn at random, the two agree row by row.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { permissionsOfStaff } from '../../../src/accounts/index.ts'
import { system, visitor } from '../../../src/kernel/actor.ts'
import type { Actor, Level, Post } from '../../../src/kernel/actor.ts'
import type { Db } from '../../../src/platform/database/transaction.ts'
import { alertsVisibleTo } from '../../../src/supervision/queries/visible-to.ts'
import {
  mayAnswer,
  mayRectify,
  maySeeAlert,
  maySupervise,
  sideOf,
} from '../../../src/supervision/rules/policy.ts'
import { useDatabase } from '../../support/database.ts'

const regions = [
  ...['630000', '630000/632700', '630000/632700/632722', '630000/632700/632701'],
  ...['630000/630100', '630000/630100/630103'],
]
const posts: readonly Post[] = [
  ...(['acceptance-clerk', 'examiner', 'section-head', 'approver', 'supervisor'] as const),
  ...(['auditor', 'catalogue-editor', 'administrator'] as const),
]

interface Placed {
  readonly id: string
  readonly departmentId: string
  readonly regionPath: string
}

let db: Db
let alerts: readonly Placed[]

beforeAll(async () => {
  db = (await useDatabase()).db
  const departments = await db('departments')
    .whereIn('regionPath', regions)
    .orderBy('id')
    .select('id', 'regionPath')
  const chosen = departments.filter((_, at) => at % 9 === 0)
  const rows = chosen.map(({ id, regionPath }) => ({
    ...{ rule: 'R-TAMPER' as const, card: 'yellow' as const, occurrence: `test:${id}` },
    ...{ departmentId: id, regionPath, facts: '{}' as never },
    ...{ raisedAt: new Date('2026-03-12T02:00:00Z'), raisedOn: '2026-03-12' as const },
  }))
  alerts = await db('supervisionAlerts')
    .insert(rows)
    .returning(['id', 'departmentId', 'regionPath'])
})

function staff(departmentId: string, regionPath: string, held: readonly Post[]): Actor {
  const level: Level = (['province', 'prefecture', 'county'] as const)[
    regionPath.split('/').length - 1
  ] as Level
  return {
    ...{ kind: 'staff', accountId: '1', name: '某人' },
    seat: {
      ...{ departmentId, departmentName: '某局', level, regionPath, posts: held },
      regionCode: regionPath.slice(-6),
    },
    permissions: permissionsOfStaff(held, level),
  }
}

describe('alerts', () => {
  test('are visible in SQL exactly when the policy says so', async () => {
    const actors = fc
      .record({
        at: fc.nat(alerts.length - 1),
        region: fc.constantFrom(...regions),
        held: fc.subarray([...posts], { minLength: 1, maxLength: 3 }),
        kind: fc.constantFrom('staff', 'staff', 'staff', 'visitor'),
      })
      .map(({ at, region, held, kind }) =>
        kind === 'visitor' ? visitor : staff(alerts[at]?.departmentId ?? '0', region, held),
      )
    await fc.assert(
      fc.asyncProperty(actors, async (actor) => {
        const rows = await db('supervisionAlerts')
          .modify(alertsVisibleTo(actor))
          .orderBy('id')
          .select<{ id: string }[]>('id')
        const seen = new Set(rows.map(({ id }) => id))
        for (const alert of alerts) expect(seen.has(alert.id)).toBe(maySeeAlert(actor, alert))
      }),
      { numRuns: 150 },
    )
  })

  const alert = { departmentId: '7', regionPath: '630000/632700/632722' }

  test.each([
    ['630000', true],
    ['630000/632700', true],
    ['630000/632700/632722', true],
    ['630000/632700/632701', false],
    ['630000/630100', false],
    ['630000/6327', false],
  ])('a supervisor of %s: %s', (region, expected) => {
    expect(maySupervise(staff('99', region, ['supervisor']), alert)).toBe(expected)
  })

  test('a department answers for itself, and a supervisor in it does not', () => {
    expect(mayAnswer(staff('7', '630000/632700/632722', ['examiner']), alert)).toBe(true)
    expect(mayAnswer(staff('8', '630000/632700/632722', ['examiner']), alert)).toBe(false)
    expect(mayAnswer(staff('7', '630000/632700/632722', ['supervisor']), alert)).toBe(false)
    expect(sideOf(staff('7', '630000/632700/632722', ['auditor']), alert)).toBeNull()
    expect(sideOf(system, alert)).toBe('system')
  })

  test('a supervisor has no right to act on applications', () => {
    for (const level of ['province', 'prefecture', 'county'] as const) {
      expect(permissionsOfStaff(['supervisor'], level).has('applications.step')).toBe(false)
    }
  })
})

test('only the head of the section in the department answers a bad rating', () => {
  const row = { departmentId: '7' }
  expect(mayRectify(staff('7', '630000', ['section-head']), row)).toBe(true)
  expect(mayRectify(staff('7', '630000', ['examiner']), row)).toBe(false)
  expect(mayRectify(staff('8', '630000', ['section-head']), row)).toBe(false)
  expect(mayRectify(staff('7', '630000', ['supervisor']), row)).toBe(false)
})
