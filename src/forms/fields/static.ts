// 说明: words between the questions; it asks nothing and has no answer.
import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import { fieldType } from './field-type.ts'

const settings = z.object({ text: z.string().min(1) })

export const staticText = fieldType<z.infer<typeof settings>, never>({
  settings,
  ask: null,
  parts: [],
  holds: (_answer): _answer is never => false,
  parse: () => ok(null),
  write: () => ({}),
  show: () => '',
  control: (_typed, { text }) => ({ kind: 'static', paragraphs: text.split(/\n+/) }),
})
