// 收费 at the window: what is wrong is said and nothing is kept; a receipt is written down once; nobody changes it.
import { expect, test } from 'vitest'
import { readFee } from '../../src/counter/rules/read-fee.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

test('a window writes down what it took, once for a receipt, and others see nothing of it', async () => {
  const { db, resources } = await useDatabase()
  const { app } = testApp(resources)
  const filed = await anApplication(resources).of('630131001000').accepted()
  const seat = await db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where('a.username', 'geermu-chuangkou')
    .first<{ departmentId: string }>('p.departmentId')
  const intakeDepartmentId = seat?.departmentId ?? ''
  await db('applications').where({ id: filed.id }).update({ intakeDepartmentId })
  const desk = await signedIn(app, 'geermu-chuangkou', 'desk')
  const filing = `/desk/counter/filings/${filed.id}`
  const page = `${filing}/fee`
  expect((await desk.get(filing)).text).toContain(page)
  expect((await desk.get(page)).text).toContain('这个事项不收费')
  const wrong = await postForm(desk, page, page, { amount: '-1', receiptNumber: ' ' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('有 2 处要改，没有记下')
  expect(wrong.text).toContain('value="-1"')
  expect(await db('counterFees').select('id')).toEqual([])
  const fee = { amount: ' １０．５元', receiptNumber: '青财0001' }
  expect((await postForm(desk, page, page, fee)).status).toBe(303)
  expect((await desk.get(page)).text).toContain('10.50 元，票据号 青财0001')
  const again = await postForm(desk, page, page, fee)
  expect([again.status, again.text.includes('这个票据号已经记过')]).toEqual([422, true])
  expect(await db('counterFees').select('amountFen')).toEqual([{ amountFen: '1050' }])
  await expect(db('counterFees').update({ amountFen: '1' })).rejects.toThrow()
  const other = await signedIn(app, 'chengzhong-chuangkou', 'desk')
  expect((await other.get(page)).status).toBe(404)
  const entries = await db('auditEntries').where({ action: 'counter.take-fee', outcome: 'done' })
  expect(entries).toHaveLength(1)
})

test.each([
  ['10', 1000],
  ['1,200.00 元', 120000],
  ['0', null],
  ['10.555', null],
  ['1e3', null],
  ['', null],
  ['123456789', null],
])('“%s” yuan is read as %s', (amount, fen) => {
  const read = readFee({ amount, receiptNumber: 'A-1' })
  expect(read.ok ? read.value.amountFen : null).toBe(fen)
})
