// A page that hands something back says so first, in its title: who hears pages read out learns of it at once.
import supertest from 'supertest'
import { expect, test } from 'vitest'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/database.ts'
import { postForm, signedIn } from '../../support/sign-in.ts'

const { resources } = await useDatabase()
const { app } = testApp(resources)

const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''

test('in the public hall, in the language of the page', async () => {
  const visitor = supertest.agent(app)
  const page = '/register/person'
  expect(titleOf((await visitor.get(page)).text)).toMatch(/^个人注册 - /)
  const refused = await postForm(visitor, page, page, {})
  expect(refused.status).toBe(422)
  expect(titleOf(refused.text)).toMatch(/^错误：.*个人注册 - /)
  expect(refused.text).not.toMatch(/<h1[^>]*>错误/)
  await visitor.get('/preferences?lang=en')
  expect(titleOf((await postForm(visitor, page, page, {})).text)).toMatch(/^Error: /)
})

test('at the desk', async () => {
  const clerk = await signedIn(app, 'zaduo-scj-shouli', 'desk')
  const page = '/desk/phrases'
  const refused = await postForm(clerk, page, page, { title: '', text: '' })
  expect(titleOf(refused.text)).toMatch(/^错误：/)
})
