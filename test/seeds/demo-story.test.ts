// The demonstration's story, played once: applications in every state, a whole audit log, and a scope
// that agrees with the policy for everybody.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { seed } from '../../seeds/demo/13_applications.ts'
import { permissionsOfApplicants, permissionsOfStaff } from '../../src/accounts/index.ts'
import { runTimers } from '../../src/applications/index.ts'
import { queue } from '../../src/applications/queries/queue.ts'
import { noFilters } from '../../src/applications/queries/queue/filters.ts'
import { sortsOf } from '../../src/applications/queries/queue/order.ts'
import { deskViews } from '../../src/applications/queries/queue/views.ts'
import { myApplications } from '../../src/applications/queries/my-applications.ts'
import { visibleTo } from '../../src/applications/queries/visible-to.ts'
import { maySee } from '../../src/applications/rules/policy.ts'
import type { Application, Step } from '../../src/applications/index.ts'
import { sealEntries, verify } from '../../src/audit/index.ts'
import { system, visitor } from '../../src/kernel/actor.ts'
import type { Actor, Applicant, Level, Post, Staff } from '../../src/kernel/actor.ts'
import { connect } from '../../src/platform/database/connect.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { noDetails } from '../../src/workflow/index.ts'
import type { PastStep } from '../../src/workflow/index.ts'
import { progressOf } from '../../src/workflow/rules/progress.ts'
import { contextFor, ordinaryMorning } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

let database: TestDatabase
let db: Db
let applications: readonly Application[]
let involved: ReadonlyMap<string, readonly string[]>
let seats: readonly Staff['seat'][]

beforeAll(async () => {
  database = await useDatabase()
  db = database.db
  const connection = { ...database.connection, options: '-c synchronous_commit=off' }
  const owner = connect({
    ...{ connection, role: null, poolSize: 8 },
    vault: database.resources.vault,
  })
  try {
    await seed({ ...contextFor(database.resources, system), db: owner })
  } finally {
    await owner.destroy()
  }
  applications = await db('applications').orderBy('id').select('*')
  involved = await departmentsInvolved()
  seats = await someSeats()
})

async function departmentsInvolved() {
  const rows = await db('applicationSteps')
    .whereNotNull('handlingDepartmentId')
    .distinct('applicationId', 'handlingDepartmentId')
  const found = new Map<string, string[]>()
  for (const { applicationId, handlingDepartmentId } of rows) {
    found.set(applicationId, [...(found.get(applicationId) ?? []), handlingDepartmentId ?? ''])
  }
  return found
}

/** All departments that had to do with an application, and as many that had not. */
async function someSeats(): Promise<Staff['seat'][]> {
  const busy = [...new Set([...involved.values()].flat())]
  const rows = await db('departments')
    .where('active', true)
    .orderByRaw('id = any(?::bigint[]) desc, id', [busy])
    .limit(busy.length * 2 + 20)
    .select('id', 'name', 'level', 'regionCode', 'regionPath')
  return rows.map(({ id, name, level, regionCode, regionPath }) => {
    return { departmentId: id, departmentName: name, level, regionCode, regionPath, posts: [] }
  })
}

