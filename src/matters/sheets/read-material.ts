// 读一份材料: a row of the sheet of materials.
import { shortCondition } from '../../forms/index.ts'
import type { Condition } from '../../forms/index.ts'
import { materialForms, materialKindWords, materialSources } from '../rules/code-sets.ts'
import type { Material } from '../types.ts'
import { grades } from './codes.ts'
import { named } from './named.ts'
import type { RowReader } from './row-reader.ts'

export function materialOf(cell: RowReader): Material {
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

/** Only files of the hall itself: nobody is sent elsewhere by a guide. */
function fileAddress(cell: RowReader, column: string): string | null {
  const address = cell.orNull(column, 300)
  if (address === null || /^\/[\w./-]+$/.test(address)) return address
  cell.fail(column, '请填本大厅的文件地址，以 / 开头。')
  return null
}
