// A form version that was published later is taken over by the matter's draft, and by nothing before.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { system } from '../../../../src/kernel/actor.ts'
import { formReleases, formVersion, publishForm } from '../../../../src/forms/index.ts'
import { currentMatter, draftVersion, publish } from '../../../../src/matters/index.ts'
import { transaction } from '../../../../src/platform/database/transaction.ts'
import { testApp } from '../../../support/app.ts'
import { contextFor } from '../../../support/context.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { useDatabase } from '../../../support/database.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'

const code = '630131001000'
const matter = `/admin/matters/${code}`
const page = `${matter}/edit/form`

let database: TestDatabase
let app: Express
let editor: Agent
let newer: string

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  editor = await signedIn(app, 'qinghai-bianji', 'desk')
})

async function inUse() {
  const current = await currentMatter(database.db, code)
  if (current === null) throw new Error('no matter')
  return current
}

async function choose(formVersionId: string): Promise<number> {
  const { text } = await editor.get(page)
  const hidden = [...text.matchAll(/name="(currentVersionId|revision)" value="([^"]*)"/g)]
  const seen = Object.fromEntries(hidden.map(([, name, value]) => [name ?? '', value ?? '']))
  return (await postForm(editor, page, page, { ...seen, formVersionId })).status
}

test('without a newer version the matter says nothing of its form', async () => {
  expect((await editor.get(matter)).text).not.toContain('申请表有新版')
  expect((await editor.get(page)).text).toContain('没有更新的版本')
})

test('what the check finds about a question leads to that very question of the design', async () => {
  const answer = await editor.get(`${page}?question=netSale`)
  expect(answer.status).toBe(303)
  const opened = await editor.get(String(answer.headers['location'])).redirects(1)
  expect(opened.status).toBe(200)
  expect(opened.text).toContain('改“')
  expect(opened.text).toContain('value="netSale"')
  const gone = await editor.get(`/admin/forms/${code}/question?key=nothing`)
  expect(gone.headers['location']).toBe(`/admin/forms/${code}`)
})

test('a newer version is told on the page of the matter, and the draft takes it over', async () => {
  const { version } = await inUse()
  const { key, title } = await formReleases(database.db, version.formVersionId)
  const definition = await formVersion(database.db, version.formVersionId)
  const ctx = contextFor(database.resources, system)
  newer = await transaction(database.db, (tx) => publishForm(tx, ctx, { key, title, definition }))
  expect((await editor.get(matter)).text).toContain('申请表有新版：第 2 版')
  expect((await editor.get(`/admin/forms/${key}`)).text).toContain(`href="${page}"`)
  expect(await choose(newer)).toBe(303)
  expect((await editor.get(page)).text).toContain('草稿用第 2 版，在用版用第 1 版')
  expect((await inUse()).version.formVersionId).toBe(version.formVersionId)
})

test('the form of another matter is refused', async () => {
  const other = await currentMatter(database.db, '632011001000')
  expect(await choose(other?.version.formVersionId ?? '')).toBe(422)
})

test('published, the matter asks by the new version', async () => {
  const before = await inUse()
  const draft = await draftVersion(database.db, before.matter.id)
  const seen = { currentVersionId: before.version.id, revision: draft?.revision ?? 0 }
  const ctx = contextFor(database.resources, system)
  expect(await publish(ctx, code, '改用表单新版', seen)).toMatchObject({ ok: true })
  expect((await inUse()).version.formVersionId).toBe(newer)
  expect((await editor.get(matter)).text).not.toContain('申请表有新版')
})

test('two versions with different forms are compared by the names and the questions of these', async () => {
  const { matter: entry, version } = await inUse()
  const { title } = await formReleases(database.db, newer)
  const { text } = await editor.get(`${matter}/comparison?from=1&to=${version.version}`)
  expect(text).toContain(`${title}，第`)
  expect(text).not.toMatch(/[表单方案]第 \d+ 号/)
  expect(text).toContain('<option value="1" selected')
  const definition = await formVersion(database.db, version.formVersionId)
  const [section, ...rest] = definition.sections
  const [question, ...others] = section?.fields ?? []
  if (section === undefined || question === undefined) throw new Error('an empty form')
  const changed = {
    ...definition,
    sections: [{ ...section, fields: [{ ...question, label: '换了的题' }, ...others] }, ...rest],
  }
  const ctx = contextFor(database.resources, system)
  const { key } = await formReleases(database.db, newer)
  const third = await transaction(database.db, (tx) =>
    publishForm(tx, ctx, { key, title, definition: changed }),
  )
  expect(await choose(third)).toBe(303)
  const page = (await editor.get(`/admin/matters/${entry.code}`)).text
  expect(page).toContain('申请表的题：换了的题')
  expect(page).toContain(`申请表的题：${question.label}`)
})
