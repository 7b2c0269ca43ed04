// 读一个事项: its row and the rows of its materials, bases, steps and questions.
import { shortCondition } from '../../forms/index.ts'
import type { Condition } from '../../forms/index.ts'
import { addDays } from '../../kernel/day.ts'
import { asCode, basicCodeWords, isBasicCode } from '../rules/codes.ts'
import {
  materialForms,
  materialKindWords,
  materialSources,
  resultKinds,
  stepKinds,
} from '../rules/code-sets.ts'
import { openingFaults, openingOf } from '../rules/opening.ts'
import { isWebAddress } from '../rules/web-address.ts'
import type { Elements, Material, Opening, StepText } from '../types.ts'
import type { CellError, RawRow } from './cells.ts'
import { grades, handlingNames, stepLevelNames, typeCodes, unitNames, words } from './codes.ts'
import { sheetNames } from './headers.ts'
import type { ReadMatter, RowsOfMatter } from './read-catalogue.ts'
import { promiseIn } from './promise-sheets.ts'
import type { RowReader } from './row-reader.ts'
import { rowReader } from './row-reader.ts'
import { feeItemOf, readStandard } from './standard-sheets.ts'

export function readMatter(
  code: string,
  row: RawRow,
  parts: RowsOfMatter,
  errors: CellError[],
): Omit<ReadMatter, 'unread'> {
  const cell = rowReader(sheetNames.matters, row, code, errors)
  const type = cell.one('事项类型', named(Object.keys(typeCodes)))
  const statutoryDays = cell.numberOrNull('法定时限', 999)
  const unit = cell.text('法定时限单位') === '' ? null : cell.one('法定时限单位', unitNames)
  if ((statutoryDays === null) !== (unit === null)) {
    cell.fail('法定时限单位', '法定时限和单位要一起填，或者都不填。')
  }
  const elements = elementsOf(cell, code, parts, errors)
  return {
    code,
    row: row.number,
    rows: numbersOf(parts),
    lineName: cell.needed('主管部门'),
    formOf: asCode(cell.text('沿用哪个事项的申请表', 12)),
    content: {
      ...{ name: cell.needed('事项名称'), type, typeCode: typeCodes[type] ?? '10' },
      levels: cell.some('行使层级', words.exercise),
      acceptLevel: cell.one('最低受理层级', words.level),
      objects: cell.some('服务对象', words.object),
      themes: [
        ...new Set([
          ...elements.personThemes,
          ...elements.companyThemes,
          ...elements.specialThemes,
        ]),
      ],
      handling: cell.one('办件类型', handlingNames),
      ...{ statutoryDays, statutoryUnit: unit },
      promisedDays: cell.number('承诺时限', 720),
      visits: cell.number('到现场次数', 9),
      online: cell.yesNo('网上可办'),
      elements,
    },
  }
}

function numbersOf(parts: RowsOfMatter): ReadMatter['rows'] {
  const numbers = Object.entries(parts).map(([key, rows]) => [
    key,
    rows.map(({ number }) => number),
  ])
  return Object.fromEntries(numbers) as ReadMatter['rows']
}

function elementsOf(
  cell: RowReader,
  code: string,
  parts: RowsOfMatter,
  errors: CellError[],
): Elements {
  const reader = (key: keyof RowsOfMatter) =>
    parts[key].map((row) => rowReader(sheetNames[key], row, code, errors))
  return {
    aliases: cell.list('群众叫法'),
    personThemes: cell.list('个人主题'),
    companyThemes: cell.list('企业主题'),
    specialThemes: cell.list('特色主题'),
    legalBases: reader('bases').map((basis) => {
      return {
        law: basis.needed('法律名称'),
        article: basis.orNull('条款', 200),
        text: basis.orNull('条文内容', 2000),
      }
    }),
    statutoryText: cell.orNull('法定时限说明'),
    statutoryBasis: cell.orNull('法定时限依据'),
    crossRegion: cell.one('通办范围', words.scope),
    channels: cell.some('办理形式', words.channel),
    fee: {
      charged: cell.yesNo('收费'),
      standard: cell.orNull('收费标准'),
      basis: cell.orNull('收费依据'),
      items: reader('fees').map(feeItemOf),
    },
    result: {
      name: cell.needed('结果名称'),
      kind: cell.one('结果类型', named(resultKinds)),
      validity: cell.orNull('结果有效期', 200),
      electronic: cell.yesNo('电子结果'),
      sample: cell.orNull('结果样本', 500),
    },
    conditions: cell.lines('受理条件'),
    materials: reader('materials').map(materialOf),
    guiding: cell.list('引导问题'),
    opening: openingIn(cell),
    onPromise: promiseIn(cell),
    mainCode: mainIn(cell),
    steps: reader('steps').map(stepOf),
    authorityDivision: cell.orNull('权限划分'),
    offeredAt: cell.some('办理层级', words.level),
    rights: cell.lines('权利'),
    duties: cell.lines('义务'),
    remedies: cell.lines('救济途径'),
    faq: reader('questions').map((each) => {
      return { question: each.needed('问题', 100), answer: each.needed('回答', 1000) }
    }),
    phone: cell.orNull('咨询电话', 60),
    note: cell.orNull('说明'),
    onlineUrl: webAddress(cell, '网办地址'),
    ...readStandard(cell, {
      fees: reader('fees'),
      items: reader('items'),
      procedures: reader('procedures'),
      intermediaries: reader('intermediaries'),
    }),
  }
}

