// 检查结果在哪一格: the sheet, row and column in which an editor can mend what a finding says.
import type { ElementGroup, Finding } from '../rules/finding.ts'
import { headers, rowNames, sheetNames } from './headers.ts'
import type { PartKey } from './headers.ts'
import { headerOf, listKeys } from './keys.ts'

/** Where a matter stands in the sheets: its row of 事项, and the rows of its parts. */
export interface RowsOf {
  readonly row: number
  readonly rows: Readonly<Record<PartKey, readonly number[]>>
}

export interface SheetPlace {
  readonly sheet: string
  /** 0 where the sheet has no row of this matter. */
  readonly row: number
  readonly column: string
}

export function findingPlace(finding: Finding, { row, rows }: RowsOf): SheetPlace {
  const { part, at, key } = partOf(finding)
  if (part === null) return { sheet: sheetNames.matters, row, column: matterColumn(finding) }
  return {
    sheet: sheetNames[part],
    row: rows[part][at] ?? rows[part][0] ?? 0,
    column: columns[finding.code] ?? headerOf(part, key) ?? rowNames[part][0] ?? '',
  }
}

/** By the code of the finding, where its field does not say it. */
const columns: Readonly<Record<string, string>> = {
  'licence-not-listed': '基本编码',
  'code-of-other-type': '基本编码',
  'offered-nowhere': '基本编码',
  'guiding-unknown': '引导问题',
  'condition-without-question': '情形条件',
  'condition-unguided': '情形条件',
  'without-blank-form': '空白表格',
}

const groupColumns: Readonly<Record<ElementGroup, string>> = {
  ...{ basics: '事项名称', term: '法定时限', basis: '基本编码', conditions: '受理条件' },
  ...{ materials: '基本编码', steps: '基本编码', fee: '收费', result: '结果名称' },
  ...{ rights: '救济途径', contact: '咨询电话', form: '沿用哪个事项的申请表' },
}

const fields: Readonly<Record<string, string>> = { feeBasis: '收费依据', feeStandard: '收费标准' }

function matterColumn({ code, field, element }: Finding): string {
  const [part = '', key = ''] = field.split(':')
  const name = key.replace(/^r\d+-/, '')
  return (
    columns[code] ??
    fields[part] ??
    headerOf('matters', `${part}.${name}`) ??
    headerOf('matters', name === '' ? part : name) ??
    groupColumns[element]
  )
}

const groupSheets: Partial<Record<ElementGroup, PartKey>> = {
  ...{ materials: 'materials', steps: 'steps', basis: 'bases' },
}

/** Pages of the hall that are no part of the sheets: there the group of the element says which. */
const pagesApart = /^(situations|when|files|matrix|plan|coverage|licences|entry):/

interface InPart {
  readonly part: PartKey | null
  readonly at: number
  readonly key: string
}

function partOf({ code, field, element, at }: Finding): InPart {
  const [, name = '', row = '', key = ''] = /^(\w+):(?:r(\d+)-(\w+)|edit)$/.exec(field) ?? []
  if (isPart(name)) return { part: name, at: row === '' ? 0 : Number(row), key }
  const ofMatter = headers.matters.some((header) => header === columns[code])
  const part = !pagesApart.test(field) || ofMatter ? null : (groupSheets[element] ?? null)
  return { part, at: at ?? 0, key: '' }
}

function isPart(name: string): name is PartKey {
  return Object.hasOwn(listKeys, name)
}
