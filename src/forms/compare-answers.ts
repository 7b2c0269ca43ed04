// What changed between two states of the answers: for the clerk who asked for a correction.
import type { FormEnv } from './fields/field-type.ts'
import { presentAnswers } from './present-answers.ts'
import type { AnswerItem, AnswersView, ShowOptions } from './present-answers.ts'
import { questionsByPath } from './questions-by-path.ts'
import { rowsOf } from './raw.ts'
import type { Answers, FormDefinition } from './types.ts'

export interface AnswerChange {
  readonly path: string
  /** '第 2 人，姓名' inside a group. */
  readonly label: string
  readonly kind: 'added' | 'changed' | 'removed'
  /** In words; '' where there was no answer. */
  readonly before: string
  readonly after: string
}

/** The changed questions, those of the later state first and in their order. */
export function compareAnswers(
  definition: FormDefinition,
  before: Answers,
  after: Answers,
  env: FormEnv,
  options: ShowOptions,
): readonly AnswerChange[] {
  const [was, is] = [before, after].map((answers) => ({
    // Compared by value: masks and files of one name make different answers look alike.
    values: valuesByPath(definition, answers),
    words: wordsByPath(presentAnswers(definition, answers, env, options)),
  })) as [State, State]
  const paths = [...new Set([...is.words.keys(), ...was.words.keys()])]
  return paths
    .filter((path) => is.values.get(path) !== was.values.get(path))
    .map((path) => {
      const label = (is.words.get(path) ?? was.words.get(path))?.label ?? path
      const [earlier, later] = [was.words.get(path)?.text ?? '', is.words.get(path)?.text ?? '']
      return { path, label, kind: kindOf(earlier, later), before: earlier, after: later }
    })
    .filter((change) => change.before + change.after !== '')
}

interface State {
  readonly values: ReadonlyMap<string, string>
  readonly words: ReadonlyMap<string, { readonly label: string; readonly text: string }>
}

/** What was typed for each question is one text, whatever its type. */
function valuesByPath(definition: FormDefinition, answers: Answers): State['values'] {
  return new Map(
    [...questionsByPath(definition, answers).keys()].map((path) => {
      const [key = '', row, own = ''] = path.split('.')
      const answer = Object.hasOwn(answers, key) ? answers[key] : null
      const value = row === undefined ? answer : rowsOf(answer)[Number(row)]?.[own]
      return [path, JSON.stringify(value ?? null)]
    }),
  )
}

function wordsByPath({ sections }: AnswersView): State['words'] {
  const words = (item: AnswerItem, row: string) => {
    const names = item.files.map(({ name }) => name)
    return [
      item.path,
      { label: row + item.label, text: [...item.lines, ...names].join('\n') },
    ] as const
  }
  const items = sections.flatMap((section) => section.items)
  return new Map(
    items.flatMap((item) =>
      item.rows.length > 0
        ? item.rows.flatMap(({ title, items: own }) => own.map((one) => words(one, `${title}，`)))
        : [words(item, '')],
    ),
  )
}

function kindOf(before: string, after: string): AnswerChange['kind'] {
  if (before === '') return 'added'
  return after === '' ? 'removed' : 'changed'
}
