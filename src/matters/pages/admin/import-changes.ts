// 会改什么: each matter of a checked file before and after, element by element, so many on a page.
import type { Context } from '../../../platform/context.ts'
import type { PaginationProps } from '../../../platform/web/components.ts'
import type { PlannedMatter } from '../../check-import.ts'
import { adminMatterPath, importPath } from '../../paths.ts'
import type { ImportReport } from '../../import-store.ts'
import { planImport } from '../../plan-import.ts'
import { pointersOf } from '../../queries/pointers.ts'
import type { Difference } from '../../rules/compare-versions.ts'
import { compareVersions, differencesOf, elementsInWords } from '../../rules/compare-versions.ts'
import { asCode } from '../../rules/codes.ts'
import type { Pointers } from '../../rules/pointers.ts'
import type { RawRow, RawSheet } from '../../sheets/cells.ts'

export interface ShownChange {
  readonly name: string
  readonly code: string
  /** The matter's page, null for a new one. */
  readonly href: string | null
  /** '改 3 处', '新增'. */
  readonly summary: string
  readonly hasErrors: boolean
  readonly open: boolean
  readonly differences: readonly Difference[]
  readonly beforeTitle: string
  readonly afterTitle: string
}

export interface ShownChanges {
  readonly changes: readonly ShownChange[]
  readonly pages: PaginationProps | null
}

const onPage = 20
const mostOpen = 3

export interface Checked {
  readonly id: string
  readonly sheets: readonly RawSheet[]
  readonly report: ImportReport
}

/** `from`: how many were shown on the pages before; only what is shown is compared again. */
export async function changesOf(
  { db }: Pick<Context, 'db'>,
  { id, sheets, report }: Checked,
  from: number,
): Promise<ShownChanges> {
  const changed = report.matters.filter(({ kind }) => kind !== 'same').map(({ code }) => code)
  const codes = new Set(changed.slice(from, from + onPage))
  if (codes.size === 0) return { changes: [], pages: null }
  const { compared } = await planImport(
    db,
    sheets.map((sheet) => only(sheet, codes)),
  )
  const versions = compared.flatMap(({ current, content }) =>
    current === null ? [] : [current.version, content],
  )
  const pointers = await pointersOf(db, versions)
  const spoilt = new Set(report.errors.map(({ code }) => code))
  return {
    changes: compared.map((one, at) => {
      const hasErrors = spoilt.has(one.read.code)
      const shown = shownChange(one, pointers)
      // What could not be read would be shown as something else.
      const differences = hasErrors ? [] : shown.differences
      return { ...shown, differences, hasErrors, open: at < mostOpen && !hasErrors }
    }),
    pages: changed.length <= onPage ? null : pagesOf(id, from, changed.length),
  }
}

function only(sheet: RawSheet, codes: ReadonlySet<string>): RawSheet {
  const isOne = ({ cells }: RawRow) => codes.has(asCode(cells['基本编码'] ?? ''))
  return { ...sheet, rows: sheet.rows.filter(isOne) }
}

type Compared = Omit<ShownChange, 'hasErrors' | 'open'>

function shownChange({ read, current, content }: PlannedMatter, pointers: Pointers): Compared {
  const { code } = read
  // What could not be read is called as it is in the catalogue.
  const name = content.name || current?.version.name || code
  if (current === null) {
    const differences = differencesOf(new Map(), elementsInWords(content)).filter(
      ({ element }) => element !== '申请表' && element !== '环节方案',
    )
    const titles = { beforeTitle: '目录现在', afterTitle: '导入以后' }
    return { name, code, href: null, summary: '新增', differences, ...titles }
  }
  const differences = compareVersions(current.version, content, pointers)
  return {
    ...{ name, code, href: adminMatterPath(code), differences },
    summary: differences.length === 0 ? '只有次序或者编号不同' : `改 ${differences.length} 处`,
    beforeTitle: `目录现在（第 ${current.version.version} 版）`,
    afterTitle: '导入以后',
  }
}

function pagesOf(id: string, from: number, all: number): PaginationProps {
  const at = (start: number) => (start === 0 ? importPath(id) : `${importPath(id)}?from=${start}`)
  return {
    previous: from === 0 ? null : at(Math.max(from - onPage, 0)),
    next: from + onPage >= all ? null : at(from + onPage),
    summary: `第 ${from + 1} 至 ${Math.min(from + onPage, all)} 个，共 ${all} 个`,
  }
}
