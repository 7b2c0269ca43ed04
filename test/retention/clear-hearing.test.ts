// Who asked for a hearing is forgotten with his application: his account, his name, his words and his letter.
import { expect, test } from 'vitest'
import { documentContent, documentsOf } from '../../src/documents/index.ts'
import { askForHearing, dropRequest, hearingActs, offerHearing } from '../../src/hearings/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { clearWhatIsDue } from '../../src/retention/index.ts'
import { holder } from '../applications/acting.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'

const words = '烟道离窗户十一米'

test('the asker of a hearing, his reasons and his request go when the time has come', async () => {
  const { resources } = await useDatabase()
  const { db } = resources
  const filed = await anApplication(resources).of('630131001000').filedBy('zhuoma').accepted()
  const { id } = filed
  const { handlingDepartmentId } = await filed.row()
  const examiner = await holder(db, handlingDepartmentId, 'examiner')
  expect(
    (await offerHearing(contextFor(resources, examiner, filed.now), id, '拟不予许可')).ok,
  ).toBe(true)
  expect((await askForHearing(filed.applicantContext(), id, words)).ok).toBe(true)
  expect((await dropRequest(filed.applicantContext(), id)).ok).toBe(true)
  await filed.passUntilDecision()
  await filed.step('deny', { comment: '不符合条件' })
  await filed.step('deliver', { kept: { method: '电子送达' } })
  const asker = (await filed.row()).applicantAccountId
  const before = (await hearingActs(db, id)).filter(({ accountId }) => accountId === asker)
  expect(before.map(({ act }) => act)).toEqual(['asked', 'dropped'])

  for (const night of ['2059-12-01', '2060-03-01']) {
    await clearWhatIsDue(contextFor(resources, system, new Date(`${night}T18:40:00Z`)))
  }
  expect((await filed.row()).clearedOn).not.toBeNull()
  const after = await hearingActs(db, id)
  expect(after.map(({ act }) => act)).toEqual(['offered', 'asked', 'dropped'])
  expect(after.filter(({ accountId }) => accountId === asker)).toEqual([])
  const request = (await documentsOf(db, id)).find(({ kind }) => kind === 'hearing-request')
  expect(request?.number).toContain('听申字')
  expect(JSON.stringify(await documentContent(db, request?.id ?? ''))).not.toContain(words)
})
