// 多选: any number of some options.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { fault, fieldType, isTextList } from './field-type.ts'
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

const settings = z.object({ ...optionsSettings })

export const multichoice = fieldType<z.infer<typeof settings>, readonly string[]>({
  settings,
  ask: 'choose',
  parts: ['', otherPart],
  boxes: 'many',
  holds: isTextList,
  parse(typed, own, env) {
    const values = new Set((typed[''] ?? []).filter((value) => value !== ''))
    if (values.size === 0) return ok(null)
    const known = allOptions(own, env).map(({ value }) => value)
    if ([...values].some((value) => !known.includes(value))) return refuse(fault('unknown-choice'))
    const chosen = known.filter((value) => values.has(value))
    if (own.other === null || !values.has(otherValue)) return ok(chosen)
    const other = readOther(typed)
    return other.ok ? ok([...chosen.slice(0, -1), other.value]) : other
  },
  write: (answer) => {
    const words = otherWords(answer.at(-1) ?? '')
    return words === ''
      ? { '': answer }
      : { '': [...answer.slice(0, -1), otherValue], [otherPart]: [words] }
  },
  show: (answer, own, env) => answer.map((value) => labelOf(value, own, env)).join('、'),
  control: (typed, own, env, place) => ({
    kind: 'options',
    input: 'checkbox',
    options: optionViews(allOptions(own, env), typed[''] ?? [], place),
    other: otherView(typed, own, place),
    lead: [],
  }),
})
