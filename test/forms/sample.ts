// A small province and one definition with every type of question, for the tests of forms.
import type {
  Condition,
  Field,
  FormDefinition,
  FormEnv,
  SimpleField,
  SimpleFieldType,
} from '../../src/forms/index.ts'
import { fieldTypes } from '../../src/forms/index.ts'

export const env: FormEnv = {
  today: '2026-11-21',
  applicantKind: 'person',
  region: '632722',
  pastoral: ['632722'],
  references: [
    {
      kind: 'application',
      number: '632722261015A0001',
      label: '草原承包经营权登记',
      inForce: true,
      href: null,
    },
    {
      kind: 'certificate',
      number: '青玉市监证〔2026〕8号',
      label: '食品经营许可证',
      inForce: true,
      href: null,
    },
  ],
  idPrefix: 'f',
  dictionaries: {
    nation: [
      { code: '01', name: '汉族' },
      { code: '04', name: '藏族' },
    ],
  },
  files: {
    file: [{ id: 'a1', name: '户口簿.pdf', size: 1_900_000, href: '/files/a1', state: 'clean' }],
  },
  regions: {
    prefectures: [{ name: '玉树藏族自治州', counties: [{ code: '632722', name: '杂多县' }] }],
    townsOf: (county) => (county === '632722' ? [{ code: '632722206', name: '扎青乡' }] : []),
    isRegion: (code) => ['632722', '632722206'].includes(code),
    hasVillages: true,
    villagesOf: (town) =>
      town === '632722206' ? [{ code: '632722206200', name: '地青村民委员会' }] : [],
    villageOf: (code) =>
      new Map([
        ['632722206200', { name: '地青村民委员会', inForce: true }],
        ['632722206299', { name: '老青村民委员会', inForce: false }],
      ]).get(code) ?? null,
    currentCode: (code) => (code === '632799' ? '632722' : code),
    nameOf: (code) =>
      new Map([
        ['632722', '玉树州杂多县'],
        ['632722206', '玉树州杂多县扎青乡'],
      ]).get(code) ?? null,
  },
}

export const base = { label: '问题', required: false, hint: null, example: null, when: null }

const options = ['因病', '因残', '其他'].map((label) => ({ value: label, label }))

const settings = {
  text: { maxLength: 100, format: 'any', autocomplete: null },
  textarea: { maxLength: 500 },
  'id-number': {},
  uscc: {},
  phone: { mobileOnly: false, autocomplete: 'tel' },
  'bank-card': {},
  plate: {},
  address: { maxLength: 200, autocomplete: null },
  region: { depth: 'village', outside: true },
  date: { range: 'any' },
  number: { decimals: 2, min: 0, max: null, unit: '亩' },
  money: { max: null, unit: '元' },
  choice: { options, dictionary: null, layout: 'radios', other: '别的，请写明' },
  multichoice: { options, dictionary: null, other: '别的，请写明' },
  'yes-no': { yes: '有', no: '没有' },
  file: { accept: ['jpg', 'pdf'], maxSizeMb: 10, maxFiles: 2 },
  declaration: { statement: '我承诺所填属实' },
  static: { text: '请对照证件填写。', picture: 'id-card' },
  month: { range: 'any' },
  'date-range': { startLabel: '从', endLabel: '到', maxDays: 366 },
  email: {},
  'ethnic-group': {},
  'two-script-name': { script: 'bo', bothNeeded: false },
  'linked-choice': {
    firstLabel: '大类',
    secondLabel: '小类',
    groups: [
      { label: '养殖', options: ['牦牛', '藏羊'] },
      { label: '种植', options: ['青稞'] },
      { label: '其他', options: [] },
    ],
  },
  calculated: { expression: '12 * 0.1', decimals: 2, unit: '元' },
  reference: { of: 'application' },
  consent: { statement: '同意查询我的社保缴费情况。', refusing: '不同意的，请自己带缴费证明来。' },
  signature: { statement: '以上内容属实。' },
  point: { insideProvince: true },
  hidden: { value: 'A' },
  heading: { block: null },
} as const satisfies Record<SimpleFieldType, object>

/** A question of a type with plain settings, its key given or made of the type's name. */
export function question(type: SimpleFieldType, change: object = {}): SimpleField {
  const key = type.replace(/-./g, (pair) => pair.slice(1).toUpperCase())
  return { ...base, key, type, ...settings[type], ...change } as SimpleField
}

export function group(fields: readonly SimpleField[], change: object = {}): Field {
  const own = {
    key: 'members',
    label: '家庭成员',
    type: 'group' as const,
    counter: '人',
    layout: 'cards' as const,
  }
  return { ...base, ...own, required: true, minItems: 1, maxItems: 3, fields, ...change }
}

export function form(...fields: readonly Field[]): FormDefinition {
  return {
    title: '申请表',
    sections: [{ key: 'section1', title: '申请内容', help: null, when: null, fields }],
  }
}

export function when(field: string, op: string, value: unknown): Condition {
  return { field, op, value } as Condition
}

export const typeNames = Object.keys(fieldTypes) as SimpleFieldType[]

/** Every type once, and a group of every type that may stand in one. */
export const everything: FormDefinition = form(
  ...typeNames.map((type) => question(type)),
  group(
    typeNames.filter((type) => type !== 'file').map((type) => question(type)),
    { required: false, minItems: 0 },
  ),
)

/** Something good to type for each type, by part. */
export const good: Readonly<Record<SimpleFieldType, Readonly<Record<string, string | string[]>>>> =
  {
    text: { '': ' 青海样例\n合作社 ' },
    textarea: { '': '去年雪灾，\r\n牦牛死了 9 头。' },
    'id-number': { '': '63262220200701644x' },
    uscc: { '': '91630106u9dkyw2q1l' },
    phone: { '': '（0971）8230000' },
    'bank-card': { '': '6217 0000 0000 0000 012' },
    plate: { '': '青a·12345' },
    address: { '': '杂多县扎青乡牧民定居点3区' },
    region: { county: '632722', town: '632722206', village: '达英村' },
    date: { year: '1985', month: '07', day: '23' },
    number: { '': '１,２００.50亩' },
    money: { '': '￥18,000.50元' },
    choice: { '': '其他' },
    multichoice: { '': ['其他', '因病'] },
    'yes-no': { '': 'no' },
    file: {},
    declaration: { '': 'yes' },
    static: {},
    month: { year: '2026', month: '3' },
    'date-range': {
      ...{ 'start-year': '2026', 'start-month': '5', 'start-day': '1' },
      ...{ 'end-year': '2026', 'end-month': '9', 'end-day': '30' },
    },
    email: { '': 'Zhuoma@Example.COM' },
    'ethnic-group': { '': '04' },
    'two-script-name': { '': '扎西', own: 'བཀྲ་ཤིས།' },
    'linked-choice': { '': '养殖', second: '牦牛' },
    calculated: {},
    reference: { '': '632722261015A0001' },
    consent: { '': 'no' },
    signature: { '': '扎西', strokes: 'M10 20L30 40L50 20' },
    point: { latitude: '北纬36.617°', longitude: '101.77812' },
    hidden: {},
    heading: {},
  }

/** What a browser posts for these parts of a question. */
export function posted(path: string, parts: Readonly<Record<string, string | string[]>>) {
  return Object.fromEntries(
    Object.entries(parts).map(([part, value]) => [
      `answers.${part === '' ? path : `${path}.${part}`}`,
      value,
    ]),
  )
}
