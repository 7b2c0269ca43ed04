// 标准要素成表: the cells and sheets of the elements beyond those of every guide, out and in again.
import {
  depthWords,
  natureWords,
  openElementWords,
  powerWords,
  procedureWords,
  serviceWords,
} from '../rules/standard-words.ts'
import { isHandleSerial } from '../rules/codes.ts'
import type { Elements } from '../types.ts'
import type { Listed } from './catalogue-sheets.ts'
import { unitNames, yesNo } from './codes.ts'
import type { RowReader } from './row-reader.ts'
import type { Value } from './write-workbook.ts'

export function standardCells(elements: Elements): Value[] {
  return [
    ...[elements.localCode ?? '', powerWords[elements.powerSource]],
    ...[elements.exerciseContent ?? '', natureWords[elements.bodyNature]],
    ...[elements.entrustingBody ?? '', elements.promiseText ?? ''],
    ...[elements.jointBodies.join('、'), elements.quota ?? ''],
    elements.services.map((service) => serviceWords[service]).join('、'),
    ...[depthWords[elements.onlineDepth], elements.onsiteReason ?? ''],
    ...[elements.onlineFlow ?? '', elements.windowFlow ?? '', elements.penaltyRange ?? ''],
    elements.result.sample ?? '',
    elements.lockedToo.map((name) => openElementWords[name]).join('、'),
  ]
}

type Rows = (one: Listed) => Value[][]

export const standardRows = {
  fees: ({ code, content }) =>
    content.elements.fee.items.map(({ name, standard, basis, reducible, reductionBasis }) => [
      ...[code, name, standard, basis, yesNo(reducible), reductionBasis ?? ''],
    ]),
  items: ({ code, content }) =>
    content.elements.handleItems.map(({ serial, name, situations }) => [
      ...[code, serial, name, situations.join('、')],
    ]),
  procedures: ({ code, content }) =>
    content.elements.specialProcedures.map((each) => [
      ...[code, each.name, procedureWords[each.kind], each.days, each.basis ?? ''],
      ...[yesNo(each.charged), each.feeBasis ?? '', yesNo(each.counted)],
    ]),
  intermediaries: ({ code, content }) =>
    content.elements.intermediaries.map(({ name, basis }) => [code, name, basis ?? '']),
} as const satisfies Readonly<Record<string, Rows>>

type StandardRows = Readonly<Record<keyof typeof standardRows, readonly RowReader[]>>

/** What the sheets say of the elements that `standardCells` and `standardRows` write. */
export function readStandard(cell: RowReader, rows: StandardRows) {
  return {
    localCode: cell.orNull('地方基本编码', 50),
    powerSource: cell.one('权力来源', powerWords),
    exerciseContent: cell.orNull('行使内容'),
    bodyNature: cell.one('实施主体性质', natureWords),
    entrustingBody: cell.orNull('委托部门', 100),
    centralBody: cell.orNull('中央业务指导部门', 50),
    promiseUnit: cell.one('承诺时限单位', unitNames),
    promiseText: cell.orNull('承诺时限说明'),
    jointBodies: cell.list('共同实施部门'),
    quota: cell.orNull('数量限制', 200),
    services: cell.some('办理服务', serviceWords),
    onlineDepth: cell.one('网上办理深度', depthWords),
    onsiteReason: cell.orNull('必须到现场的原因', 500),
    onlineFlow: cell.orNull('网上办理流程'),
    windowFlow: cell.orNull('窗口办理流程'),
    penaltyRange: cell.orNull('处罚种类和幅度', 3000),
    lockedToo: cell.some('全省统一的要素', openElementWords),
    handleItems: rows.items.map(itemOf),
    specialProcedures: rows.procedures.map(procedureOf),
    intermediaries: rows.intermediaries.map((row) => {
      return { name: row.needed('名称'), basis: row.orNull('依据', 500) }
    }),
  }
}

export function feeItemOf(row: RowReader) {
  return {
    name: row.needed('项目名称'),
    standard: row.needed('标准', 300),
    basis: row.needed('依据', 500),
    reducible: row.yesNo('可以减免'),
    reductionBasis: row.orNull('减免依据', 500),
  }
}

function itemOf(row: RowReader) {
  const typed = row.needed('序号', 2).normalize('NFKC')
  // A spreadsheet program drops the zero in front once the cell is a number.
  const serial = /^\d$/.test(typed) ? `0${typed}` : typed
  if (serial !== '' && !isHandleSerial(serial)) row.fail('序号', '请填 01 到 99 的两位数字。')
  return { serial, name: row.needed('名称'), situations: row.list('办理情形') }
}

function procedureOf(row: RowReader) {
  return {
    name: row.needed('名称'),
    kind: row.one('种类', procedureWords),
    days: row.number('工作日', 720),
    basis: row.orNull('依据', 500),
    charged: row.yesNo('收费'),
    feeBasis: row.orNull('收费依据', 500),
    counted: row.yesNo('计入法定时限'),
  }
}
