// 隐藏值: a value that the form carries for conditions and calculations; nobody types or sees it.
import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import { fieldType } from './field-type.ts'

const settings = z.object({ value: z.union([z.string().min(1).max(200), z.number()]) })

export const hidden = fieldType<z.infer<typeof settings>, string | number>({
  settings,
  ask: null,
  parts: [],
  holds: (answer): answer is string | number =>
    typeof answer === 'number' || (typeof answer === 'string' && answer !== ''),
  parse: (_typed, { value }) => ok(value),
  write: () => ({}),
  show: (answer) => String(answer),
  control: () => ({ kind: 'nothing' }),
})
