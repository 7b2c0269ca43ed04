// An earlier answer comes over only to a question that means the same.
import { expect, test } from 'vitest'
import { earlierAnswers } from '../../../src/applications/rules/earlier-answers.ts'
import type { EarlierFiling } from '../../../src/applications/rules/earlier-answers.ts'
import type { Answers, FormDefinition } from '../../../src/forms/index.ts'

type Question = Readonly<Record<string, unknown>>

const form = (...fields: readonly Question[]) =>
  ({
    title: '',
    sections: [{ key: 's', title: '', help: null, when: null, fields }],
  }) as unknown as FormDefinition

const bank = { key: 'bank', label: '开户银行', type: 'text' }
const reason = { key: 'reason', label: '申请理由', type: 'textarea' }
const family = {
  key: 'family',
  label: '家庭成员',
  type: 'group',
  fields: [{ key: 'name', label: '姓名', type: 'text' }],
}

function filed(id: string, answers: Answers, ...fields: readonly Question[]): EarlierFiling {
  return {
    ...{ applicationId: id, matterName: '低保', submittedOn: '2026-03-02', answers },
    ...{ definition: form(...fields), certificate: null },
  }
}

const keysFrom = (asked: readonly Question[], filings: readonly EarlierFiling[], known = {}) =>
  Object.entries(earlierAnswers(form(...asked), filings, known)).map(([key, one]) => [
    key,
    one.applicationId,
  ])

test('the newest answer to the same question counts', () => {
  const filings = [filed('2', { bank: '' }, bank), filed('1', { bank: '青海银行' }, bank)]
  expect(keysFrom([bank], [filed('3', { bank: '农行' }, bank), ...filings])).toEqual([
    ['bank', '3'],
  ])
  expect(keysFrom([bank], filings)).toEqual([['bank', '1']])
})

test.each([
  ['another wording', { ...bank, label: '收款银行' }],
  ['another kind of question', { ...bank, type: 'choice' }],
  ['another key', { ...bank, key: 'bank2' }],
])('%s is another question', (_name, asked) => {
  expect(keysFrom([asked], [filed('1', { bank: '青海银行', bank2: '青海银行' }, bank)])).toEqual([])
})

test('reasons are asked anew, and what is known already is left alone', () => {
  const filings = [filed('1', { reason: '生病', bank: '青海银行' }, reason, bank)]
  expect(keysFrom([reason, bank], filings, { bank: '农行' })).toEqual([])
})

test('a group comes over whole when its questions are the same', () => {
  const filings = [filed('1', { family: [{ name: '卓玛' }] }, family)]
  expect(keysFrom([family], filings)).toEqual([['family', '1']])
  const other = {
    ...family,
    fields: [...family.fields, { key: 'photo', label: '照片', type: 'file' }],
  }
  expect(keysFrom([other], [filed('1', { family: [] }, other)])).toEqual([])
})

test('an answer of an application that was granted names the certificate and its day', () => {
  const certificate = { title: '决定书', number: '青民〔2026〕1号', day: '2026-04-01' as const }
  const found = earlierAnswers(
    form(bank),
    [{ ...filed('1', { bank: '农行' }, bank), certificate }],
    {},
  )
  expect(found['bank']).toMatchObject({ certificate: certificate.number, day: certificate.day })
})
