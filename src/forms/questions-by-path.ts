// Every question of a form by its path, so that a correction can be pinned to one.
import { rowsOf } from './raw.ts'
import { rowPath } from './rules/paths.ts'
import { askOf } from './simple-field.ts'
import type { Answers, Field, FormDefinition } from './types.ts'

export interface Question {
  readonly path: string
  /** '第 2 人，姓名' inside a group. */
  readonly label: string
  readonly sectionKey: string
  readonly sectionTitle: string
  /** What is said beside it: how to answer, and an example. */
  readonly advice: string
}

/** In the order of the form; the rows of groups are those of `answers`. */
export function questionsByPath(
  { sections }: FormDefinition,
  answers: Answers,
): ReadonlyMap<string, Question> {
  const questions = sections.flatMap(({ key: sectionKey, title: sectionTitle, fields }) =>
    fields.flatMap((field): Question[] => {
      const about = { sectionKey, sectionTitle }
      const own = { path: field.key, label: field.label, ...about, advice: adviceOn(field) }
      if (field.type !== 'group') return askOf(field) === null ? [] : [own]
      const rows = rowsOf(Object.hasOwn(answers, field.key) ? answers[field.key] : null)
      const inRows = rows.flatMap((_row, at) =>
        field.fields.map((one) => ({
          ...about,
          advice: adviceOn(one),
          path: `${rowPath(field.key, at)}.${one.key}`,
          label: `第 ${at + 1} ${field.counter}，${one.label}`,
        })),
      )
      return [own, ...inRows]
    }),
  )
  return new Map(questions.map((question) => [question.path, question]))
}

function adviceOn({ hint, example }: Pick<Field, 'hint' | 'example'>): string {
  const parts = [hint, example === null || example === '' ? null : `例如：${example}`]
  return parts.filter((part) => part !== null && part !== '').join('\n')
}
