// The sentences of refusals and of the history.
import { expect, test } from 'vitest'
import { historySentence } from '../../../src/workflow/history-sentence.ts'
import { refusalSentences } from '../../../src/workflow/messages.ts'
import { applicant, attempt, staff } from './facts.ts'

test('every refusal is a sentence that says what to do', () => {
  for (const sentence of Object.values(refusalSentences)) {
    expect(sentence).toMatch(/。$/)
    expect(sentence.length).toBeGreaterThan(15)
  }
})

test.each([
  [attempt({}, applicant, 'submit'), '扎西提交。'],
  [
    attempt({ status: 'submitted' }, staff('acceptance-clerk'), 'request-correction'),
    '扎西一次告知补正，补正截止 2026-03-18。',
  ],
  [attempt({ status: 'submitted' }, staff('acceptance-clerk'), 'accept'), '扎西受理，转入“审查”。'],
  [
    attempt({ status: 'examining', stageNumber: 2 }, staff('examiner'), 'pass'),
    '扎西通过“审查”，转入“现场核查”。',
  ],
  [
    attempt({ status: 'examining', stageNumber: 2 }, staff('examiner'), 'propose-suspension'),
    '扎西提请特别程序：专家评审，需要 15 个工作日。',
  ],
])('the history says %#', (result, sentence) => {
  if (!result.ok) throw new Error(result.refusal)
  expect(historySentence(result.value.history, '扎西')).toBe(sentence)
})
