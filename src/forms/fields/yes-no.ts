// 是非: a question of two answers, worded as the question asks (是／否, 有／没有).
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { fault, fieldType, only } from './field-type.ts'
import { optionViews } from './options.ts'

const settings = z.object({ yes: z.string().min(1), no: z.string().min(1) })

export const yesNo = fieldType<z.infer<typeof settings>, boolean>({
  settings,
  ask: 'choose',
  holds: (answer) => typeof answer === 'boolean',
  parse(typed) {
    const value = only(typed)
    if (value === '') return ok(null)
    if (value === 'yes') return ok(true)
    return value === 'no' ? ok(false) : refuse(fault('unknown-choice'))
  },
  write: (answer) => ({ '': [answer ? 'yes' : 'no'] }),
  show: (answer, { yes, no }) => (answer ? yes : no),
  control: (typed, { yes, no }, _env, place) => ({
    kind: 'options',
    input: 'radio',
    options: optionViews(
      [
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ],
      [only(typed)],
      place,
    ),
    other: null,
    lead: [],
  }),
})
