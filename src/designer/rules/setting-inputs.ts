// The settings of each type as a designer types them: what is asked, how it is written and read.
import { fieldTypes, pictureNames } from '../../forms/index.ts'
import type { GroupField, SimpleField, SimpleFieldType } from '../../forms/index.ts'

export interface SettingInput {
  readonly name: string
  readonly label: string
  readonly hint: string | null
  readonly kind: 'line' | 'lines' | 'choice'
  readonly choices: readonly (readonly [value: string, label: string])[]
}

type Kind = SimpleFieldType | 'group'

function line(name: string, label: string, hint: string | null = null): SettingInput {
  return { name, label, hint, kind: 'line', choices: [] }
}

function lines(name: string, label: string, hint: string | null = null): SettingInput {
  return { name, label, hint, kind: 'lines', choices: [] }
}

function choice(name: string, label: string, ...choices: (readonly [string, string])[]) {
  return { name, label, hint: null, kind: 'choice', choices } as const satisfies SettingInput
}

const longest = line('maxLength', '最多几个字')
const range = choice(
  'range',
  '日期范围',
  ['any', '都可以'],
  ['past', '今天或以前'],
  ['future', '今天或以后'],
)
const most = line('max', '最大是多少', '不限就空着')
const options = [
  lines('options', '选项', '一行一个；用下面的字典时空着'),
  choice('dictionary', '用字典', ['', '不用'], ['nation', '民族'], ['hospital', '医院']),
  line('other', '“其他”选项叫什么', '选了它要写明是什么；不要这一项就空着'),
]
const statement = lines('statement', '内容')

const inputs: Readonly<Record<Kind, readonly SettingInput[]>> = {
  text: [longest, choice('format', '格式', ['any', '不限'], ['person-name', '人的姓名'])],
  textarea: [longest],
  number: [
    line('decimals', '几位小数', '整数填 0'),
    line('min', '最小是多少', '不限就空着'),
    most,
    line('unit', '单位'),
  ],
  money: [most, line('unit', '单位', '一般是元')],
  date: [range],
  month: [range],
  'date-range': [
    line('startLabel', '开始叫什么'),
    line('endLabel', '结束叫什么'),
    line('maxDays', '最多几天', '不限就空着'),
  ],
  'yes-no': [line('yes', '肯定的回答'), line('no', '否定的回答')],
  choice: [...options, choice('layout', '样子', ['radios', '全部列出'], ['select', '下拉'])],
  multichoice: options,
  'linked-choice': [
    ...[line('firstLabel', '第一级叫什么'), line('secondLabel', '第二级叫什么')],
    lines('groups', '选项', '一行一类，写成 养殖：牦牛、藏羊'),
  ],
  region: [
    choice('depth', '问到哪一级', ['county', '县'], ['town', '乡镇'], ['village', '村']),
    choice('outside', '可以选本省以外', ['false', '不可以'], ['true', '可以']),
  ],
  address: [longest],
  point: [choice('insideProvince', '范围', ['true', '必须在本省'], ['false', '不限'])],
  phone: [choice('mobileOnly', '哪种电话', ['false', '手机、座机都行'], ['true', '只要手机'])],
  email: [],
  'id-number': [],
  'two-script-name': [
    choice('script', '另一种文字', ['bo', '藏文'], ['mn', '蒙古文']),
    choice('bothNeeded', '两种都要填', ['false', '不一定'], ['true', '都要']),
  ],
  'ethnic-group': [],
  uscc: [],
  'bank-card': [],
  plate: [],
  file: [
    line('accept', '收哪几种文件', '后缀，用顿号隔开，如 jpg、pdf'),
    line('maxSizeMb', '每个最大几 MB'),
    line('maxFiles', '最多几个'),
  ],
  reference: [
    choice('of', '引用什么', ['application', '以前的办件'], ['certificate', '证照或文书']),
  ],
  calculated: [
    line('expression', '算式', '用题的代号和 + - * / ( )，如 sum(members.income) / 12'),
    ...[line('decimals', '几位小数'), line('unit', '单位')],
  ],
  declaration: [statement],
  consent: [statement, lines('refusing', '不同意会怎样', '没有影响就空着')],
  signature: [statement],
  heading: [],
  static: [
    lines('text', '内容'),
    choice(
      'picture',
      '配图',
      ['', '不配'],
      ...Object.entries(pictureNames).map(([key, name]) => [key, name] as const),
    ),
  ],
  hidden: [line('value', '值')],
  group: [
    ...[
      line('minItems', '至少几份'),
      line('maxItems', '最多几份'),
      line('counter', '量词', '人、项、头'),
    ],
    choice('layout', '样子', ['cards', '一份一块'], ['table', '一份一行']),
  ],
}

export function settingInputs(type: Kind): readonly SettingInput[] {
  return inputs[type]
}

export type Typed = Readonly<Record<string, string>>

/** What stands in the inputs for the settings of a question. */
export function writeSettings(field: SimpleField | GroupField): Typed {
  const settings = field as unknown as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    inputs[field.type].map(({ name }) => [name, written(name, settings[name])]),
  )
}

/** The settings that were typed, still unchecked: the type's own schema judges them. */
export function readSettings(type: Kind, typed: Typed): Readonly<Record<string, unknown>> {
  const read = inputs[type].map(({ name }) => [
    name,
    readOne(type, name, (typed[name] ?? '').trim()),
  ])
  const unasked =
    type === 'text' || type === 'phone' || type === 'address' ? { autocomplete: null } : {}
  const block = type === 'heading' ? { block: null } : {}
  return { ...unasked, ...block, ...(Object.fromEntries(read) as object) }
}

export function isFieldType(type: unknown): type is SimpleFieldType {
  return typeof type === 'string' && Object.hasOwn(fieldTypes, type)
}

function written(name: string, value: unknown): string {
  if (name === 'options') return (value as { label: string }[]).map(({ label }) => label).join('\n')
  if (name === 'accept') return (value as string[]).join('、')
  if (name === 'groups') {
    const groups = value as { label: string; options: string[] }[]
    return groups.map(({ label, options: own }) => `${label}：${own.join('、')}`).join('\n')
  }
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string'
    ? String(value)
    : ''
}

const numbers = new Set([
  'maxLength',
  'decimals',
  'min',
  'max',
  'maxDays',
  'maxSizeMb',
  'maxFiles',
  'minItems',
  'maxItems',
])
const maybe = new Set([
  'min',
  'max',
  'maxDays',
  'unit',
  'dictionary',
  'other',
  'refusing',
  'picture',
])

function readOne(type: Kind, name: string, text: string): unknown {
  if (name === 'options') return linesIn(text).map((label) => ({ value: label, label }))
  if (name === 'accept')
    return text
      .toLowerCase()
      .split(/[、,，.\s]+/)
      .filter((one) => one !== '')
  if (name === 'groups') return linesIn(text).map(readGroup)
  if (text === 'true' || text === 'false') return text === 'true'
  if (text === '' && maybe.has(name) && !(type === 'money' && name === 'unit')) return null
  return numbers.has(name) && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

function readGroup(text: string): { label: string; options: string[] } {
  const [label = '', ...rest] = text.split(/[：:]/)
  const own = rest.join('：').split(/[、,，]/)
  return { label: label.trim(), options: own.map((one) => one.trim()).filter((one) => one !== '') }
}

function linesIn(text: string): string[] {
  const all = text.split(/\r?\n/).map((one) => one.trim())
  return [...new Set(all.filter((one) => one !== ''))]
}
