// 文本: one line, or the name of a person as on the identity card.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { checkPersonName, maskName } from '../../platform/security/identifiers.ts'
import { fault, fieldType, holdsLongNumber, isText, only } from './field-type.ts'
import { oneLine } from './free-text.ts'

const settings = z.object({
  maxLength: z.number().int().min(1).max(1000),
  format: z.enum(['any', 'person-name']),
  /** What browsers may fill in, only where the question is about the person who types. */
  autocomplete: z.enum(['name', 'organization', 'email']).nullable(),
})

export const text = fieldType<z.infer<typeof settings>, string>({
  settings,
  ask: 'fill',
  holds: isText,
  parse(typed, { maxLength, format }) {
    const line = oneLine(only(typed))
    if (line === '') return ok(null)
    if ([...line].length > maxLength) return refuse(fault('too-long', { limit: maxLength }))
    if (format === 'any') return ok(line)
    const name = checkPersonName(line)
    if (name.ok) return name
    return name.refusal === 'empty' ? ok(null) : refuse(fault(`name.${name.refusal}`))
  },
  write: (answer) => ({ '': [answer] }),
  isPersonal: holdsLongNumber,
  show: (answer) => answer,
  mask: (answer, { format }) => (format === 'person-name' ? maskName(answer) : answer),
  control: (typed, { maxLength, format, autocomplete }) => ({
    kind: 'input',
    value: only(typed),
    inputMode: 'text',
    autocomplete: autocomplete ?? 'off',
    width: maxLength <= 20 || format === 'person-name' ? 'w-m' : '',
    unit: null,
    note: null,
  }),
})
