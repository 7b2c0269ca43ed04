// What a clerk writes down of somebody who is not known yet, from the card or the licence in his hand.
import type { RegionLookup } from '../../../organizations/index.ts'
import { inChinese } from '../../../platform/i18n/translate.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import { companyFields, personFields } from '../../inputs/registration.ts'
import { readFields } from '../../inputs/read-fields.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { companyKinds } from '../../types.ts'
import { choice, choicesField, selectField, textField } from '../fields.ts'
import { placeFields } from '../public/registration-fields.ts'

const text = { type: 'text', autocomplete: 'off' } as const

export function newPartyFields(
  kind: 'person' | 'company',
  body: unknown,
  faults: Faults<string>,
  regions: RegionLookup,
): readonly FieldProps[] {
  const { consent } = readFields(body, ['consent'])
  const agrees = choice('yes', '隐私说明已向本人告知并取得同意', consent)
  const asked = { name: 'consent', label: '同意', hint: null, type: 'checkbox' as const }
  const fields =
    kind === 'person' ? ofPerson(body, faults, regions) : ofCompany(body, faults, regions)
  return [...fields, choicesField(inChinese, { ...asked, options: [agrees] }, faults)]
}

function ofPerson(body: unknown, faults: Faults<string>, regions: RegionLookup): FieldProps[] {
  const typed = readFields(body, personFields)
  const name = { name: 'name', label: '姓名', hint: '照身份证填' }
  return [
    textField(inChinese, { ...text, ...name, value: typed.name }, faults),
    ...places(typed, faults, regions),
  ]
}

function ofCompany(body: unknown, faults: Faults<string>, regions: RegionLookup): FieldProps[] {
  const typed = readFields(body, companyFields)
  const kinds = companyKinds.map((one) => choice(one, one, typed.kind))
  const line = (name: 'name' | 'legalRepresentative' | 'idNumber', label: string) =>
    textField(
      inChinese,
      { ...text, name, label, hint: '照执照和证件填', value: typed[name] },
      faults,
    )
  return [
    line('name', '单位名称'),
    selectField(inChinese, { name: 'kind', label: '单位类型', hint: null, options: kinds }, faults),
    line('legalRepresentative', '法定代表人或负责人'),
    line('idNumber', '法定代表人的身份证号'),
    ...places(typed, faults, regions),
  ]
}

function places(
  typed: { readonly phone: string; readonly region: string; readonly address: string },
  faults: Faults<string>,
  regions: RegionLookup,
): FieldProps[] {
  const hints = { phone: '办件进展发到这个号码', region: '证件上的住址在哪里', address: null }
  return placeFields(inChinese, typed, faults, regions).map((field) => ({
    ...field,
    hint: hints[field.name as keyof typeof hints] ?? null,
  }))
}
