// 不能当真的检查结果: what the linter says only because a cell beside it could not be read.
import type { Finding } from '../rules/finding.ts'
import type { CellError } from './cells.ts'
import type { SheetPlace } from './finding-place.ts'
import { sheetNames } from './headers.ts'

/** `unread`: the cells of the same matter that were refused. */
export function isDoubtful(
  { code }: Pick<Finding, 'code'>,
  { sheet, row, column }: SheetPlace,
  unread: readonly CellError[],
): boolean {
  const asked = inputs[code] ?? []
  const followsPlan = /^(plan|route)-/.test(code)
  return unread.some((each) => {
    if (each.sheet !== sheetNames.matters) {
      const isOfPlan = followsPlan && each.sheet === sheetNames.steps
      return isOfPlan || (each.sheet === sheet && each.row === row)
    }
    return asked.includes(each.column) || (each.sheet === sheet && each.column === column)
  })
}

const term = ['法定时限', '法定时限单位', '承诺时限', '办件类型'] as const
const level = ['行使层级', '最低受理层级', '办理层级'] as const

/** The columns of 事项 on which a finding rests besides its own. */
const inputs: Readonly<Record<string, readonly string[]>> = {
  'promise-too-long': term,
  'no-promise': term,
  'term-without-unit': term,
  'licence-not-listed': ['事项类型'],
  'licence-without-basis': ['事项类型'],
  'punishment-without-range': ['事项类型'],
  'entrusted-without-body': ['实施主体性质'],
  'fee-without-basis': ['收费'],
  'fee-without-standard': ['收费'],
  'main-item': ['主项编码', ...level],
  'sub-item-above': level,
  'route-nowhere': level,
}
