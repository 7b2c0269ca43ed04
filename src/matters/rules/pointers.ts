// 申请表、环节方案: what a version only points to, by name and with what is inside, to compare versions by.
import { phraseOf } from '../../forms/index.ts'
import type { Condition, Field, FieldTypeName, FormDefinition } from '../../forms/index.ts'
import type { Stage, StagePlan } from '../../workflow/index.ts'
import { levelWords } from './words.ts'

export interface Pointed {
  /** 食品经营许可申请表，第 2 版 */
  readonly name: string
  /** Its questions or stages, each in words, by a name for the element. */
  readonly parts: ReadonlyMap<string, string>
}

export interface Pointers {
  readonly form: (versionId: string) => Pointed
  readonly plan: (versionId: string) => Pointed
  /** A question of a form by its key, in the words of the form. */
  readonly question: (formVersionId: string, key: string) => string
  /** A condition of a material, in the words of the form. */
  readonly condition: (formVersionId: string, condition: Condition) => string
  /** A matter by its code, with its name. */
  readonly matter: (code: string) => string
}

/** Tells them apart, for deciding whether anything differs. */
export const unnamed: Pointers = {
  form: (id) => ({ name: `表单第 ${id} 号`, parts: new Map() }),
  plan: (id) => ({ name: `方案第 ${id} 号`, parts: new Map() }),
  question: (_, key) => key,
  condition: (_, condition) => conditionInWords(null, condition, (__, value) => value),
  matter: (code) => code,
}

/** Without its form a question goes by its key; `labelOf` gives the words of an answer. */
export function conditionInWords(
  form: FormDefinition | null,
  condition: Condition,
  labelOf: (field: Field | null, value: string) => string,
): string {
  return phraseOf(condition, (key) => fieldIn(form, key), labelOf)
}

/** The words of a question; one that the form does not ask goes by its key. */
export function questionInWords(form: FormDefinition | null, key: string): string {
  return fieldIn(form, key)?.label ?? key
}

function fieldIn(form: FormDefinition | null, key: string): Field | null {
  const fields = form?.sections.flatMap((section) => section.fields) ?? []
  return fields.find((field) => field.key === key) ?? null
}

export interface Words {
  readonly types: Readonly<Record<FieldTypeName, string>>
  readonly kinds: Readonly<Record<Stage['kind'], string>>
}

export function questionsInWords(
  { sections }: FormDefinition,
  { types }: Words,
): ReadonlyMap<string, string> {
  const questions = sections.flatMap(({ fields }) =>
    fields.flatMap((field) =>
      field.type === 'group'
        ? [field, ...field.fields.map((one) => ({ ...one, label: `${field.label}·${one.label}` }))]
        : [field],
    ),
  )
  return new Map(
    questions.map(({ label, type, required, when, hint }) => [
      `申请表的题：${label}`,
      [
        types[type],
        required ? '必填' : '选填',
        ...(when === null ? [] : ['有条件才问']),
        ...(hint === null ? [] : [`提示：${hint}`]),
      ].join('，'),
    ]),
  )
}

export function stagesInWords(
  { stages }: StagePlan,
  { kinds }: Words,
): ReadonlyMap<string, string> {
  return new Map(
    stages.map(({ name, kind, level, days, countedInLimit, when, parallel }) => [
      `方案的环节：${name}`,
      [
        kinds[kind],
        level === 'own' ? '本级办' : `${levelWords[level]}办`,
        days === 0 ? '当天' : `${days} 个工作日`,
        ...(countedInLimit ? [] : ['不计入时限']),
        ...(when === undefined ? [] : ['有条件才走']),
        ...(parallel === undefined ? [] : [`${parallel}组并行`]),
      ].join('，'),
    ]),
  )
}
