// 本地的常见问题: as many pairs of question and answer as the form of an implementation list has.
import type { Question } from '../types.ts'

export const questionPairs = [
  ['question', 'answer'],
  ['question2', 'answer2'],
  ['question3', 'answer3'],
  ['question4', 'answer4'],
  ['question5', 'answer5'],
  ['question6', 'answer6'],
  ['question7', 'answer7'],
  ['question8', 'answer8'],
] as const

export type QuestionText = (typeof questionPairs)[number][number]
export type TypedQuestions = Readonly<Record<QuestionText, string>>

const blankPairs = 2

/** The pairs to show: those with something in them and two to fill in. */
export function shownPairs(typed: TypedQuestions): readonly (typeof questionPairs)[number][] {
  const last = questionPairs.findLastIndex(
    ([asked, told]) => typed[asked] !== '' || typed[told] !== '',
  )
  return questionPairs.slice(0, last + 1 + blankPairs)
}

/** A question needs an answer and an answer its question, which is asked once. */
export function questionFaults(typed: TypedQuestions): Partial<Record<QuestionText, string>> {
  const seen = new Set<string>()
  const faults: Partial<Record<QuestionText, string>> = {}
  for (const [asked, told] of questionPairs) {
    const [question, answer] = [typed[asked], typed[told]]
    if (question !== '' && answer === '') faults[told] = '写了问题，请写回答'
    if (question === '' && answer !== '') faults[asked] = '写了回答，请写问题'
    if (question !== '' && seen.has(question)) faults[asked] = '这个问题上面写过了'
    seen.add(question)
  }
  return faults
}

/** Null for none. */
export function questionsOf(typed: TypedQuestions): Question[] | null {
  const written = questionPairs.flatMap(([asked, told]) => {
    return typed[asked] === '' ? [] : [{ question: typed[asked], answer: typed[told] }]
  })
  return written.length === 0 ? null : written
}

export function typedQuestions(faq: readonly Question[] | null): TypedQuestions {
  return Object.fromEntries(
    questionPairs.flatMap(([asked, told], at) => [
      [asked, faq?.[at]?.question ?? ''],
      [told, faq?.[at]?.answer ?? ''],
    ]),
  ) as TypedQuestions
}
