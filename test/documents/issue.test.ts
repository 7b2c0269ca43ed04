// Issuing: numbers without gaps, a file that is what was issued, and nothing written on a refusal.
import { expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import { issueDocument } from '../../src/documents/issue.ts'
import type { IssueOrder } from '../../src/documents/issue.ts'
import { verifiedDocument } from '../../src/documents/queries/verify.ts'
import { readDocumentFile } from '../../src/documents/read-document-file.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import { common, drafts } from './samples.ts'

const { db, resources } = await useDatabase()
const ctx = contextFor(resources, system)
const department = await db('departments').select('id').orderBy('id').first()
const organ = {
  departmentId: department?.id ?? '',
  name: '杂多县市场监督管理局',
  code: '玉树杂市监',
}

test('twenty letters at once are numbered one after the other, and a rollback leaves no gap', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      transaction(db, async (tx) => {
        const result = await issueDocument(tx, ctx, orderOf('special-procedure-notice'))
        if (index % 5 === 4) throw new Error('rolled back')
        return result.ok ? result.value.number : result.refusal
      }),
    ),
  )
  const numbers = outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' ? [outcome.value] : [],
  )
  const expected = Array.from({ length: 16 }, (_, at) => `玉树杂市监许特字〔2026〕${at + 1}号`)
  expect(numbers.toSorted()).toEqual(expected.toSorted())
})

test('a letter is kept with its file, and can be verified without naming anybody', async () => {
  const result = await transaction(db, (tx) => issueDocument(tx, ctx, orderOf('grant-decision')))
  if (!result.ok) throw new Error(result.refusal)
  const file = await readDocumentFile(ctx, result.value)
  expect(file.ok && file.value.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await readDocumentFile(ctx, result.value)).toEqual(file)
  const verified = await verifiedDocument(db, result.value.verificationCode, ctx.today)
  expect(verified).toMatchObject({
    number: '玉树杂市监许准字〔2026〕1号',
    status: 'in-force',
    maskedRecipient: '才**玛',
    issuedOn: ctx.today,
  })
  expect(JSON.stringify(verified)).not.toContain(common.applicantName)
})

test('bytes that were changed are not handed out', async () => {
  const result = await transaction(db, (tx) => issueDocument(tx, ctx, orderOf('grant-decision')))
  if (!result.ok) throw new Error(result.refusal)
  await readDocumentFile(ctx, result.value)
  const row = await db('documents').where({ id: result.value.id }).first('fileKey')
  await ctx.storage.put(row?.fileKey ?? '', Buffer.from('%PDF- changed'))
  expect(await readDocumentFile(ctx, result.value)).toEqual({ ok: false, refusal: 'file-changed' })
})

test('what a letter says cannot be changed once it is issued', async () => {
  const result = await transaction(db, (tx) => issueDocument(tx, ctx, orderOf('grant-decision')))
  if (!result.ok) throw new Error(result.refusal)
  const { id } = result.value
  await expect(db('documents').where({ id }).update({ recipientName: '别人' })).rejects.toThrow(
    /不能再改/,
  )
  await expect(db('documents').where({ id }).delete()).rejects.toThrow(/不能删除/)
})

test('an adverse letter without remedies is refused, and takes no number', async () => {
  const order = orderOf('denial-decision')
  const spoilt = { ...order, facts: { ...order.facts, remedies: null } } as IssueOrder
  const refused = await transaction(db, (tx) => issueDocument(tx, ctx, spoilt))
  expect(refused).toEqual({ ok: false, refusal: 'remedies-missing' })
  const counters = await db('documentCounters').where({ series: '许不准' })
  expect(counters).toEqual([])
})

test('signs that no database keeps do not hinder a letter', async () => {
  const order = orderOf('extension-notice')
  const facts = { ...order.facts, applicantName: '𣲗䶮\u0000', reasons: '大雪\u0000\ud800封路' }
  const odd = { ...order, facts } as IssueOrder
  const result = await transaction(db, (tx) => issueDocument(tx, ctx, odd))
  expect(result.ok).toBe(true)
})

function orderOf(kind: IssueOrder['kind']): IssueOrder {
  const draft = drafts.find((sample) => sample.kind === kind)
  if (draft === undefined) throw new Error(`no sample of ${kind}`)
  return { ...draft, applicationId: null, organ, issuedBy: null }
}
