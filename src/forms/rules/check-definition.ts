// What is wrong with a definition before it is published: each finding names its place.
import type { Field, FormDefinition, Section, SimpleField, Test } from '../types.ts'
import { isKey } from './paths.ts'
import { fieldsOf, isPlainValue, testsOf } from './visibility.ts'

export type FindingCode =
  | 'no-title'
  | 'no-sections'
  | 'empty-section'
  | 'bad-key'
  | 'duplicate-key'
  | 'no-label'
  | 'empty-choices'
  | 'duplicate-choice'
  | 'unknown-dictionary'
  | 'unknown-field'
  | 'later-field'
  | 'unknown-value'
  | 'empty-group'
  | 'bad-limits'

export interface Finding {
  /** 'members.name', 'section1', '' for the whole form. */
  readonly path: string
  readonly code: FindingCode
}

/** All findings, in the order of the form; `dictionaries` are the names of those that exist. */
export function checkDefinition(
  definition: FormDefinition,
  dictionaries: readonly string[],
): readonly Finding[] {
  const { title, sections } = definition
  const fields = sections.flatMap((section) => section.fields)
  return [
    ...when(title.trim() === '', '', 'no-title'),
    ...when(sections.length === 0, '', 'no-sections'),
    ...duplicates(sections.map(({ key }) => key)).map((key) => finding(key, 'duplicate-key')),
    ...duplicates(fields.map(({ key }) => key)).map((key) => finding(key, 'duplicate-key')),
    ...sections.flatMap((section, at) => sectionFindings(section, sections.slice(0, at))),
    ...fieldFindings(fields, [], '', dictionaries),
  ]
}

function sectionFindings(section: Section, earlier: readonly Section[]): readonly Finding[] {
  const { key, title, fields } = section
  const before = earlier.flatMap((one) => one.fields)
  return [
    ...when(!isKey(key), key, 'bad-key'),
    ...when(title.trim() === '', key, 'no-label'),
    ...when(fields.length === 0, key, 'empty-section'),
    ...conditionFindings(section, key, before, [...before, ...fields]),
  ]
}

function fieldFindings(
  fields: readonly Field[],
  above: readonly Field[],
  prefix: string,
  dictionaries: readonly string[],
): readonly Finding[] {
  return fields.flatMap((field, at) => {
    const path = prefix + field.key
    const before = [...above, ...fields.slice(0, at)]
    return [
      ...when(!isKey(field.key), path, 'bad-key'),
      ...when(field.label.trim() === '', path, 'no-label'),
      ...conditionFindings(field, path, before, [...above, ...fields]),
      ...(field.type === 'group'
        ? groupFindings(field, before, dictionaries)
        : choiceFindings(field, path, dictionaries)),
    ]
  })
}

function groupFindings(
  group: Extract<Field, { type: 'group' }>,
  before: readonly Field[],
  dictionaries: readonly string[],
): readonly Finding[] {
  const { key, fields, minItems, maxItems } = group
  const keys = fields.map((field) => field.key)
  return [
    ...when(fields.length === 0, key, 'empty-group'),
    ...when(minItems > maxItems || maxItems < 1, key, 'bad-limits'),
    ...duplicates(keys).map((own) => finding(`${key}.${own}`, 'duplicate-key')),
    ...fieldFindings(fields, before, `${key}.`, dictionaries),
  ]
}

function choiceFindings(
  field: SimpleField,
  path: string,
  dictionaries: readonly string[],
): readonly Finding[] {
  if (field.type !== 'choice' && field.type !== 'multichoice') return []
  if (field.dictionary !== null) {
    return when(!dictionaries.includes(field.dictionary), path, 'unknown-dictionary')
  }
  const repeated = duplicates(field.options.map(({ value }) => value)).length > 0
  return [
    ...when(field.options.length === 0, path, 'empty-choices'),
    ...when(repeated, path, 'duplicate-choice'),
  ]
}

function conditionFindings(
  { when: condition }: Pick<Field, 'when'>,
  path: string,
  before: readonly Field[],
  all: readonly Field[],
): readonly Finding[] {
  const known = new Set(before.map(({ key }) => key))
  const anywhere = new Set(all.map(({ key }) => key))
  return [
    ...fieldsOf(condition)
      .filter((key) => !known.has(key))
      .map((key) => finding(path, anywhere.has(key) ? 'later-field' : 'unknown-field')),
    ...testsOf(condition)
      .filter((test) => !isPossible(test, before))
      .map(() => finding(path, 'unknown-value')),
  ]
}

/** A choice can only be compared with what it offers. */
function isPossible({ field: key, op, value }: Test, before: readonly Field[]): boolean {
  const field = before.findLast((one) => one.key === key)
  if (field?.type !== 'choice' && field?.type !== 'multichoice') return true
  if (field.dictionary !== null || op === 'answered' || !isPlainValue(value)) return true
  const other = field.other === null ? [] : ['other']
  const offered = new Set([...field.options.map((option) => option.value), ...other])
  return [value].flat().every((one) => offered.has(String(one)))
}

function duplicates(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))]
}

function when(wrong: boolean, path: string, code: FindingCode): readonly Finding[] {
  return wrong ? [finding(path, code)] : []
}

function finding(path: string, code: FindingCode): Finding {
  return { path, code }
}
