// Makes a definition from the plain list of fields in which the catalogue of matters is delivered.
import type { CodeName } from '../fields/field-type.ts'
import type {
  Condition,
  Field,
  FormDefinition,
  GroupField,
  Section,
  SimpleField,
} from '../types.ts'
import { plainLabel, settingsOf } from './sample-settings.ts'

/** A field as delivered; `group` is the title of its section. */
export interface SampleField {
  readonly key: string
  readonly label: string
  readonly type: string
  readonly required: boolean
  readonly group?: string
  readonly options?: readonly string[]
  readonly optionsRef?: string
  readonly showWhen?: { readonly field: string; readonly equals: string | boolean | number }
  readonly maxLength?: number
  readonly accept?: readonly string[]
  readonly maxSizeMb?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly fields?: readonly SampleField[]
}

export type Dictionaries = Readonly<Record<string, readonly CodeName[]>>

/** Sections stand in the order in which their titles first appear. Throws on an unknown type. */
export function fromSample(
  title: string,
  form: { readonly fields: readonly SampleField[] },
  dictionaries: Dictionaries,
): FormDefinition {
  const titles = [...new Set(form.fields.map((field) => field.group ?? title))]
  const sections = titles.map((heading, at): Section => {
    const members = form.fields.filter((field) => (field.group ?? title) === heading)
    const fields = members.map((field) => fieldOf(field, [form.fields], dictionaries))
    return { key: `section${at + 1}`, title: heading, help: null, when: null, fields }
  })
  return { title, sections }
}

/** Where a condition may look for its field: the row first, then the form. */
type Scopes = readonly (readonly SampleField[])[]

function fieldOf(sample: SampleField, scopes: Scopes, dictionaries: Dictionaries): Field {
  return sample.type === 'group'
    ? groupOf(sample, scopes, dictionaries)
    : simpleOf(sample, scopes, dictionaries)
}

function simpleOf(sample: SampleField, scopes: Scopes, dictionaries: Dictionaries): SimpleField {
  const settings = settingsOf(sample, scopes.length > 1, dictionaries)
  return { ...baseOf(sample, scopes, dictionaries), ...settings }
}

function groupOf(sample: SampleField, scopes: Scopes, dictionaries: Dictionaries): GroupField {
  const fields = sample.fields ?? []
  return {
    ...baseOf(sample, scopes, dictionaries),
    type: 'group',
    minItems: sample.minItems ?? 0,
    maxItems: sample.maxItems ?? 20,
    layout: 'cards',
    counter: fields.some(isAboutPerson) ? '人' : '项',
    fields: fields.map((field) => simpleOf(field, [fields, ...scopes], dictionaries)),
  }
}

function isAboutPerson({ label, type }: SampleField): boolean {
  return label === '姓名' || type === 'idno'
}

function baseOf(sample: SampleField, scopes: Scopes, dictionaries: Dictionaries) {
  return {
    key: sample.key,
    label: plainLabel(sample),
    required: sample.required,
    hint: null,
    example: null,
    when: conditionOf(sample, scopes, dictionaries),
  }
}

function conditionOf(
  { showWhen }: SampleField,
  scopes: Scopes,
  dictionaries: Dictionaries,
): Condition | null {
  if (showWhen === undefined) return null
  const { field, equals } = showWhen
  const asked = scopes.flat().find((one) => one.key === field)
  const codes = asked?.optionsRef === undefined ? undefined : dictionaries[asked.optionsRef]
  const value = codes?.find(({ name }) => name === equals)?.code ?? equals
  return { field, op: asked?.type === 'multichoice' ? 'contains' : 'equals', value }
}
