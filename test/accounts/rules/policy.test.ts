import { describe, expect, test } from 'vitest'
import { permissionsOfStaff } from '../../../src/accounts/rules/grants.ts'
import {
  managesRegion,
  maySeeStaff,
  refusalToEnd,
  refusalToGrant,
  refusalToManage,
  within,
} from '../../../src/accounts/rules/policy.ts'
import type { StaffAccount, Wanted } from '../../../src/accounts/rules/policy.ts'
import { visitor } from '../../../src/kernel/actor.ts'
import type { Actor, Level, Post } from '../../../src/kernel/actor.ts'

const province = '630000'
const yushu = '630000/632700'
const zaduo = '630000/632700/632722'
const zaqing = '630000/632700/632722/632722206'
const xining = '630000/630100'

function staff(regionPath: string, level: Level, posts: Post[] = ['administrator']): Actor {
  const seat = {
    departmentId: '1',
    departmentName: '某局',
    level,
    regionCode: '',
    regionPath,
    posts,
  }
  const permissions = permissionsOfStaff(posts, level)
  return { kind: 'staff', accountId: `${regionPath} ${posts[0]}`, name: '某人', seat, permissions }
}

const administrators = {
  province: staff(province, 'province'),
  yushu: staff(yushu, 'prefecture'),
  zaduo: staff(zaduo, 'county'),
}

describe('an administrator manages his own region and what lies in it', () => {
  test.each<[keyof typeof administrators, string, boolean]>([
    ['province', province, true],
    ['province', zaqing, true],
    ['yushu', yushu, true],
    ['yushu', zaduo, true],
    ['yushu', zaqing, true],
    ['yushu', province, false],
    ['yushu', xining, false],
    ['zaduo', zaduo, true],
    ['zaduo', zaqing, true],
    ['zaduo', yushu, false],
    ['zaduo', '630000/632700/632701', false],
  ])('%s, region %s: %s', (who, path, allowed) => {
    expect(managesRegion(administrators[who], path)).toBe(allowed)
  })

  test('nobody else manages staff anywhere', () => {
    const posts: Post[] = [
      ...(['acceptance-clerk', 'examiner', 'section-head', 'approver'] as const),
      ...(['supervisor', 'auditor', 'catalogue-editor'] as const),
    ]
    for (const post of posts) {
      expect(managesRegion(staff(province, 'province', [post]), zaduo)).toBe(false)
    }
    expect(managesRegion(visitor, zaduo)).toBe(false)
  })

  test('a code that merely begins alike is another region', () => {
    expect(within('630000/6327001', yushu)).toBe(false)
  })
})

const clerk: StaffAccount = {
  accountId: '7',
  active: true,
  knownIn: [zaduo],
  held: [{ departmentId: '10', regionPath: zaduo, post: 'acceptance-clerk' }],
}
const wanted: Wanted = { departmentId: '10', regionPath: zaduo, level: 'county', post: 'examiner' }
const { zaduo: local } = administrators
const nobody: StaffAccount = { accountId: '', active: true, knownIn: [], held: [] }

describe('granting a post', () => {
  test.each<[string, Actor, StaffAccount, Wanted, string | null]>([
    ['a second post of the same duty', local, clerk, wanted, null],
    ['a first post', local, nobody, wanted, null],
    ['the post he has', local, clerk, { ...wanted, post: 'acceptance-clerk' }, 'already-held'],
    [
      'a post that excludes his own',
      local,
      clerk,
      { ...wanted, post: 'administrator' },
      'incompatible',
    ],
    [
      'a department of another region',
      local,
      clerk,
      { ...wanted, regionPath: xining },
      'out-of-region',
    ],
    ['a department above', local, clerk, { ...wanted, regionPath: yushu }, 'out-of-region'],
    ['staff of another region', local, { ...clerk, knownIn: [xining] }, wanted, 'out-of-region'],
    ['a closed account', local, { ...clerk, active: false }, wanted, 'closed'],
    [
      'an auditor below the province',
      local,
      nobody,
      { ...wanted, post: 'auditor' },
      'provincial-only',
    ],
    ['oneself', local, { ...clerk, accountId: `${zaduo} administrator` }, wanted, 'oneself'],
    ['by somebody who does not administer', visitor, clerk, wanted, 'out-of-region'],
  ])('%s', (_case, actor, account, post, refusal) => {
    expect(refusalToGrant(actor, account, post)).toBe(refusal)
  })
})

describe('ending posts and closing accounts', () => {
  const spread: StaffAccount = {
    ...clerk,
    knownIn: [zaduo, yushu],
    held: [...clerk.held, { departmentId: '20', regionPath: yushu, post: 'examiner' }],
  }

  test('an account with a post elsewhere is closed by who manages both', () => {
    expect(refusalToManage(local, clerk)).toBeNull()
    expect(refusalToManage(local, spread)).toBe('out-of-region')
    expect(refusalToManage(administrators.yushu, spread)).toBeNull()
  })

  test('each post is ended by who manages its region, never by its holder', () => {
    expect(refusalToEnd(local, { accountId: '7', regionPath: zaduo })).toBeNull()
    expect(refusalToEnd(local, { accountId: '7', regionPath: yushu })).toBe('out-of-region')
    const own = { accountId: `${zaduo} administrator`, regionPath: zaduo }
    expect(refusalToEnd(local, own)).toBe('oneself')
  })

  test('an account without any trace in the region is not even seen', () => {
    expect(maySeeStaff(local, { knownIn: [xining] })).toBe(false)
    expect(refusalToManage(local, { ...clerk, knownIn: [], held: [] })).toBe('out-of-region')
  })
})
