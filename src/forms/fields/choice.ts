// 单选: one of some options, as radio buttons when they are few and as a list when they are many.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { fault, fieldType, isText, only } from './field-type.ts'
import { labelOf, optionViews, optionsOf, optionsSettings } from './options.ts'

const settings = z.object({ ...optionsSettings, layout: z.enum(['radios', 'select']) })

export const choice = fieldType<z.infer<typeof settings>, string>({
  settings,
  ask: 'choose',
  holds: isText,
  parse(typed, own, env) {
    const value = only(typed)
    if (value === '') return ok(null)
    const known = optionsOf(own, env).some((option) => option.value === value)
    return known ? ok(value) : refuse(fault('unknown-choice'))
  },
  write: (answer) => ({ '': [answer] }),
  show: labelOf,
  control: (typed, own, env, place) => {
    const options = optionViews(optionsOf(own, env), [only(typed)], place)
    return own.layout === 'select'
      ? { kind: 'select', options }
      : { kind: 'options', input: 'radio', options }
  },
})