function materialOf(cell: RowReader): Material {
  return {
    number: cell.number('材料序号', 99),
    name: cell.needed('材料名称'),
    kind: cell.one('材料类型', materialKindWords),
    form: cell.one('材料形式', named(materialForms)),
    copies: cell.number('份数', 99),
    required: cell.yesNo('必要'),
    electronicAllowed: cell.yesNo('可交电子件'),
    source: cell.one('来源渠道', named(materialSources)),
    freeSubmit: cell.yesNo('免提交'),
    freeSubmitBy: cell.orNull('免提交方式', 200),
    shareSource: cell.orNull('数据来源', 200),
    generated: cell.yesNo('系统生成'),
    ...detailsOf(cell),
  }
}

function detailsOf(cell: RowReader) {
  return {
    grade: cell.one('可信等级', named(grades)),
    issuer: cell.orNull('出具机构', 200),
    sourceNote: cell.orNull('来源说明', 500),
    originals: cell.number('原件份数', 99),
    photocopies: cell.number('复印件份数', 99),
    specification: cell.orNull('规格', 100),
    filledOnSite: cell.yesNo('本人现场填写'),
    instructions: cell.orNull('填报须知'),
    criteria: cell.orNull('受理标准'),
    basis: cell.orNull('材料依据', 500),
    requiredWhen: cell.orNull('这种情形才要', 500),
    blankForm: fileAddress(cell, '空白表格'),
    sample: fileAddress(cell, '样表'),
    when: conditionIn(cell, '情形条件'),
    laterDays: daysIn(cell, '容缺补交工作日'),
    promise: cell.orNull('告知承诺书'),
    checkDays: daysIn(cell, '核查工作日'),
  }
}

/** Nothing written: none. */
function daysIn(cell: RowReader, column: string): number | null {
  return cell.text(column, 5) === '' ? null : cell.number(column, 365)
}

const openingColumns = { opensOn: '开始收件', closesOn: '截止收件', places: '名额' } as const

function openingIn(cell: RowReader): Opening | null {
  const typed = {
    opensOn: dayWritten(cell.text(openingColumns.opensOn, 20)),
    closesOn: dayWritten(cell.text(openingColumns.closesOn, 20)),
    places: cell.text(openingColumns.places, 20).normalize('NFKC'),
  }
  const faults = openingFaults(typed)
  for (const name of ['opensOn', 'closesOn', 'places'] as const) {
    const sentence = faults[name]
    if (sentence !== undefined) cell.fail(openingColumns[name], `${sentence}。`)
  }
  return Object.keys(faults).length === 0 ? openingOf(typed) : null
}

/**
 * 2026/5/1, 2026.5.1, 2026年5月1日: the year first, so that nothing is mistaken; and the number of days
 * that a spreadsheet program keeps for a date once the cell is a number.
 */
function dayWritten(text: string): string {
  const typed = text.normalize('NFKC').replace(/\s/g, '')
  if (/^[3-6]\d{4}$/.test(typed)) return addDays('1899-12-30', Number(typed))
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed) ?? []
  return year === undefined ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Whether it may stand there is known once the whole file is read. */
function mainIn(cell: RowReader): string | null {
  const code = asCode(cell.orNull('主项编码', 40) ?? '') || null
  if (code === null || isBasicCode(code)) return code
  cell.fail('主项编码', `主项编码应当是 ${basicCodeWords}；自己就是主项的，空着。`)
  return null
}

/** As the export writes it; editors choose conditions on their own page. */
function conditionIn(cell: RowReader, column: string): Condition | null {
  const text = cell.orNull(column, 2000)
  if (text === null) return null
  const read = shortCondition.safeParse(parsed(text))
  if (read.success) return read.data
  cell.fail(column, '这个条件读不懂，请照导出的样子写，或者空着、到“办理情形”里选。')
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** 网办地址 is elsewhere, so it is whole. */
function webAddress(cell: RowReader, column: string): string | null {
  const address = cell.orNull(column, 300)
  if (address === null || isWebAddress(address)) return address
  cell.fail(column, '请填完整的网址，以 https:// 开头。')
  return null
}

/** Only files of the hall itself: nobody is sent elsewhere by a guide. */
function fileAddress(cell: RowReader, column: string): string | null {
  const address = cell.orNull(column, 300)
  if (address === null || /^\/[\w./-]+$/.test(address)) return address
  cell.fail(column, '请填本大厅的文件地址，以 / 开头。')
  return null
}

function stepOf(cell: RowReader): StepText {
  const level = cell.one('办理层级', stepLevelNames)
  return {
    name: cell.needed('环节名称', 100),
    kind: cell.one('环节类型', named(stepKinds)),
    days: cell.number('环节时限', 720),
    unit: cell.one('时限单位', unitNames),
    level: level === 'own' ? null : level,
    counted: cell.yesNo('计入时限'),
    ...{ office: cell.orNull('办理处室', 100), handler: cell.orNull('办理人', 50) },
    special: cell.yesNo('有特别程序'),
    note: cell.orNull('环节说明', 500),
  }
}

/** Names that are their own codes. */
function named<K extends string>(names: readonly K[]): Readonly<Record<K, string>> {
  const pairs: Partial<Record<K, string>> = {}
  for (const name of names) pairs[name] = name
  return pairs as Record<K, string>
}
