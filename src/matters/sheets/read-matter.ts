// 读一个事项: its row and the rows of its materials, bases, steps and questions.
import { asCode, basicCodeWords, isBasicCode } from '../rules/codes.ts'
import { resultKinds, stepKinds } from '../rules/code-sets.ts'
import { isWebAddress } from '../rules/web-address.ts'
import type { Elements, StepText } from '../types.ts'
import type { CellError, RawRow } from './cells.ts'
import { handlingNames, stepLevelNames, typeCodes, unitNames, words } from './codes.ts'
import { sheetNames } from './headers.ts'
import type { ReadMatter, RowsOfMatter } from './read-catalogue.ts'
import { named } from './named.ts'
import { openingIn } from './read-opening.ts'
import { materialOf } from './read-material.ts'
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
        text: basis.orNull('条文内容', 4000),
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

/** Whether it may stand there is known once the whole file is read. */
function mainIn(cell: RowReader): string | null {
  const code = asCode(cell.orNull('主项编码', 40) ?? '') || null
  if (code === null || isBasicCode(code)) return code
  cell.fail('主项编码', `主项编码应当是 ${basicCodeWords}；自己就是主项的，空着。`)
  return null
}

/** 网办地址 is elsewhere, so it is whole. */
function webAddress(cell: RowReader, column: string): string | null {
  const address = cell.orNull(column, 300)
  if (address === null || isWebAddress(address)) return address
  cell.fail(column, '请填完整的网址，以 https:// 开头。')
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
