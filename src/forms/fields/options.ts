// Options of choices: given in the definition, or taken from a dictionary by its name (民族, 医院).
import { z } from 'zod'
import { otherValue } from '../../../public/js/shared/conditions.js'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { OptionView, OtherView } from './control.ts'
import { fault, only } from './field-type.ts'
import type { FieldRefusal, FormEnv, Place, Typed } from './field-type.ts'
import { oneLine } from './free-text.ts'

export const optionsSettings = {
  options: z.array(z.object({ value: z.string().min(1), label: z.string().min(1) })),
  /** The dictionary that gives the options instead, null for none. */
  dictionary: z.string().nullable(),
  /** The label of one more choice with a line to write on ('其他，请写明'), null for none. */
  other: z.string().min(1).max(50).nullable().default(null),
}

export interface Option {
  readonly value: string
  readonly label: string
}

interface OptionsSettings {
  readonly options: readonly Option[]
  readonly dictionary: string | null
}

interface WithOther extends OptionsSettings {
  readonly other: string | null
}

/** The part under which the line beside 其他 posts. */
export const otherPart = 'other'
const longestOther = 100

export function optionsOf(settings: OptionsSettings, env: FormEnv): readonly Option[] {
  if (settings.dictionary === null) return settings.options
  const entries = Object.hasOwn(env.dictionaries, settings.dictionary)
    ? env.dictionaries[settings.dictionary]
    : undefined
  return (entries ?? []).map(({ code, name }) => ({ value: code, label: name }))
}

/** The options with 其他 behind them, where there is one. */
export function allOptions(settings: WithOther, env: FormEnv): readonly Option[] {
  const own = optionsOf(settings, env)
  return settings.other === null ? own : [...own, { value: otherValue, label: settings.other }]
}

/** 其他 with what was written beside it: 'other:放牛'. */
export function readOther(typed: Typed): Result<string, FieldRefusal> {
  const words = oneLine(only(typed, otherPart))
  if (words === '') return refuse(fault('other.missing'))
  if ([...words].length > longestOther) return refuse(fault('too-long', { limit: longestOther }))
  return ok(`${otherValue}:${words}`)
}

/** What was written beside 其他; '' for another answer. */
export function otherWords(answer: string): string {
  return answer.startsWith(`${otherValue}:`) ? answer.slice(otherValue.length + 1) : ''
}

export function otherView(typed: Typed, own: WithOther, { id, name }: Place): OtherView | null {
  if (own.other === null) return null
  return { id: `${id}-other`, name: `${name}.${otherPart}`, value: only(typed, otherPart) }
}

/** The label of a value; the value itself when its option is gone. */
export function labelOf(value: string, settings: OptionsSettings, env: FormEnv): string {
  const words = otherWords(value)
  if (words !== '') return `其他：${words}`
  return optionsOf(settings, env).find((option) => option.value === value)?.label ?? value
}

/** The first option takes the field's own id, so that a link to the field leads there. */
export function optionViews(
  options: readonly Option[],
  chosen: readonly string[],
  place: Place,
): readonly OptionView[] {
  return options.map(({ value, label }, at) => ({
    id: at === 0 ? place.id : `${place.id}-${at + 1}`,
    value,
    label,
    chosen: chosen.includes(value),
    reveals: '',
  }))
}
