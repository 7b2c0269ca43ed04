// Who may see an application, and who may move it.
import { describe, expect, test } from 'vitest'
import { permissionsOfApplicants, permissionsOfStaff } from '../../../src/accounts/index.ts'
import { isOwner, isSelf, maySee, mayStep } from '../../../src/applications/rules/policy.ts'
import type { Known } from '../../../src/applications/rules/policy.ts'
import { system, visitor } from '../../../src/kernel/actor.ts'
import type { Actor, Level, Post } from '../../../src/kernel/actor.ts'
import type { Agency, AgentRight } from '../../../src/kernel/agency.ts'

const application: Known = {
  ...{ status: 'examining', applicantAccountId: '1', handlingDepartmentId: '20' },
  ...{ acceptanceDepartmentId: '10', handlingPath: '630000/632700' },
  regionPath: '630000/632700/632722',
  parallel: [],
  ...{ intakeDepartmentId: null, helpedUntil: null, papersAwaited: 0, binnedAt: null },
  ...{ matterId: '7', matterType: '行政许可', concludedOn: null },
}

const applicant = (accountId: string): Actor => {
  const permissions = permissionsOfApplicants
  return { kind: 'applicant', accountId, name: '扎西', type: 'person', agent: null, permissions }
}

function staff(
  departmentId: string,
  posts: Post[],
  path = '630000/630100',
  level: Level = 'county',
): Actor {
  return {
    ...{
      kind: 'staff',
      accountId: '9',
      name: '才仁',
      permissions: permissionsOfStaff(posts, level),
    },
    seat: {
      ...{
        departmentId,
        departmentName: '局',
        level,
        regionCode: path.slice(-6),
        regionPath: path,
      },
      posts,
    },
  }
}

const who: readonly (readonly [name: string, actor: Actor, sees: boolean, steps: boolean])[] = [
  ['the owner', applicant('1'), true, false],
  ['another applicant', applicant('2'), false, false],
  ['a visitor', visitor, false, false],
  ['the system', system, true, true],
  ['an examiner of the department that handles it', staff('20', ['examiner']), true, true],
  ['a clerk of the department that took it in', staff('10', ['acceptance-clerk']), true, false],
  ['a clerk of a department that worked on it', staff('30', ['section-head']), true, false],
  ['a clerk of any other department', staff('40', ['approver']), false, false],
  ['an auditor of the handling department', staff('20', ['auditor']), false, false],
  ['an editor of the handling department', staff('20', ['catalogue-editor']), false, false],
  ['an administrator of the handling department', staff('20', ['administrator']), false, false],
  ['somebody without a post there', staff('20', []), false, false],
  ['the county’s supervisor', staff('50', ['supervisor'], '630000/632700/632722'), true, false],
  ['the prefecture’s supervisor', staff('50', ['supervisor'], '630000/632700'), true, false],
  ['the province’s supervisor', staff('50', ['supervisor'], '630000'), true, false],
  [
    'another county’s supervisor',
    staff('50', ['supervisor'], '630000/632700/632723'),
    false,
    false,
  ],
  [
    'the supervisor of a region whose code only begins alike',
    staff('50', ['supervisor'], '630000/6327'),
    false,
    false,
  ],
]

describe('an application under way', () => {
  test.each(who)('%s', (_name, actor, sees, steps) => {
    expect(maySee(actor, application, ['20', '10', '30'])).toBe(sees)
    expect(mayStep(actor, application)).toBe(steps)
  })
})

describe('a draft', () => {
  const draft: Known = {
    ...application,
    ...{
      parallel: [],
      status: 'draft',
      handlingDepartmentId: null,
      acceptanceDepartmentId: null,
      handlingPath: null,
    },
  }

  test('is its owner’s alone', () => {
    expect(maySee(applicant('1'), draft, [])).toBe(true)
    expect(maySee(staff('50', ['supervisor'], '630000'), draft, [])).toBe(false)
    expect(maySee(staff('20', ['examiner']), draft, ['20'])).toBe(false)
    expect(mayStep(staff('20', ['examiner']), draft)).toBe(false)
  })
})

test('ownership is of the account, not of its number elsewhere', () => {
  expect(isOwner(applicant('1'), application)).toBe(true)
  const clerk = staff('20', ['examiner'])
  expect(isOwner(clerk.kind === 'staff' ? { ...clerk, accountId: '1' } : clerk, application)).toBe(
    false,
  )
  expect(isOwner(system, application)).toBe(false)
})

test('each department with a stage in the parallel group sees it and moves it', () => {
  const stage = {
    stageNumber: 3,
    stageName: '消防意见',
    departmentId: '40',
    departmentName: '消防',
    post: 'examiner' as const,
  }
  const beside = { ...application, parallel: [stage] }
  const examiner = staff('40', ['examiner'])
  expect([mayStep(examiner, application), mayStep(examiner, beside)]).toEqual([false, true])
  expect(maySee(examiner, beside, [])).toBe(true)
})

describe('somebody who acts in the applicant’s place', () => {
  const acting = (given: Partial<Agency>): Actor => {
    const self = applicant('1')
    const agent: Agency = {
      ...{ mandateId: '5', kind: 'agent', accountId: '2', name: '卓玛', rights: ['fill'] },
      ...{ scope: { kind: 'all' }, since: '2026-03-01', until: null },
      ...given,
    }
    return self.kind === 'applicant' ? { ...self, agent } : self
  }
  const matters = (...matterIds: string[]) => ({ kind: 'matters', matterIds }) as const
  const types = (...of: string[]) => ({ kind: 'types', types: of }) as const

  test.each<[string, Partial<Agency>, Partial<Known>, boolean]>([
    ['everything', {}, {}, true],
    ['this matter', { scope: matters('6', '7') }, {}, true],
    ['another matter', { scope: matters('6') }, {}, false],
    ['no matter', { scope: matters() }, {}, false],
    ['this kind', { scope: types('行政许可') }, {}, true],
    ['another kind', { scope: types('公共服务') }, {}, false],
    ['what ended on its first day', {}, { concludedOn: '2026-03-01' }, true],
    ['what had ended before it began', {}, { concludedOn: '2026-02-28' }, false],
    ['a company’s old file', { kind: 'clerk' }, { concludedOn: '2026-02-28' }, true],
    ['somebody else’s application', {}, { applicantAccountId: '3' }, false],
    ['the agent’s own application', {}, { applicantAccountId: '2' }, false],
  ])('under a mandate sees %s: %j %j %s', (_name, given, change, sees) => {
    expect(maySee(acting(given), { ...application, ...change }, [])).toBe(sees)
  })

  test('has the rights he was given and no other', () => {
    const actor = acting({ rights: ['fill', 'correct'] })
    const has = (right: AgentRight) => isOwner(actor, application, right)
    expect([has('fill'), has('correct'), has('submit'), has('withdraw')]).toEqual([
      ...[true, true, false, false],
    ])
    expect(isOwner(applicant('1'), application, 'submit')).toBe(true)
    expect([isSelf(actor), isSelf(applicant('1'))]).toEqual([false, true])
  })
})
