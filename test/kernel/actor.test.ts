// Who may what: rights come from the actor's own set, posts from the seat.
import { expect, test } from 'vitest'
import { holds, may, system, visitor } from '../../src/kernel/actor.ts'
import type { Staff } from '../../src/kernel/actor.ts'

const examiner: Staff = {
  kind: 'staff',
  accountId: '7',
  name: '才仁',
  permissions: new Set(['desk.enter']),
  seat: {
    departmentId: '1',
    departmentName: '杂多县民政局',
    level: 'county',
    regionCode: '632722',
    regionPath: '630000/632700/632722',
    posts: ['examiner'],
  },
}

test('what is public is open to everybody, and nothing else by itself', () => {
  for (const actor of [visitor, system, examiner]) expect(may(actor, 'public')).toBe(true)
  expect(may(visitor, 'signed-in')).toBe(false)
  expect(may(system, 'applications.step')).toBe(false)
  expect(may(examiner, 'desk.enter')).toBe(true)
  expect(may(examiner, 'applications.step')).toBe(false)
})

test('only staff hold posts, those of their seat', () => {
  expect(holds(examiner, 'examiner')).toBe(true)
  expect(holds(examiner, 'approver')).toBe(false)
  expect(holds(visitor, 'examiner')).toBe(false)
  expect(holds(system, 'examiner')).toBe(false)
})
