// 多行文本: some sentences of the applicant's own.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { fault, fieldType, holdsLongNumber, isText, only } from './field-type.ts'
import { ownLines } from './free-text.ts'

const settings = z.object({ maxLength: z.number().int().min(1).max(10_000) })

export const textarea = fieldType<z.infer<typeof settings>, string>({
  settings,
  ask: 'fill',
  holds: isText,
  parse(typed, { maxLength }) {
    const lines = ownLines(only(typed))
    if (lines === '') return ok(null)
    return [...lines].length > maxLength
      ? refuse(fault('too-long', { limit: maxLength }))
      : ok(lines)
  },
  write: (answer) => ({ '': [answer] }),
  isPersonal: holdsLongNumber,
  show: (answer) => answer,
  control: (typed, { maxLength }) => ({
    kind: 'textarea',
    value: only(typed),
    rows: maxLength <= 200 ? 3 : 5,
    autocomplete: 'off',
  }),
})
