// A new password of staff, typed twice.
import type { FieldProps } from '../../platform/web/components.ts'
import type { Shell } from '../../platform/web/shell.ts'
import type { Faults } from '../inputs/read-fields.ts'
import { textField } from './fields.ts'

export function newStaffPasswordFields(t: Shell['t'], faults: Faults<string>): FieldProps[] {
  return questions.map((question) => textField(t, { ...question, value: '' }, faults))
}

const hidden = { type: 'password', autocomplete: 'new-password' } as const

const questions = [
  {
    ...hidden,
    name: 'password',
    label: '密码',
    hint: '至少 12 个字符，越长越好；可以是一句话',
  },
  { ...hidden, name: 'passwordAgain', label: '再填一遍密码', hint: null },
] as const
