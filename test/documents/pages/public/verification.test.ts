// Anybody may ask whether a letter is genuine; nobody learns from the answer whom it concerns.
import request from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../../../src/kernel/actor.ts'
import { issueDocument } from '../../../../src/documents/issue.ts'
import type { IssuedDocument } from '../../../../src/documents/types.ts'
import { endDocument } from '../../../../src/documents/store.ts'
import { transaction } from '../../../../src/platform/database/transaction.ts'
import { contextFor } from '../../../support/context.ts'
import { useDatabase } from '../../../support/database.ts'
import { documentsApp } from '../../documents-app.ts'
import { common, drafts } from '../../samples.ts'

const { db, resources } = await useDatabase()
const app = documentsApp(resources)
let letter: IssuedDocument

beforeAll(async () => {
  letter = await issued()
})

describe('the page of a letter', () => {
  test('says what it is, who issued it, when, and that it holds', async () => {
    const { text, status, headers } = await request(app).get(`/verify/${letter.verificationCode}`)
    expect(status).toBe(200)
    expect(headers['x-robots-tag']).toBe('noindex')
    for (const words of [letter.title, letter.number, '杂多县市场监督管理局', '2026年3月12日'])
      expect(text).toContain(words)
    expect(text).toContain('这份文书是真的，现在有效。')
    expect(text).toContain(letter.contentSha256.slice(0, 16))
  })

  test('shows neither the name, nor the matter, nor the application, nor the address', async () => {
    const { text } = await request(app).get(`/verify/${letter.verificationCode}`)
    expect(text).toContain('才**玛')
    for (const secret of [common.applicantName, common.matterName, common.applicationNumber, '民主路'])
      expect(text).not.toContain(secret)
  })

  test('is found however its code is typed', async () => {
    const typed = letter.verificationCode.toLowerCase().replace(/(.{4})/g, '$1 ')
    const found = await request(app).get(`/verify/${encodeURIComponent(typed)}`)
    expect(found.status).toBe(200)
    const asked = await request(app).get('/verify').query({ code: typed })
    expect(asked.status).toBe(303)
    expect(asked.headers['location']).toBe(`/verify/${letter.verificationCode}`)
  })

  test('says when the letter no longer holds, and which one replaces it', async () => {
    const old = await issued()
    await transaction(db, (tx) => 
      endDocument(tx, old.id, {
        ...{ status: 'replaced', on: '2026-03-12', reason: '地址写错了', successorId: letter.id },
      }),
    )
    const { text } = await request(app).get(`/verify/${old.verificationCode}`)
    expect(text).toContain('已被取代')
    expect(text).toContain('地址写错了')
    expect(text).toContain(`/verify/${letter.verificationCode}`)
    expect(text).toContain(letter.number)
    expect(text).not.toContain('现在有效')
  })
})

test.each(['23456789ABCD', 'nonsense', '%3Cscript%3E', 'a'.repeat(2000)])(
  'a code that no letter bears (%#) is a 404 with the form and a way on',
  async (code) => {
    const { status, text } = await request(app).get(`/verify/${code}`)
    expect(status).toBe(404)
    expect(text).toContain('没有查到这份文书')
    expect(text).toContain('name="code"')
    expect(text).not.toContain('<script>')
  },
)

test('the form asks for a code, and keeps what was typed when it cannot be one', async () => {
  const asked = await request(app).get('/verify')
  expect(asked.status).toBe(200)
  expect(asked.headers['set-cookie']).toBeUndefined()
  const wrong = await request(app).get('/verify').query({ code: 'QH7K-0000' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="QH7K-0000"')
  expect(wrong.text).toContain('href="#code"')
  expect((await request(app).get('/verify').query({ code: ' ' })).status).toBe(422)
})

async function issued(): Promise<IssuedDocument> {
  const department = await db('departments').select('id').orderBy('id').first()
  const organ = { departmentId: department?.id ?? '', name: '杂多县市场监督管理局', code: '玉树杂' }
  const draft = drafts.find(({ kind }) => kind === 'grant-decision')
  if (draft === undefined) throw new Error('no sample')
  const order = { ...draft, applicationId: null, organ, issuedBy: null }
  const ctx = contextFor(resources, system)
  const result = await transaction(db, (tx) => issueDocument(tx, ctx, order))
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}
