// Options of choices: given in the definition, or taken from a dictionary by its name (民族, 医院).
import { z } from 'zod'
import type { OptionView } from './control.ts'
import type { FormEnv, Place } from './field-type.ts'

export const optionsSettings = {
  options: z.array(z.object({ value: z.string().min(1), label: z.string().min(1) })),
  /** The dictionary that gives the options instead, null for none. */
  dictionary: z.string().nullable(),
}

export interface Option {
  readonly value: string
  readonly label: string
}

interface OptionsSettings {
  readonly options: readonly Option[]
  readonly dictionary: string | null
}

export function optionsOf(settings: OptionsSettings, env: FormEnv): readonly Option[] {
  if (settings.dictionary === null) return settings.options
  const entries = Object.hasOwn(env.dictionaries, settings.dictionary)
    ? env.dictionaries[settings.dictionary]
    : undefined
  return (entries ?? []).map(({ code, name }) => ({ value: code, label: name }))
}

/** The label of a value; the value itself when its option is gone. */
export function labelOf(value: string, settings: OptionsSettings, env: FormEnv): string {
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
