// What stands in an address or a form never becomes an option of a template, a view, a layout or a language
// (CVE-2022-29078 and what came after it).
import request from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import type { Express } from 'express'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/database.ts'

const planted = 'planted_by_a_stranger'
const code = `x;process.mainModule;globalThis.${planted}=1;//`

let app: Express
beforeAll(async () => {
  app = testApp((await useDatabase()).resources).app
})

const tricks = [
  `settings[view options][outputFunctionName]=${code}`,
  `settings[view options][client]=true&settings[view options][escapeFunction]=${code}`,
  `escapeFn=${code}`,
  `include=${code}`,
  'cache=1&_layoutFile=/etc/passwd&layout=../../../package.json&view=../../package.json',
  'lang=../../../package.json',
  'lang=__proto__',
  'lang=constructor',
  '__proto__[polluted]=1&constructor[prototype][polluted]=1',
]

test.each(tricks)('an address with %s', async (trick) => {
  const query = trick
    .split('&')
    .map((part) => part.split('=').map(encodeURIComponent).join('='))
    .join('&')
  for (const page of ['/', '/matters', '/progress', '/login', '/verify', '/nothing-here']) {
    const { status, text } = await request(app).get(`${page}?${query}`)
    expect(status).toBe(page === '/nothing-here' ? 404 : 200)
    expect(text).toContain('</html>')
    expect(text).not.toMatch(/"dependencies"|root:x:/)
  }
  expect(globalThis).not.toHaveProperty(planted)
  expect({}).not.toHaveProperty('polluted')
})

test.each(tricks)('a form with %s', async (trick) => {
  const visit = await request(app).get('/progress')
  const token = /name="_csrf" value="([^"]+)"/.exec(visit.text)?.[1] ?? ''
  const { status } = await request(app)
    .post('/progress')
    .set('Cookie', visit.headers['set-cookie'] as unknown as string[])
    .type('form')
    .send(`_csrf=${encodeURIComponent(token)}&${encodeURI(trick)}`)
  expect([400, 422]).toContain(status)
  expect(globalThis).not.toHaveProperty(planted)
  expect({}).not.toHaveProperty('polluted')
})
