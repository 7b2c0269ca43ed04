// 小节: a heading within a page. Its condition is that of all questions down to the next heading, and
// where they were taken over as a block it knows from which (题块).
import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import { fieldType } from './field-type.ts'

const settings = z.object({
  block: z.object({ key: z.string().min(1).max(80), version: z.number().int().min(1) }).nullable(),
})

export const heading = fieldType<z.infer<typeof settings>, never>({
  settings,
  ask: null,
  parts: [],
  holds: (_answer): _answer is never => false,
  parse: () => ok(null),
  write: () => ({}),
  show: () => '',
  control: () => ({ kind: 'heading' }),
})
