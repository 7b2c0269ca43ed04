// A group of settings as it is typed and shown: text in, values or sentences out.
import type { SettingField, SettingGroup, SettingValues } from '../../platform/setting-group.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'

export type Typed = Readonly<Record<string, string>>
/** The name of a setting → what is wrong with it. */
export type Faults = Readonly<Record<string, string>>

export function written({ fields }: SettingGroup, values: SettingValues): Typed {
  return Object.fromEntries(fields.map(({ name }) => [name, textOf(values[name])]))
}

export function read(
  { fields, schema, clash }: SettingGroup,
  typed: Typed,
): Result<SettingValues, Faults> {
  const values = Object.fromEntries(
    fields.map((one) => [one.name, valueOf(one, typed[one.name] ?? '')]),
  )
  const blank = fields.filter((one) => isOdd(one, values[one.name]))
  if (blank.length > 0) return refuse(Object.fromEntries(blank.map((one) => [one.name, one.wrong])))
  const parsed = schema.safeParse(values)
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
    const refused = fields.filter(({ name }) => wrong.has(name))
    return refuse(Object.fromEntries(refused.map((one) => [one.name, one.wrong])))
  }
  const clashing = clash(parsed.data)
  return clashing === null ? ok(parsed.data) : refuse({ [clashing.name]: clashing.text })
}

/** What one reads: '21:30', '30 天', '未填'. */
export function shown(field: SettingField, values: SettingValues): string {
  const text = textOf(values[field.name])
  if (text === '') return '没有'
  if (field.kind === 'choice') return field.choices.find(([value]) => value === text)?.[1] ?? text
  return field.unit === null ? text : `${text} ${field.unit}`
}

const longestText = 100

/** What is typed is held to more than what was kept before, which must go on being read. */
function isOdd({ kind, required }: SettingField, value: unknown): boolean {
  if (kind !== 'text' || typeof value !== 'string') return false
  return (required && value === '') || [...value].length > longestText
}

/** `undefined` would take the default, which nobody typed: an empty required setting is refused. */
function valueOf({ kind, required }: SettingField, typed: string): unknown {
  const text = typed.trim()
  if (kind === 'numbers') return text === '' ? [] : text.split(/[、,;\s]+/).map(numberOf)
  if (kind === 'number') return numberOf(text)
  return text === '' && !required ? null : text
}

function numberOf(text: string): number {
  const plain = text.normalize('NFKC').trim()
  return /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('、')
  return typeof value === 'number' || typeof value === 'string' ? String(value) : ''
}
