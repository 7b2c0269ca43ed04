// 电子邮箱: where letters may be sent besides; kept as written, its domain in small letters.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { always, fault, fieldType, isText, only } from './field-type.ts'

const settings = z.object({})

/** RFC 5321: 64 before the @, 254 in all. */
const longest = 254

export const email = fieldType<object, string>({
  settings,
  ask: 'fill',
  holds: isText,
  parse(typed) {
    const address = only(typed).normalize('NFKC').trim()
    if (address === '') return ok(null)
    const [local = '', domain = '', ...rest] = address.split('@')
    if (domain === '') return refuse(fault('email.no-at'))
    if (/[\s\p{Cc}]/u.test(address)) return refuse(fault('email.space'))
    const fits =
      rest.length === 0 &&
      /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}$/.test(local) &&
      /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i.test(domain)
    if (!fits || address.length > longest) return refuse(fault('email.form'))
    return ok(`${local}@${domain.toLowerCase()}`)
  },
  write: (answer) => ({ '': [answer] }),
  isPersonal: always,
  show: (answer) => answer,
  mask: (answer) => answer.replace(/^(.).*(?=@)/u, '$1***'),
  control: (typed) => ({
    kind: 'input',
    value: only(typed),
    inputMode: 'email',
    autocomplete: 'email',
    width: 'w-m',
    unit: null,
    note: null,
  }),
})
