import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compatible } from '../../../src/accounts/rules/duties.ts'
import { permissionsOfApplicants, permissionsOfStaff } from '../../../src/accounts/rules/grants.ts'
import { allPosts } from '../../../src/accounts/types.ts'
import type { Level, Post } from '../../../src/kernel/actor.ts'
import type { Permission } from '../../../src/kernel/permission.ts'

const levels: Level[] = ['province', 'prefecture', 'county', 'township']
const anyPosts = fc.uniqueArray(fc.constantFrom(...allPosts), { minLength: 1 })

const ofAuditors: readonly Permission[] = [
  ...(['public', 'signed-in', 'admin.enter', 'audit.read', 'retention.hold'] as const),
]

describe('separation of duties', () => {
  test('no account that stays within one duty both administers and decides', () => {
    fc.assert(
      fc.property(anyPosts, fc.constantFrom(...levels), (posts, level) => {
        fc.pre(compatible(posts))
        const rights = permissionsOfStaff(posts, level)
        expect(rights.has('admin.enter') && rights.has('applications.step')).toBe(false)
        // Who audits changes nothing; he may only keep a file from being cleared away.
        const beside = [...rights].filter((one) => !ofAuditors.includes(one))
        expect(rights.has('audit.read') ? beside : []).toEqual([])
      }),
    )
  })

  test.each<[Post, Post, boolean]>([
    ['acceptance-clerk', 'examiner', true],
    ['examiner', 'approver', true],
    ['catalogue-editor', 'administrator', true],
    ['approver', 'administrator', false],
    ['approver', 'catalogue-editor', false],
    ['supervisor', 'examiner', false],
    ['supervisor', 'administrator', false],
    ['auditor', 'administrator', false],
    ['auditor', 'supervisor', false],
  ])('%s together with %s', (one, other, allowed) => {
    expect(compatible([one, other])).toBe(allowed)
  })
})

test('only a catalogue editor of the province publishes', () => {
  for (const post of allPosts) {
    for (const level of levels) {
      const publishes = post === 'catalogue-editor' && level === 'province'
      expect(permissionsOfStaff([post], level).has('matters.publish')).toBe(publishes)
    }
  }
})

test('applicants have no right of staff, and staff cannot apply', () => {
  expect([...permissionsOfApplicants]).toEqual([
    ...['public', 'signed-in', 'applications.apply', 'applications.fill'],
    ...['own.papers', 'own.account', 'mandates.manage'],
  ])
  expect(permissionsOfStaff(allPosts, 'province').has('applications.apply')).toBe(false)
})
