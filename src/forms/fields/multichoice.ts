// 多选: any number of some options.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { fault, fieldType, isTextList } from './field-type.ts'
import { labelOf, optionViews, optionsOf, optionsSettings } from './options.ts'

const settings = z.object({ ...optionsSettings })

export const multichoice = fieldType<z.infer<typeof settings>, readonly string[]>({
  settings,
  ask: 'choose',
  holds: isTextList,
  parse(typed, own, env) {
    const values = new Set((typed[''] ?? []).filter((value) => value !== ''))
    if (values.size === 0) return ok(null)
    const known = optionsOf(own, env).map(({ value }) => value)
    const strange = [...values].some((value) => !known.includes(value))
    return strange
      ? refuse(fault('unknown-choice'))
      : ok(known.filter((value) => values.has(value)))
  },
  write: (answer) => ({ '': answer }),
  show: (answer, own, env) => answer.map((value) => labelOf(value, own, env)).join('、'),
  control: (typed, own, env, place) => ({
    kind: 'options',
    input: 'checkbox',
    options: optionViews(optionsOf(own, env), typed[''] ?? [], place),
  }),
})