describe('the story', () => {
  test('has over two hundred applications in every state', () => {
    expect(applications.length).toBeGreaterThanOrEqual(200)
    const statuses = new Set(applications.map(({ status }) => status))
    expect([...statuses].toSorted()).toEqual(
      [
        ...['draft', 'submitted', 'correcting', 'refusal-proposed', 'not-accepted', 'examining'],
        ...['suspension-proposed', 'suspended', 'verifying', 'approving', 'granted', 'denied'],
        ...['concluded', 'withdrawn', 'terminated'],
      ].toSorted(),
    )
  })

  test('lies with departments of all four levels, in several prefectures', async () => {
    const rows = await db('departments')
      .whereIn('id', [...new Set([...involved.values()].flat())])
      .select('level', 'regionPath')
    const levels: Level[] = ['county', 'prefecture', 'province', 'township']
    expect([...new Set(rows.map(({ level }) => level))].toSorted()).toEqual(levels)
    expect(new Set(rows.map(({ regionPath }) => regionPath.split('/')[1])).size).toBeGreaterThan(3)
  })

  test('gives no number and no query number twice, and every filed one has its owner', () => {
    const filed = applications.filter(({ status }) => status !== 'draft')
    expect(new Set(filed.map(({ number }) => number)).size).toBe(filed.length)
    expect(new Set(filed.map(({ queryNumber }) => queryNumber)).size).toBe(filed.length)
    const homeless = filed.filter(
      (one) => one.handlingDepartmentId === null || one.routingReason === null,
    )
    expect(homeless).toEqual([])
  })

  test('happens in its own order: no step before the one it follows', async () => {
    const rows = await db('applicationSteps').orderBy(['applicationId', 'sequence']).select('*')
    const wrong = rows.filter((step, at) => {
      const before = rows[at - 1]
      const follows = before !== undefined && before.applicationId === step.applicationId
      return follows && (before.toStatus !== step.fromStatus || before.happenedAt > step.happenedAt)
    })
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('leaves an audit log that holds, sealed or not', async () => {
    const proof = await verify(db)
    expect(proof.breaks).toEqual([])
    expect(proof.entries).toBeGreaterThan(1000)
    await sealEntries(contextFor(database.resources, system))
    expect((await verify(db)).breaks).toEqual([])
  })

  test('has no identity number in its audit log or its notifications', async () => {
    const found = await db.raw<{ rows: unknown[] }>(
      `select id from audit_entries where concat(before::text, after::text) ~ '[0-9]{17}[0-9Xx]'
         and concat(before::text, after::text) !~ '[0-9A-Z]{31}[0-9]{12}'
       union all select id from notifications where concat(title, body) ~ '[0-9]{17}[0-9Xx]'`,
    )
    expect(found.rows).toEqual([])
  })
})

const posts: readonly Post[] = [
  ...(['acceptance-clerk', 'examiner', 'section-head', 'approver', 'supervisor'] as const),
  ...(['auditor', 'catalogue-editor', 'administrator'] as const),
]

describe('the scope', () => {
  async function agrees(actor: Actor): Promise<number> {
    const rows = await db('applications')
      .modify(visibleTo(actor))
      .orderBy('id')
      .select<{ id: string }[]>('id')
    const seen = applications.filter((one) => maySee(actor, one, involved.get(one.id) ?? []))
    expect(rows.map(({ id }) => id)).toEqual(seen.map(({ id }) => id))
    return rows.length
  }

  const staff = () =>
    fc
      .record({
        seat: fc.constantFrom(...seats),
        held: fc.uniqueArray(fc.constantFrom(...posts), { maxLength: 3 }),
        accountId: fc.constantFrom('1', '2', applications[0]?.applicantAccountId ?? '3'),
      })
      .map(({ seat, held, accountId }): Staff => {
        const permissions = permissionsOfStaff(held, seat.level)
        return {
          kind: 'staff',
          accountId,
          name: '才仁',
          permissions,
          seat: { ...seat, posts: held },
        }
      })

  test('shows an agent exactly what the policy says his mandate covers', async () => {
    const days = applications.flatMap(({ concludedOn }) => concludedOn ?? [])
    const scope = fc.oneof(
      fc.constant({ kind: 'all' } as const),
      fc
        .subarray([...new Set(applications.map(({ matterId }) => matterId))], { maxLength: 6 })
        .map((matterIds) => ({ kind: 'matters', matterIds }) as const),
      fc
        .subarray([...new Set(applications.map(({ matterType }) => matterType))])
        .map((types) => ({ kind: 'types', types }) as const),
    )
    const acting = fc.record({
      principal: fc.constantFrom(...new Set(applications.map((one) => one.applicantAccountId))),
      kind: fc.constantFrom('agent', 'clerk', 'representative' as const),
      since: fc.constantFrom(...days),
      scope,
    })
    let rows = 0
    await fc.assert(
      fc.asyncProperty(acting, async ({ principal, ...given }) => {
        const agent = {
          ...{ ...given, mandateId: '1', accountId: '2', name: '卓玛', rights: [], until: null },
        }
        rows += await agrees({
          ...{ kind: 'applicant', accountId: principal, name: '扎西', type: 'person' },
          ...{ agent, permissions: permissionsOfApplicants },
        })
      }),
      { numRuns: 120, seed: 12 },
    )
    expect(rows).toBeGreaterThan(50)
  })

  test('shows each member of staff exactly what the policy allows', async () => {
    let rows = 0
    await fc.assert(
      fc.asyncProperty(staff(), async (actor) => {
        rows += await agrees(actor)
      }),
      { numRuns: 250, seed: 63 },
    )
    expect(rows).toBeGreaterThan(100)
  })

  test('shows applicants their own, visitors nothing, the system everything', async () => {
    const accounts = [...new Set(applications.map((one) => one.applicantAccountId)), '0']
    let rows = 0
    for (const accountId of accounts) {
      const permissions = permissionsOfApplicants
      rows += await agrees({
        kind: 'applicant',
        accountId,
        name: '扎西',
        type: 'person',
        agent: null,
        permissions,
      })
    }
    expect(rows).toBe(applications.length)
    expect(await agrees(visitor)).toBe(0)
    expect(await agrees(system)).toBe(applications.length)
  })

  test('shows every department what it had and has, page by page, without a gap', async () => {
    const over = ['concluded', 'not-accepted', 'withdrawn', 'terminated']
    let rows = 0
    for (const seat of seats.slice(0, 12)) {
      const actor = clerkAt(seat)
      const done = await everyPage(actor, 'done')
      const theirs = applications.filter(
        (one) => over.includes(one.status) && maySee(actor, one, involved.get(one.id) ?? []),
      )
      expect(done.toSorted()).toEqual(theirs.map(({ id }) => id).toSorted())
      rows += done.length
      const passed = await everyPage(actor, 'others')
      for (const id of passed) expect(involved.get(id)).toContain(seat.departmentId)
      const here = await everyPage(actor, 'department')
      for (const id of here) {
        expect(applications.find((one) => one.id === id)?.handlingDepartmentId).toBe(
          seat.departmentId,
        )
      }
    }
    expect(rows).toBeGreaterThan(20)
  })

  async function everyPage(actor: Staff, view: (typeof deskViews)[number]): Promise<string[]> {
    const ids: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof queue>> = await queue(db, actor, {
        ...{ view, filters: noFilters, sort: 'slack', today: '2026-03-12', after },
      })
      ids.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    expect(new Set(ids).size).toBe(ids.length)
    return ids
  }
})

function clerkAt(seat: Staff['seat'] | undefined): Staff {
  if (seat === undefined) throw new Error('no department')
  const held: Post[] = ['examiner']
  const permissions = permissionsOfStaff(held, seat.level)
  return {
    kind: 'staff',
    accountId: '1',
    name: '才仁',
    permissions,
    seat: { ...seat, posts: held },
  }
}

describe('what somebody types into an address', () => {
  test('is never a fault of the queue or of one’s own list', async () => {
    const clerk = clerkAt(seats[0])
    const owner: Applicant = {
      ...{ kind: 'applicant', accountId: '1', name: '扎西', type: 'person', agent: null },
      permissions: permissionsOfApplicants,
    }
    const cursors = [
      ...[
        '2026-99-99_1',
        '0000-01-01_1',
        '9999-12-31_999999999999999999',
        'x',
        '\0',
        '2026-03-12_',
        '_',
      ],
      ...['0000-01-01T00:00:00.000Z_1', '2026-03-12T24:61:00Z_1', '2026-03-12T10:00:00.000Z_0'],
    ]
    for (const after of cursors) {
      for (const view of deskViews) {
        for (const sort of sortsOf(view)) {
          await queue(db, clerk, { view, filters: noFilters, sort, today: '2026-03-12', after })
        }
      }
      await myApplications(db, owner, after)
    }
    for (const words of [
      '\0',
      '%',
      '_',
      '\\',
      "'",
      '才让·卓玛',
      '༄༅',
      '𣲗',
      'a'.repeat(5000),
      '２６０３',
    ]) {
      const filters = { ...noFilters, words }
      await queue(db, clerk, {
        ...{ view: 'department', filters, sort: 'slack', today: '2026-03-12', after: null },
      })
    }
  })

  test('a percent sign finds nobody who has none in the name', async () => {
    const clerk = clerkAt(seats[0])
    const found = await queue(db, clerk, {
      ...{ view: 'done', filters: { ...noFilters, words: '%' }, sort: 'ended' },
      ...{ today: '2026-03-12', after: null },
    })
    expect(found.items).toEqual([])
  })
})

test('a month later the timers have ended what was left lying and every special procedure, once', async () => {
  const later = new Date(ordinaryMorning.getTime() + 31 * 86_400_000)
  const ctx = contextFor(database.resources, system, later)
  const waiting = applications.filter(({ status }) =>
    ['submitted', 'refusal-proposed', 'correcting', 'suspended'].includes(status),
  )
  expect(await runTimers(ctx)).toBe(waiting.length)
  expect(await runTimers(ctx)).toBe(0)
  const rows = await db('applications')
    .whereIn(
      'id',
      waiting.map(({ id }) => id),
    )
    .select('status')
  const statuses = new Set(rows.map(({ status }) => status))
  expect(statuses.has('terminated')).toBe(true)
  expect(statuses.has('submitted')).toBe(false)
  expect((await verify(db)).breaks).toEqual([])
})

test('folding the steps of every application gives its row', async () => {
  // The timers have moved some since they were read.
  const now = await db('applications').orderBy('id').select('*')
  const rows = await db('applicationSteps').orderBy(['applicationId', 'sequence']).select('*')
  for (const application of now) {
    const steps = rows.filter(({ applicationId }) => applicationId === application.id)
    const folded = progressOf(steps.map(pastStep))
    const { status, correctionCount, extensionRequested, extended } = folded
    expect({ id: application.id, status, correctionCount, extensionRequested, extended }).toEqual({
      id: application.id,
      status: application.status,
      correctionCount: application.correctionCount,
      extensionRequested: application.extensionRequested,
      extended: application.extended,
    })
    if (steps.length > 0) expect(folded.stageNumber).toBe(application.stageNumber)
    if (steps.length > 0) expect(application.revision).toBeGreaterThanOrEqual(steps.length)
  }
})

function pastStep(step: Step): PastStep {
  const { action, fromStatus: from, toStatus: to, stageNumber, clock, stageName } = step
  const history = { action, stageName, nextStageName: null, comment: step.comment ?? '' }
  const move = {
    action,
    from,
    to,
    stageNumber,
    clock,
    document: null,
    conclusionCode: null,
    finished: [],
  }
  const told = { ...history, ground: null, details: noDetails }
  return { move: { ...move, history: told }, accountId: step.accountId }
}
