// Answers in words, section by section: for checking before filing, for the case page and for print.
import { isTextList } from './fields/field-type.ts'
import type { AttachedFile, FormEnv } from './fields/field-type.ts'
import { attachedFile } from './fields/file.ts'
import { rowsOf } from './raw.ts'
import { fieldId, rowPath } from './rules/paths.ts'
import { isVisible } from './rules/visibility.ts'
import { askOf, showField } from './simple-field.ts'
import type { AnswerRow, Answers, FormDefinition, GroupField, SimpleField } from './types.ts'

export interface AnswersView {
  readonly sections: readonly AnswerSection[]
}

export interface AnswerSection {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly items: readonly AnswerItem[]
}

export interface AnswerItem {
  readonly path: string
  readonly id: string
  readonly label: string
  /** The lines of the answer; none when the question was left empty. */
  readonly lines: readonly string[]
  /** The strokes of a signature, null where nothing was drawn. */
  readonly drawing: string | null
  readonly files: readonly {
    readonly name: string
    readonly href: string | null
    /** Null for a file that is there no more. */
    readonly state: AttachedFile['state'] | null
  }[]
  /** Where the earlier application or certificate that is referred to is seen; null without. */
  readonly seen: string | null
  readonly rows: readonly AnswerRowView[]
}

export interface AnswerRowView {
  /** '第 2 人'. */
  readonly title: string
  readonly items: readonly AnswerItem[]
}

export interface ShowOptions {
  /** Names, numbers and addresses are hidden in part. */
  readonly masked: boolean
}

/** The questions that were asked, with their answers; sections without any are left out. */
export function presentAnswers(
  { sections }: FormDefinition,
  answers: Answers,
  env: FormEnv,
  options: ShowOptions,
): AnswersView {
  const showing = { answers, env, ...options }
  const shown = sections
    .filter(({ when }) => isVisible(when, answers, env))
    .map(({ key, title, fields }) => ({
      id: fieldId(key, `${env.idPrefix}-answers`),
      key,
      title,
      items: fields
        .filter(({ when }) => isVisible(when, answers, env))
        .flatMap((field) =>
          field.type === 'group'
            ? [groupItem(field, showing)]
            : fieldItems(field, answers, field.key, showing),
        ),
    }))
  return { sections: shown.filter(({ items }) => items.length > 0) }
}

interface Showing extends ShowOptions {
  readonly answers: Answers
  readonly env: FormEnv
}

function groupItem(group: GroupField, showing: Showing): AnswerItem {
  const answer = Object.hasOwn(showing.answers, group.key) ? showing.answers[group.key] : null
  const rows = rowsOf(answer).map((row, at) => ({
    title: `第 ${at + 1} ${group.counter}`,
    items: group.fields
      .filter(({ when }) => isVisible(when, showing.answers, showing.env, row))
      .flatMap((field) =>
        fieldItems(field, row, `${rowPath(group.key, at)}.${field.key}`, showing),
      ),
  }))
  return { ...itemOf(group.key, group.label, showing), rows }
}

function fieldItems(
  field: SimpleField,
  source: Answers | AnswerRow,
  path: string,
  showing: Showing,
): readonly AnswerItem[] {
  if (askOf(field) === null && field.type !== 'calculated') return []
  const answer = Object.hasOwn(source, field.key) ? source[field.key] : null
  const item = itemOf(path, field.label, showing)
  if (field.type === 'file') return [{ ...item, files: filesOf(answer, showing.env) }]
  const text = showField(field, answer, showing.env, showing.masked)
  const lines = text === '' ? [] : text.split('\n')
  return [
    { ...item, lines, drawing: drawingOf(field, answer), seen: seenAt(field, answer, showing) },
  ]
}

function seenAt(field: SimpleField, answer: unknown, { env }: Showing): string | null {
  if (field.type !== 'reference') return null
  return env.references?.find((one) => one.kind === field.of && one.number === answer)?.href ?? null
}

function drawingOf(field: SimpleField, answer: unknown): string | null {
  if (field.type !== 'signature' || !isTextList(answer)) return null
  return answer[1] ?? null
}

function itemOf(path: string, label: string, { env }: Showing): AnswerItem {
  const id = fieldId(path, `${env.idPrefix}-answer`)
  return { path, id, label, lines: [], drawing: null, files: [], seen: null, rows: [] }
}

function filesOf(answer: unknown, env: FormEnv): AnswerItem['files'] {
  const ids: readonly unknown[] = Array.isArray(answer) ? answer : []
  return ids.map((id) => {
    const file = attachedFile(String(id), env)
    return {
      name: file?.name ?? '（文件已不在）',
      href: file?.href ?? null,
      state: file?.state ?? null,
    }
  })
}
