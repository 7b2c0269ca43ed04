// The catalogue and the guide as the public sees them.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'

let app: Express

beforeAll(async () => {
  app = testApp((await useDatabase()).resources).app
})

describe('/matters', () => {
  test('finds what is searched for and marks it', async () => {
    const { status, text } = await supertest(app).get('/matters').query({ q: '食品经营' })
    expect(status).toBe(200)
    expect(text).toContain('<mark>食品经营</mark>许可')
  })

  test('says so when nothing fits, and keeps what was typed', async () => {
    const { status, text } = await supertest(app).get('/matters').query({ q: '修手机' })
    expect(status).toBe(200)
    expect(text).toContain('没有找到“修手机”')
    expect(text).toContain('value="修手机"')
  })

  test.each(['q[]=a&q=b', 'after=%01', 'region=%27', 'level=x&object=y', 'theme=%3Cscript%3E'])(
    '?%s is answered',
    async (query) => {
      const { status, text } = await supertest(app).get(`/matters?${query}`)
      expect(status).toBe(200)
      expect(text).not.toContain('<script>alert')
    },
  )
})

describe('/matters/:code', () => {
  test('asks for the county first, then names its department and starts there', async () => {
    const guide = '/matters/630131001000'
    const open = await supertest(app).get(guide)
    expect(open.text).toContain('先选在哪个县办')
    expect(open.text).not.toContain('开始办理')
    const chosen = await supertest(app).get(guide).query({ region: '630103' })
    expect(chosen.text).toContain('城中区')
    expect(chosen.text).toContain('/applications/new?matter=630131001000&amp;region=630103')
    const kept = await supertest(app).get(guide).set('Cookie', 'region=630103')
    expect(kept.text).toContain('/applications/new?matter=630131001000&amp;region=630103')
  })

  test('an unknown code is not found', async () => {
    expect((await supertest(app).get('/matters/999999999999')).status).toBe(404)
    expect((await supertest(app).get('/matters/%27or1')).status).toBe(404)
  })

  test('prints whole', async () => {
    const { status, text } = await supertest(app).get('/matters/630131001000/print?region=630103')
    expect(status).toBe(200)
    for (const part of ['法律依据', '要准备的材料', '全部要素', '常见问题']) {
      expect(text).toContain(part)
    }
  })

  test('editors’ pages ask a visitor to sign in', async () => {
    expect((await supertest(app).get('/admin/matters')).status).toBe(303)
  })
})
