// 一表申请: one form of several, in which nothing is asked twice. Questions that mean the same stand
// once, first; what only one matter asks stands under its name.
import type { Condition, Field, FormDefinition, Section, SimpleField } from '../../forms/index.ts'
import type { MergeDecisions } from '../types.ts'
import { isCarried, withoutDemand } from './carried.ts'
import { meaningOfKey } from './meanings.ts'
import type { Placed, Shared } from './same-questions.ts'
import { chosenQuestions, unsharable } from './same-questions.ts'

export interface SourceForm {
  readonly matterCode: string
  readonly matterName: string
  readonly definition: FormDefinition
}

/** The question of a matter that a question of the merged form answers. */
export interface Source {
  readonly matterCode: string
  readonly key: string
}

export interface MergedForm {
  readonly definition: FormDefinition
  /** By key of the merged form. */
  readonly sources: Readonly<Record<string, readonly Source[]>>
  /** Questions before and after. */
  readonly asked: { readonly before: number; readonly after: number }
}

/** `decided`: what the bundle's editor said about the questions. */
export function mergeForms(
  title: string,
  sources: readonly SourceForm[],
  decided: MergeDecisions,
): MergedForm {
  const forms = sources.map(withoutBlocks)
  const placed = forms.flatMap(({ definition }, at) =>
    definition.sections.flatMap((section) =>
      section.fields.map((field): Placed => ({ at, section, field })),
    ),
  )
  const shared =
    decided.same === null ? sharedQuestions(placed) : chosenQuestions(placed, forms, decided.same)
  const from = (at: number, field: Field) =>
    isCarried(forms, decided.carried, { matterCode: forms[at]?.matterCode ?? '', key: field.key })
  const keyOf = (at: number, key: string): string =>
    shared.find((one) => one.members.some((each) => each.at === at && each.field.key === key))
      ?.key ?? ownKey(at, key)
  const sections = forms.flatMap(({ matterName, definition }, at) =>
    definition.sections.flatMap((section): Section[] => {
      const fields = section.fields.filter(
        (field) => keyOf(at, field.key) === ownKey(at, field.key),
      )
      if (fields.length === 0) return []
      const key = (one: string) => keyOf(at, one)
      return [
        {
          key: ownKey(at, section.key),
          title: section.title === '' ? matterName : `${matterName}：${section.title}`,
          help: section.help,
          when: mapped(section.when, key),
          fields: fields.map((field) =>
            withoutDemand(
              {
                ...renamed(field, key),
                key: ownKey(at, field.key),
                when: mapped(field.when, key),
              },
              from(at, field),
            ),
          ),
        },
      ]
    }),
  )
  const first: Section[] =
    shared.length === 0
      ? []
      : [
          {
            ...{ key: 'shared', title: '各项都要用的', help: '填一次，各部门共用。', when: null },
            fields: shared.map(({ key, members, field }) => {
              const sources = members.map((one) => from(one.at, one.field))
              const required = members.some((one) => one.field.required)
              const source = sources.includes(null) ? null : (sources[0] ?? null)
              return withoutDemand({ ...field, key, required }, source)
            }),
          },
        ]
  const definition = { title, sections: [...first, ...sections] }
  return {
    definition,
    sources: sourcesOf(forms, placed, keyOf),
    asked: { before: placed.length, after: countOf(definition) },
  }
}

/** What the forms have in common stands in the merged form's own first page, not under headings of blocks. */
function withoutBlocks(source: SourceForm): SourceForm {
  const sections = source.definition.sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => field.type !== 'heading' || field.block === null),
  }))
  return { ...source, definition: { ...source.definition, sections } }
}

