// 地址: where somebody lives or something stands, as it would be written on an envelope.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { maskAddress } from '../../platform/security/identifiers.ts'
import { always, fault, fieldType, isText, only } from './field-type.ts'
import { oneLine } from './free-text.ts'

const settings = z.object({
  maxLength: z.number().int().min(1).max(500),
  autocomplete: z.enum(['street-address']).nullable(),
})

export const address = fieldType<z.infer<typeof settings>, string>({
  settings,
  ask: 'fill',
  holds: isText,
  parse(typed, { maxLength }) {
    const line = oneLine(only(typed))
    if (line === '') return ok(null)
    return [...line].length > maxLength ? refuse(fault('too-long', { limit: maxLength })) : ok(line)
  },
  write: (answer) => ({ '': [answer] }),
  isPersonal: always,
  show: (answer) => answer,
  mask: maskAddress,
  control: (typed, { autocomplete }) => ({
    kind: 'textarea',
    value: only(typed),
    rows: 2,
    autocomplete: autocomplete ?? 'off',
  }),
})
