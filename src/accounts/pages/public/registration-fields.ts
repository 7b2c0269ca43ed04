// The questions that both pages of registration ask: where to reach you, how you sign in, consent.
import type { RegionLookup } from '../../../organizations/index.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import type { Faults, Fields } from '../../inputs/read-fields.ts'
import { choice, choicesField, selectField, textField } from '../fields.ts'
import { countyOptions } from './registration.ts'
import type { Translate } from './registration.ts'

type Place = Fields<'phone' | 'region' | 'address'>

export function placeFields(
  t: Translate,
  typed: Place,
  faults: Faults<string>,
  regions: RegionLookup,
): FieldProps[] {
  return [
    textField(t, { ...questions.phone, value: typed.phone }, faults),
    selectField(t, { ...questions.region, options: countyOptions(regions, typed.region) }, faults),
    textField(t, { ...questions.address, value: typed.address }, faults),
  ]
}

/** Passwords are never sent back. */
export function credentialFields(
  t: Translate,
  typed: Fields<'username' | 'consent'>,
  faults: Faults<string>,
  noticeVersion: number,
): FieldProps[] {
  const agree = t('我已看过隐私说明（第 {version} 版），同意本站为办事核对和保存以上信息', {
    version: noticeVersion,
  })
  const options = [choice('yes', agree, typed.consent)]
  return [
    textField(t, { ...questions.username, value: typed.username }, faults),
    textField(t, { ...questions.password, value: '' }, faults),
    textField(t, { ...questions.passwordAgain, value: '' }, faults),
    choicesField(t, { ...questions.consent, options }, faults),
  ]
}

const questions = {
  phone: {
    name: 'phone',
    label: '手机号',
    hint: '办件进展会发到这个号码，也可以用它登录',
    type: 'tel',
    autocomplete: 'tel',
  },
  region: { name: 'region', label: '所在的县（市、区）', hint: '您办事找哪里，就看这一项' },
  address: {
    name: 'address',
    label: '详细地址',
    hint: '写到村、社或者门牌',
    type: 'text',
    autocomplete: 'address-line1',
  },
  username: {
    name: 'username',
    label: '用户名',
    hint: '英文字母开头，4 个字符以上，比如 zhuoma85',
    type: 'text',
    autocomplete: 'username',
  },
  password: {
    name: 'password',
    label: '密码',
    hint: '至少 8 个字符，越长越好；可以是一句话',
    type: 'password',
    autocomplete: 'new-password',
  },
  passwordAgain: {
    name: 'passwordAgain',
    label: '再填一遍密码',
    hint: null,
    type: 'password',
    autocomplete: 'new-password',
  },
  consent: { name: 'consent', label: '同意', hint: null, type: 'checkbox' },
} as const
