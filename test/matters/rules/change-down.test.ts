// What of a provincial change holds at a claimant at once, what waits for it, and what is its own.
import { expect, test } from 'vitest'
import { changeDown } from '../../../src/matters/rules/followed.ts'
import { implementationOf, nothingOwn } from '../../../src/matters/rules/implementation.ts'
import {
  questionFaults,
  questionsOf,
  typedQuestions,
} from '../../../src/matters/rules/local-questions.ts'
import { unnamed } from '../../../src/matters/rules/pointers.ts'
import type { OwnElements } from '../../../src/matters/own-elements.ts'
import { claimantPlaces, remedyLines } from '../../../src/matters/rules/remedy-lines.ts'
import { compareShadows } from '../../../src/rehearsal/rules/compare-shadows.ts'
import { someContent } from '../content.ts'

const accepted = someContent()
const named = (differences: readonly { readonly element: string }[]) =>
  differences.map(({ element }) => element)
const faq = [{ question: '周三收件吗？', answer: '全省都收。' }]

test('every difference is told: common elements have followed, open ones wait', () => {
  const elements = {
    ...accepted.elements,
    conditions: ['有固定场所', '先到先办'],
    faq,
    quota: '二十家',
  }
  const { followed, open } = changeDown(
    accepted,
    someContent({ elements, promisedDays: 10 }),
    unnamed,
  )
  expect(named(followed)).toEqual(['受理条件', '数量限制'])
  expect(named(open)).toEqual(['承诺办结时限', '问答：周三收件吗？'])
})

test('a promise that the province cut holds at once and is told as followed', () => {
  const { followed, open } = changeDown(accepted, someContent({ promisedDays: 5 }), unnamed)
  expect(named(followed)).toEqual(['承诺办结时限'])
  expect(open).toEqual([])
})

test('local questions come in addition, and answer the same question in place of the province', () => {
  const province = someContent({ elements: { ...accepted.elements, faq } })
  const asked = (questions: typeof faq) =>
    implementationOf(province, province, { ...nothingOwn, faq: questions }).elements.faq
  const parking = { question: '能停车吗？', answer: '楼下能停。' }
  expect(asked([parking])).toEqual([parking, ...faq])
  const other = { question: '周三收件吗？', answer: '本县周三上午收。' }
  expect(asked([other, parking])).toEqual([other, parking])
})

test('several local questions are typed, each with its answer and none twice', () => {
  const two = [...faq, { question: '能停车吗？', answer: '能。' }]
  expect(questionsOf(typedQuestions(two))).toEqual(two)
  expect(questionsOf(typedQuestions(null))).toBe(null)
  expect(questionFaults({ ...typedQuestions(two), answer2: '' })).toEqual({
    answer2: '写了问题，请写回答',
  })
  expect(questionFaults(typedQuestions([...faq, ...faq]))).toEqual({
    question2: '这个问题上面写过了',
  })
})

test('the organ and the court are told with how to reach them', () => {
  const own = {
    ...nothingOwn,
    ...{ reconsideration: '杂多县人民政府', reconsiderationPhone: '0976-8881234' },
    ...{ court: '杂多县人民法院', courtAddress: '吉乃滩街', courtWeb: 'https://example.cn' },
  }
  const told = (mine: OwnElements, law: Parameters<typeof remedyLines>[1]) =>
    remedyLines(mine, law).map(({ place }) => place)
  const byLaw = { reconsiderationOrgan: '杂多县人民政府', court: '杂多县人民法院' }
  expect(told(own, byLaw)).toEqual([
    '杂多县人民政府（0976-8881234）',
    '杂多县人民法院（吉乃滩街，https://example.cn）',
  ])
  expect(told(nothingOwn, null)).toEqual([])
})

test('a court may be assigned; the organ for reconsideration only to whom is led from above', () => {
  const byLaw = { reconsiderationOrgan: '杂多县人民政府', court: '杂多县人民法院' }
  const typed = { reconsideration: '上一级主管部门', court: '玉树市人民法院' }
  expect(claimantPlaces(typed, byLaw, false)).toEqual({ ...byLaw, court: '玉树市人民法院' })
  expect(claimantPlaces(typed, byLaw, true).reconsiderationOrgan).toBe('上一级主管部门')
  expect(claimantPlaces(nothingOwn, byLaw, true)).toEqual(byLaw)
})

test('a rehearsal says of a renamed material that it is renamed, not that there is another', () => {
  const shadow = {
    ...{ stages: [], promisedDueOn: null, statutoryDueOn: null, late: false, missing: [] },
    ...{ formFaults: [], closed: null, asked: ['布局图'] },
  }
  const told = compareShadows(
    shadow,
    { ...shadow, asked: ['平面图'] },
    new Map([['平面图', '布局图']]),
  )
  expect(told).toEqual([{ kind: 'material', sentence: '“布局图”改名为“平面图”' }])
})
