// The settings that a delivered field leaves unsaid are read from its label.
import type { FieldBase, SimpleField } from '../types.ts'
import type { Dictionaries, SampleField } from './from-sample.ts'

/** The type with its settings, as the delivered type and label tell; a unit leaves the label. */
export function settingsOf(
  sample: SampleField,
  inRow: boolean,
  dictionaries: Dictionaries,
): WithoutBase<SimpleField> {
  switch (sample.type) {
    case 'text':
      return { type: 'text', ...textSettings(sample, inRow) }
    case 'textarea':
      return { type: 'textarea', maxLength: sample.maxLength ?? 500 }
    case 'idno':
      return { type: 'id-number' }
    case 'uscc':
      return { type: 'uscc' }
    case 'phone':
      return {
        type: 'phone',
        mobileOnly: sample.label.includes('手机'),
        autocomplete: !inRow && ownPhones.has(sample.key) ? 'tel' : null,
      }
    case 'bankcard':
      return { type: 'bank-card' }
    case 'plate':
      return { type: 'plate' }
    case 'address':
      return {
        type: 'address',
        maxLength: 200,
        autocomplete: !inRow && ownAddresses.has(sample.key) ? 'street-address' : null,
      }
    case 'region':
      return { type: 'region', depth: 'town', outside: mayBeOutside.test(sample.label) }
    case 'date':
      return { type: 'date', range: past.test(sample.label) ? 'past' : 'any' }
    case 'number':
      return { type: 'number', ...numberSettings(sample.label) }
    case 'money':
      return { type: 'money', max: null, unit: unitOf(sample.label) ?? '元' }
    case 'choice':
      return { type: 'choice', ...choiceSettings(sample, inRow, dictionaries) }
    case 'multichoice':
      return { type: 'multichoice', ...optionsOf(sample) }
    case 'bool':
      return boolSettings(sample)
    case 'certificate':
      return { type: 'reference', of: 'certificate' }
    case 'file':
      return {
        type: 'file',
        accept: [...(sample.accept ?? ['jpg', 'png', 'pdf'])],
        maxSizeMb: sample.maxSizeMb ?? 10,
        maxFiles: 5,
      }
    default:
      throw new Error(`unknown type of field: ${sample.type}`)
  }
}

/** Distributes over the union, which Omit alone does not. */
type WithoutBase<T> = T extends SimpleField ? Omit<T, keyof FieldBase> : never

/** The label without the unit that stands beside the box instead: 面积(亩). */
export function plainLabel({ type, label }: SampleField): string {
  const measured = type === 'number' || type === 'money'
  return measured && unitOf(label) !== null ? label.replace(unitAtEnd, '') : label
}

const ownPhones = new Set(['phone', 'contactPhone'])
const ownAddresses = new Set(['liveAddress', 'orgAddress'])
const unitAtEnd = /[（(]([^（()）]{1,6})[)）]$/
/** Where a journey, a bride or a treatment may well come from or go to another province. */
const mayBeOutside = /起运|启运|到达|女方户籍|就医|求职意向|实践所在/
const past = /出生|分娩|死亡|牺牲|火化|登记日期|成立日期|丢失|发证|购车|购机|确诊|毕业|入伍|致残/
const countedWhole = /数$|人数|人口|年度|楼层|班次|座位|排序|份数|株/
const thingOwned = /设备|设施|机构$|险$|系统|照明|喷淋|供水|监测$|回收点|^有无|[^是]有无/
const promise = /^(?:同意|承诺)|(?:承诺|声明)$/

function textSettings({ key, label, maxLength }: SampleField, inRow: boolean) {
  const own = { applicantName: 'name', orgName: 'organization' } as const
  const token = key === 'applicantName' || key === 'orgName' ? own[key] : null
  const isName = /(?:姓名|联系人)$/.test(label) && !/拼音|英文|罗马/.test(label)
  return {
    maxLength: maxLength ?? 100,
    format: isName ? ('person-name' as const) : ('any' as const),
    autocomplete: inRow ? null : token,
  }
}

function numberSettings(label: string) {
  const whole = countedWhole.test(label)
  return { decimals: whole ? 0 : 4, min: 0, max: null, unit: unitOf(label) }
}

function unitOf(label: string): string | null {
  return unitAtEnd.exec(label)?.[1] ?? null
}

function optionsOf({ options, optionsRef }: SampleField) {
  const own = (options ?? []).map((label) => ({ value: label, label }))
  return { options: own, dictionary: optionsRef ?? null, other: null }
}

/** Up to six stand open as buttons; more, and those of rows, fold into a list. */
function choiceSettings(sample: SampleField, inRow: boolean, dictionaries: Dictionaries) {
  const own = optionsOf(sample)
  const entries = own.dictionary === null ? own.options : (dictionaries[own.dictionary] ?? [])
  const folded = inRow || entries.length > 6
  return { ...own, layout: folded ? ('select' as const) : ('radios' as const) }
}

function boolSettings({ label }: SampleField): WithoutBase<SimpleField> {
  if (promise.test(label) && !label.includes('是否')) {
    return { type: 'declaration', statement: statementOf(label) }
  }
  return thingOwned.test(label) && !label.includes('是否')
    ? { type: 'yes-no', yes: '有', no: '没有' }
    : { type: 'yes-no', yes: '是', no: '否' }
}

function statementOf(label: string): string {
  return /^(?:同意|承诺)/.test(label) ? `我${label}` : `我作出“${label}”`
}
