// 告知承诺: a promise stands in for a paper, is checked after the decision, and one that was not true has
// consequences.
import { beforeAll, expect, test } from 'vitest'
import { checkPromise } from '../../src/applications/check-promise.ts'
import { confirmPaper } from '../../src/applications/decide-paper.ts'
import { commit } from '../../src/applications/commit.ts'
import { dropMaterial, filesOf, submit } from '../../src/applications/index.ts'
import { filedMatters } from '../../src/applications/queries/filed-matters.ts'
import { checksOf, commitmentsOf, hasBroken } from '../../src/commitments/index.ts'
import { documentsOf } from '../../src/documents/index.ts'
import { loadActor } from '../../src/accounts/index.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'
import { holder } from './acting.ts'

const agency = '630114001000'
let database: TestDatabase
let filed: FiledApplication

beforeAll(async () => {
  database = await useDatabase()
  filed = await promised()
})

/** Filed by a company, with a promise in place of the proof of its premises. */
async function promised(): Promise<FiledApplication> {
  const company = await database
    .db('companies as c')
    .join('accounts as a', 'a.id', 'c.accountId')
    .orderBy('a.id')
    .first('a.username', 'a.id')
  const draft = await anApplication(database.resources)
    .of(agency)
    .filedBy(company?.username ?? '')
    .drafted()
  const actor = await loadActor(database.db, company?.id ?? '')
  const row = await database
    .db('matters as m')
    .join('matterVersions as v', 'v.id', 'm.currentVersionId')
    .where({ 'm.code': agency })
    .first('v.elements')
  const { materials } = row?.elements as { materials: { number: number; name: string }[] }
  const number = materials.find(({ name }) => name.includes('场所使用证明'))?.number ?? 0
  for (const { attachmentId, materialNumber } of await filesOf(database.db, draft.id)) {
    if (materialNumber === number) {
      await dropMaterial(draft.applicantContext(), draft.id, attachmentId)
    }
  }
  const done = await commit(draft.applicantContext(), draft.id, {
    ...{ materialNumber: number, kind: 'instead', agreed: true },
    signedName: 'name' in actor ? actor.name : '',
  })
  expect(done).toEqual({ ok: true, value: undefined })
  expect((await submit(draft.applicantContext(), draft.id, true)).ok).toBe(true)
  return draft
}

test('the promise is kept word for word, and its check begins with the decision', async () => {
  const [before] = await commitmentsOf(database.db, filed.id)
  expect(before?.wording).toContain('承诺不实的，由发证机关撤销许可')
  expect(before).toMatchObject({ dueOn: null, termDays: 30 })
  await filed.step('accept')
  await filed.passUntilDecision()
  await filed.step('grant')
  const [after] = await commitmentsOf(database.db, filed.id)
  expect(after?.dueOn).not.toBeNull()
  const listed = await checksOf(database.db, after?.departmentId ?? '', null)
  expect(listed.items.map(({ applicationId }) => applicationId)).toEqual([filed.id])
  const { matterName, number } = (await filedMatters(database.db, [filed.id])).get(filed.id) ?? {}
  const clerk = await holder(database.db, after?.departmentId ?? null, 'examiner')
  const row = await database
    .db('accounts')
    .where({ id: 'accountId' in clerk ? clerk.accountId : '' })
    .first('username')
  const desk = await signedIn(testApp(database.resources).app, row?.username ?? '', 'desk')
  const { text } = await desk.get('/desk/promises')
  expect(text).toContain(`<p>${matterName ?? '?'}，${number ?? '?'}</p>`)
})

/** What the company reads of it that day. */
async function progress(day: string): Promise<string> {
  const { applicantAccountId } = await filed.row()
  const account = await database.db('accounts').where({ id: applicantAccountId }).first('username')
  const hall = testApp(database.resources)
  hall.setNow(new Date(`${day}T02:00:00Z`))
  const agent = await signedIn(hall.app, account?.username ?? '')
  return (await agent.get(`/applications/${filed.id}`)).text
}

test('an outcome needs words; one that is false is told, and no promise is taken any more', async () => {
  const [one] = await commitmentsOf(database.db, filed.id)
  const clerk = await holder(database.db, one?.departmentId ?? null, 'examiner')
  const ctx = contextFor(database.resources, clerk, new Date('2026-05-06T02:00:00Z'))
  const asked = { applicationId: filed.id, commitmentId: one?.id ?? '', outcome: 'false' }
  const order = { ...asked, outcome: 'rectify', note: '合同少一页' }
  for (const rectifyBy of ['', '2026-05-06', '2026-02-30', '2099-01-01', '明天']) {
    expect(await checkPromise(ctx, { ...order, rectifyBy })).toEqual({
      ...{ ok: false, refusal: 'rectify-day' },
    })
  }
  expect((await checkPromise(ctx, { ...order, rectifyBy: '2026-05-20' })).ok).toBe(true)
  expect(await checkPromise(ctx, { ...order, rectifyBy: '2026-06-20' })).toEqual({
    ...{ ok: false, refusal: 'rectified-before' },
  })
  const [open] = await commitmentsOf(database.db, filed.id)
  expect(open).toMatchObject({ outcome: null, rectifyBy: '2026-05-20', dueOn: '2026-05-20' })
  const ordered = await progress('2026-05-06')
  expect(ordered).toContain('承诺要改正，请在 2026年5月20日（周三）前改好')
  expect(ordered).not.toContain('已经准予')
  expect(await progress('2026-05-20')).toContain('前改好')
  expect(await progress('2026-05-21')).toContain('改正的日子 2026年5月20日（周三）已经过了')
  expect(await checkPromise(ctx, { ...asked, note: ' ' })).toEqual({
    ...{ ok: false, refusal: 'note-missing' },
  })
  expect((await checkPromise(ctx, { ...asked, note: '登记的地址没有经营场所' })).ok).toBe(true)
  expect(await checkPromise(ctx, { ...asked, note: '再记一次' })).toEqual({
    ...{ ok: false, refusal: 'not-found' },
  })
  const { applicantAccountId } = await filed.row()
  expect(await hasBroken(database.db, applicantAccountId)).toBe(true)
  const letters = await documentsOf(database.db, filed.id)
  expect(letters.filter(({ kind }) => kind === 'check-record')).toHaveLength(2)
  expect(letters.filter(({ kind }) => kind === 'rectification-order')).toHaveLength(1)
  const changes = await database.db('documentChanges').select('change', 'reason')
  expect(changes).toEqual([
    expect.objectContaining({ change: 'revoke', reason: expect.stringContaining('没有经营场所') }),
  ])

  const untrue = await progress('2026-05-06')
  expect(untrue).toContain('承诺核查不实，准予的决定正在依法处理')
  expect(untrue).toContain('核查到的情况：登记的地址没有经营场所。您可以')
  expect(untrue).not.toContain('请在 2026年5月20日（周三）前改好')
  const head = await holder(database.db, one?.departmentId ?? null, 'approver')
  const [row, dayAfter] = [await filed.row(), new Date('2026-05-07T02:00:00Z')]
  const paper = letters.find(({ kind }) => kind === 'grant-decision')?.id ?? ''
  expect((await confirmPaper(contextFor(database.resources, head, dayAfter), row, paper)).ok).toBe(
    true,
  )
  const revoked = await progress('2026-05-07')
  expect(revoked).toContain('准予的决定已经撤销')
  expect(revoked).not.toContain('正在依法处理')
  expect(revoked).toContain('下载决定书')
})
