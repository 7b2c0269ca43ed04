// 民族: one of the fifty-six, by the code of GB/T 3304.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { fault, fieldType, isText, only } from './field-type.ts'
import { labelOf, optionViews, optionsOf } from './options.ts'

const settings = z.object({})
const nation = { options: [], dictionary: 'nation' } as const

export const ethnicGroup = fieldType<object, string>({
  settings,
  ask: 'choose',
  holds: isText,
  parse(typed, _settings, env) {
    const value = only(typed).trim()
    if (value === '') return ok(null)
    const options = optionsOf(nation, env)
    const named = options.find((one) => one.value === value || one.label === value)
    return named === undefined ? refuse(fault('unknown-choice')) : ok(named.value)
  },
  write: (answer) => ({ '': [answer] }),
  show: (answer, _settings, env) => labelOf(answer, nation, env),
  control: (typed, _settings, env, place) => ({
    kind: 'select',
    options: optionViews(optionsOf(nation, env), [only(typed)], place),
    other: null,
  }),
})
