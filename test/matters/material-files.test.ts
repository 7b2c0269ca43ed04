// 样表和空白表: put in by an editor with the usual checks, downloaded by anybody, kept by published versions.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { checkMaterials } from '../../src/matters/rules/check-materials.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import { signedIn, tokenOf } from '../support/sign-in.ts'
import { someContent } from './content.ts'

const code = '630131001000'
let database: TestDatabase
let app: Express
beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a sample that an editor puts in is downloaded by anybody, and nothing else is', async () => {
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const page = `/admin/matters/${code}/edit/files`
  const { text } = await editor.get(page)
  const hidden = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
  const send = async (bytes: Buffer, name: string) =>
    editor
      .post(page)
      .field('_csrf', await tokenOf(editor, page))
      .field('currentVersionId', hidden('currentVersionId'))
      .field('revision', hidden('revision'))
      .field('place', hidden('place'))
      .attach('file', bytes, name)
  const wrong = await send(Buffer.from('<html>'), '样表.html')
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('不是能收的格式')
  expect((await send(picture, '样表.png')).status).toBe(303)
  const address = /href="(\/matters\/files\/[^"]+)"/.exec((await editor.get(page)).text)?.[1] ?? ''
  const file = await supertest(app).get(address).buffer(true)
  expect(file.status).toBe(200)
  expect(file.headers['content-type']).toBe('image/png')
  // It belongs to the draft: the version in force is as it was.
  expect((await supertest(app).get(`/matters/${code}`)).text).not.toContain(address)
  const other = '00000000-0000-4000-8000-000000000000'
  expect((await supertest(app).get(`/matters/files/${other}`)).status).toBe(404)
})

test('a form to fill in by hand that has no blank form is found by the check', () => {
  const [first] = someContent().elements.materials
  if (first === undefined) throw new Error('no material')
  const found = (name: string, blankForm: string | null) => {
    const { elements } = someContent()
    const materials = [{ ...first, name, blankForm }]
    const findings = checkMaterials(
      someContent({ elements: { ...elements, materials } }),
      new Map(),
    )
    return findings.map(({ code: rule }) => rule).includes('without-blank-form')
  }
  expect(found('经济状况核对授权书', null)).toBe(true)
  expect(found('经济状况核对授权书', '/matters/files/1')).toBe(false)
  expect(found('布局图', null)).toBe(false)
})
