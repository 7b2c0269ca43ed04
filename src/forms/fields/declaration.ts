// 承诺、声明: a statement that is made by ticking it; never ticked beforehand.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { fault, fieldType, only } from './field-type.ts'

const settings = z.object({ statement: z.string().min(1) })

export const declaration = fieldType<z.infer<typeof settings>, true>({
  settings,
  ask: 'tick',
  boxes: 'one',
  holds: (answer): answer is true => answer === true,
  parse(typed) {
    const value = only(typed)
    if (value === '') return ok(null)
    return value === 'yes' ? ok(true) : refuse(fault('unticked-value'))
  },
  write: () => ({ '': ['yes'] }),
  show: () => '已承诺',
  control: (typed, { statement }) => ({
    kind: 'tick',
    statement,
    ticked: only(typed) === 'yes',
  }),
})
