// 帮办: what a window may fill in, follow and hand over, and for which places it takes a matter.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allPosts } from '../../../src/accounts/types.ts'
import { permissionsOfStaff } from '../../../src/accounts/index.ts'
import { isAcross, mayTakeFor } from '../../../src/applications/rules/across-regions.ts'
import { assists, mayFollow, mayHandOver } from '../../../src/applications/rules/policy.ts'
import type { Known } from '../../../src/applications/rules/policy.ts'
import type { Actor, Post } from '../../../src/kernel/actor.ts'

const now = new Date('2026-03-12T02:00:00Z')
const [sooner, later] = [new Date(now.getTime() - 1), new Date(now.getTime() + 1)]

function clerk(post: Post, departmentId = '10'): Actor {
  const seat = {
    ...({ departmentId, departmentName: '数据局', level: 'county', regionCode: '632722' } as const),
    regionPath: '630000/632700/632722',
    posts: [post],
  }
  const permissions = permissionsOfStaff([post], 'county')
  return { kind: 'staff', accountId: '9', name: '才仁', seat, permissions }
}

const draft: Known = {
  ...{ status: 'draft', applicantAccountId: '1', handlingDepartmentId: null },
  ...{ acceptanceDepartmentId: null, handlingPath: null, parallel: [] },
  ...{ regionPath: '630000/632700/632722', intakeDepartmentId: '10' },
  ...{ helpedUntil: null, papersAwaited: 0, binnedAt: null },
  ...{ matterId: '7', matterType: '行政许可', concludedOn: null },
}

describe('a window fills in', () => {
  test.each<[string, Partial<Known>, Post, string, boolean]>([
    ['a draft that it began', {}, 'window-clerk', '10', true],
    ['for a village as well', {}, 'helper', '10', true],
    ['no draft of another window', {}, 'window-clerk', '11', false],
    ['nothing without the post', {}, 'examiner', '10', false],
    ['a draft by its code, within the time', { helpedUntil: later }, 'window-clerk', '10', true],
    ['no draft by its code afterwards', { helpedUntil: sooner }, 'window-clerk', '10', false],
    ['nothing that was thrown away', { binnedAt: sooner }, 'window-clerk', '10', false],
    ['a correction of what it filed', { status: 'correcting' }, 'window-clerk', '10', true],
    ['papers promised for later', { status: 'examining', papersAwaited: 1 }, 'helper', '10', true],
    ['nothing that was filed', { status: 'submitted' }, 'window-clerk', '10', false],
  ])('%s', (_, changes, post, department, expected) => {
    expect(assists(clerk(post, department), { ...draft, ...changes }, now)).toBe(expected)
  })

  test('and hands over what was decided, which a helper does not', () => {
    const granted: Known = { ...draft, status: 'granted' }
    expect(mayHandOver(clerk('window-clerk'), granted)).toBe(true)
    expect(mayHandOver(clerk('window-clerk', '11'), granted)).toBe(false)
    expect(mayHandOver(clerk('helper'), granted)).toBe(false)
    expect(mayHandOver(clerk('window-clerk'), { ...draft, status: 'examining' })).toBe(false)
  })

  test('no post follows what another window took in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allPosts), (post) => {
        expect(mayFollow(clerk(post, '11'), { ...draft, status: 'granted' })).toBe(false)
      }),
    )
  })
})

describe('the place of a matter', () => {
  const zaduo = '630000/632700/632722'
  const town = `${zaduo}/632722100`
  test.each<[string, string, boolean]>([
    [zaduo, town, true],
    [town, zaduo, true],
    [zaduo, '630000/632800/632801', false],
    ['630000/632700', zaduo, true],
    ['630000', zaduo, true],
  ])('window %s, place %s: local %s', (window, place, local) => {
    expect(mayTakeFor('local', window, place)).toBe(local)
    expect(mayTakeFor('cross-prefecture', window, place)).toBe(true)
    expect(isAcross(window, place)).toBe(!local)
  })
})