/** 按规则: asked by two matters at least, of everybody, and alike in all that makes an answer right. */
function sharedQuestions(placed: readonly Placed[]): readonly Shared[] {
  const groups = new Map<string, Placed[]>()
  for (const one of placed) {
    if (one.field.when !== null || one.section.when !== null) continue
    if (unsharable.has(one.field.type)) continue
    const identity = identityOf(one.field)
    const group = groups.get(identity) ?? []
    // Within one form two alike questions are two questions.
    if (!group.some(({ at }) => at === one.at)) groups.set(identity, [...group, one])
  }
  const taken = new Set<string>()
  return [...groups.values()].flatMap((members): Shared[] => {
    const [first] = members
    if (first === undefined || members.length < 2) return []
    const key = taken.has(first.field.key) ? `s${first.field.key}` : first.field.key
    taken.add(key)
    return [{ key, field: first.field, members }]
  })
}

/** The same meaning, and the same terms of a right answer; label of the key's meaning may differ. */
function identityOf(field: Field): string {
  const { key, label, required: _r, hint: _h, example: _e, when: _w, ...terms } = field
  const meaning = meaningOfKey(key)
  const named = known.has(meaning) ? meaning : `${key}/${label}`
  return `${named}/${JSON.stringify(sorted(terms))}`
}

/** What the account itself knows needs no equal label to mean the same. */
const known: ReadonlySet<string> = new Set([
  ...['applicantName', 'applicantId', 'phone', 'nation', 'hkRegion', 'liveAddress', 'orgName'],
  ...['uscc', 'legalRepName', 'legalRepIdno', 'orgRegion', 'orgAddress'],
])

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]))
}

function ownKey(at: number, key: string): string {
  return `m${at + 1}x${key}`
}

/** The rows of a group may look at questions outside it. */
function renamed(field: Field, keyOf: (key: string) => string): Field {
  if (field.type === 'calculated')
    return { ...field, expression: reworded(field.expression, keyOf) }
  if (field.type !== 'group') return field
  const own = new Set(field.fields.map(({ key }) => key))
  const inner = (key: string) => (own.has(key) ? key : keyOf(key))
  return {
    ...field,
    fields: field.fields.map((one): SimpleField => ({ ...one, when: mapped(one.when, inner) })),
  }
}

/** Names of questions inside a calculation; names of functions stand before a bracket. */
function reworded(expression: string, keyOf: (key: string) => string): string {
  return expression.replace(/[A-Za-z_]\w*(?:\.\w+)*(?!\s*\()\b/g, (path) => mappedPath(path, keyOf))
}

/** A condition about questions of one form, as it reads in the merged one. */
export function mapped(
  condition: Condition | null,
  keyOf: (key: string) => string,
): Condition | null {
  if (condition === null) return null
  if ('all' in condition) return { all: condition.all.flatMap((one) => mapped(one, keyOf) ?? []) }
  if ('any' in condition) return { any: condition.any.flatMap((one) => mapped(one, keyOf) ?? []) }
  const { value } = condition
  const isAnswer = typeof value === 'object' && 'answer' in value
  return {
    ...condition,
    field: mappedPath(condition.field, keyOf),
    value: isAnswer ? { answer: mappedPath(value.answer, keyOf) } : value,
  }
}

/** 'applicantId.age' is derived from an answer; '@region' is a fact of the application itself. */
function mappedPath(path: string, keyOf: (key: string) => string): string {
  if (path.startsWith('@')) return path
  const [top = '', ...rest] = path.split('.')
  return [keyOf(top), ...rest].join('.')
}

function sourcesOf(
  forms: readonly SourceForm[],
  placed: readonly Placed[],
  keyOf: (at: number, key: string) => string,
): MergedForm['sources'] {
  const sources: Record<string, Source[]> = {}
  for (const { at, field } of placed) {
    const matterCode = forms[at]?.matterCode ?? ''
    const list = (sources[keyOf(at, field.key)] ??= [])
    list.push({ matterCode, key: field.key })
  }
  return sources
}

function countOf({ sections }: FormDefinition): number {
  return sections.reduce((sum, { fields }) => sum + fields.length, 0)
}
