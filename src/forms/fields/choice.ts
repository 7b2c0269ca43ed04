// 单选: one of some options, as radio buttons when they are few and as a list when they are many.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { fault, fieldType, isText, only } from './field-type.ts'
import { otherValue } from '../../../public/js/shared/conditions.js'
import {
  allOptions,
  labelOf,
  optionViews,
  optionsSettings,
  otherPart,
  otherView,
  otherWords,
  readOther,
} from './options.ts'

const settings = z.object({ ...optionsSettings, layout: z.enum(['radios', 'select']) })

export const choice = fieldType<z.infer<typeof settings>, string>({
  settings,
  ask: 'choose',
  parts: ['', otherPart],
  holds: isText,
  parse(typed, own, env) {
    const value = only(typed)
    if (value === '') return ok(null)
    if (value === otherValue && own.other !== null) return readOther(typed)
    const known = allOptions(own, env).some((option) => option.value === value)
    return known ? ok(value) : refuse(fault('unknown-choice'))
  },
  write: (answer) => {
    const words = otherWords(answer)
    return words === '' ? { '': [answer] } : { '': [otherValue], [otherPart]: [words] }
  },
  show: labelOf,
  control: (typed, own, env, place) => {
    const options = optionViews(allOptions(own, env), [only(typed)], place)
    const other = otherView(typed, own, place)
    return own.layout === 'select'
      ? { kind: 'select', options, other }
      : { kind: 'options', input: 'radio', options, other, lead: [] }
  },
})
