// Reads the form of a department's address, phone and hours; none of them may be left out.
import { z } from 'zod'
import type { DepartmentContact } from '../organizations/index.ts'
import { phoneText } from './phone-text.ts'

export type ContactValues = Readonly<Record<'address' | 'phone' | 'hours', string>>
export type ContactErrors = Partial<Record<keyof ContactValues, string>>

const text = (what: string, longest: number) =>
  z
    .string()
    .min(1, `请写${what}`)
    .max(longest, `最多写 ${longest} 个字`)
    .refine((typed) => !/<\/?[a-z!][^<]*>?/i.test(typed), '不能写网页代码，只写文字')

const schema = z.object({
  address: text('办理地址', 150),
  phone: phoneText.refine((typed) => typed !== '', '请写咨询电话'),
  hours: text('办公时间', 150),
})

export interface ReadContacts {
  readonly values: ContactValues
  readonly errors: ContactErrors
  /** Null when something is wrong. */
  readonly contact: DepartmentContact | null
}

export function readContacts(body: Readonly<Record<string, unknown>>): ReadContacts {
  const one = (name: string) => (typeof body[name] === 'string' ? body[name].trim() : '')
  const values = {
    ...{ address: one('address'), hours: one('hours') },
    phone: one('phone').normalize('NFKC'),
  }
  const read = schema.safeParse(values)
  if (read.success) return { values, errors: {}, contact: read.data }
  const faults = read.error.issues.map(({ path, message }) => [String(path[0]), message] as const)
  return { values, errors: Object.fromEntries(faults.toReversed()), contact: null }
}
