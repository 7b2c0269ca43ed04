// A draft and a guide that changes under it: the card says what changed, what stays and what to do.
import { beforeAll, expect, test } from 'vitest'
import { newerCard } from '../../../../src/applications/pages/public/newer-card.ts'
import { saveDraft, submit } from '../../../../src/applications/index.ts'
import { anApplication } from '../../../support/builders/application.ts'
import { currentMatter, publish } from '../../../../src/matters/index.ts'
import { saveBasics } from '../../../../src/matters/save-basics.ts'
import { system } from '../../../../src/kernel/actor.ts'
import { testApp } from '../../../support/app.ts'
import { inChinese } from '../../../../src/platform/i18n/translate.ts'
import { contextFor } from '../../../support/context.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { publishWithQuestion } from '../../../support/publish-with-question.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { aboutZhaxi, begin, noRecord, postParts } from './filing.ts'

let database: TestDatabase
let zhaxi: Agent

beforeAll(async () => {
  database = await useDatabase()
  zhaxi = await signedIn(testApp(database.resources).app, 'zhaxiduojie')
})

test('an older draft is told, moves on when its owner says so, and keeps what was typed', async () => {
  const id = await begin(zhaxi, noRecord)
  const page = `/applications/${id}/sections/1`
  await postParts(zhaxi, page, aboutZhaxi)
  expect((await zhaxi.get(page)).text).not.toContain('换了新版')
  await publishAnew(noRecord)
  const told = await zhaxi.get(page)
  for (const words of ['换了新版', '变了什么', '留下什么', '怎么办', '问题和材料都没有变']) {
    expect(told.text).toContain(words)
  }
  expect(told.text).toMatch(/您填好的 \d+ 题和传好的 0 个文件照旧/)
  const answer = await postForm(zhaxi, page, `/applications/${id}/renewal`, {})
  expect(answer.status).toBe(303)
  const after = await zhaxi.get(page)
  expect(after.text).not.toContain('换了新版')
  expect(after.text).toContain('杂多县扎青乡牧民定居点3区')
  const audited = await database.db('auditEntries').where({ action: 'applications.move-to-version' })
  expect(audited).toHaveLength(1)
})

test('somebody else cannot move it', async () => {
  const id = await begin(zhaxi, '632011001000')
  const other = await signedIn(testApp(database.resources).app, 'lina')
  const answer = await postForm(other, '/my', `/applications/${id}/renewal`, {})
  expect(answer.status).toBe(404)
})

test('the card names what changed, the first four of many', () => {
  const { lines } = newerCard(inChinese, '1', {
    publishedAt: new Date('2026-03-11T10:00:00+08:00'),
    questions: { added: ['甲', '乙', '丙', '丁', '戊'], removed: ['旧题'], changed: [] },
    materials: { added: ['照片'], removed: [] },
    ...{ kept: 12, lost: 1, files: 3 },
  })
  expect(lines.map(({ text }) => text)).toEqual([
    '多问：甲、乙、丙、丁等 5 项。不再问：旧题。多要材料：照片。',
    '您填好的 12 题和传好的 3 个文件照旧，新版不要的除外。另有 1 题新版不问了，填的不再用。',
    '换成新版再接着填。现在不换，提交时也要换。',
  ])
})

test('a new question of a new form is told while a draft is open, asked, and filed under the new version', async () => {
  const code = '632011001000'
  const draft = await anApplication(database.resources).of(code).drafted()
  const typed = (await draft.row()).typed ?? {}
  await publishWithQuestion(database.resources, code)
  const page = `/applications/${draft.id}/sections/1`
  const told = await zhaxi.get(page)
  for (const words of ['变了什么', '多问：新问的一题', '留下什么', '怎么办']) {
    expect(told.text).toContain(words)
  }
  const ctx = draft.applicantContext()
  expect(await submit(ctx, draft.id, true)).toMatchObject({ ok: false })
  expect((await postForm(zhaxi, page, `/applications/${draft.id}/renewal`, {})).status).toBe(303)
  const moved = (await draft.row()).typed ?? {}
  expect(moved).toMatchObject(typed)
  const refused = await submit(ctx, draft.id, true)
  expect(refused).toMatchObject({
    refusal: { reason: 'incomplete', errors: [{ path: 'newOne' }], materials: [] },
  })
  await saveDraft(ctx, draft.id, { ...moved, newOne: ['知道'] })
  expect((await submit(ctx, draft.id, true)).ok).toBe(true)
  const { matterVersionId, answers } = await draft.row()
  expect(matterVersionId).toBe((await currentMatter(database.db, code))?.version.id)
  expect(answers).toMatchObject({ newOne: '知道' })
})

async function publishAnew(code: string): Promise<void> {
  const ctx = contextFor(database.resources, system)
  const current = await currentMatter(database.db, code)
  if (current === null) throw new Error('no matter')
  const { visits, elements, id } = current.version
  const { aliases, conditions, crossRegion, fee, phone, opening } = elements
  const edit = { promisedDays: 1, visits, aliases, conditions, crossRegion, fee, phone, opening }
  const seen = { currentVersionId: id, revision: 0 }
  const page = { edit, reason: '压缩承诺时限', seen, marks: null }
  expect(await saveBasics(ctx, code, page)).toMatchObject({ ok: true })
  const done = await publish(ctx, code, '压缩承诺时限', { ...seen, revision: 1 })
  expect(done).toMatchObject({ ok: true })
}
