// The tables of a checked file: every error by its place, and what each clean matter would change.
import type { TableProps } from '../../../platform/web/components.ts'
import { adminMatterPath } from '../../paths.ts'
import type { PlannedMatter } from '../../check-import.ts'
import { compareVersions } from '../../rules/compare-versions.ts'
import type { CellError } from '../../sheets/cells.ts'

const mostShown = 200

export function errorTable(errors: readonly CellError[]): {
  faults: TableProps | null
  more: string | null
} {
  if (errors.length === 0) return { faults: null, more: null }
  const rest = errors.length - mostShown
  return {
    more: rest > 0 ? `还有 ${rest} 处没有列出。` : null,
    faults: table(
      '错误',
      ['表', '行', '列', '问题'],
      errors.slice(0, mostShown).map(({ sheet, row, column, sentence }) => {
        return [sheet, row === 0 ? '整张表' : String(row), column, sentence].map(text)
      }),
    ),
  }
}

/** What to know before taking the file in; null for nothing. */
export function warningTable(warnings: readonly CellError[]): TableProps | null {
  if (warnings.length === 0) return null
  return table(
    '提醒',
    ['表', '行', '列', '要知道的'],
    warnings.slice(0, mostShown).map(({ sheet, row, column, sentence }) => {
      return [sheet, String(row), column, sentence].map(text)
    }),
  )
}

export function changeTable(planned: readonly PlannedMatter[]): TableProps | null {
  const changed = planned.filter(({ kind }) => kind !== 'same').slice(0, mostShown)
  if (changed.length === 0) return null
  return table(
    '变化',
    ['事项', '编码', '变化'],
    changed.map(({ read, current, content }) => {
      const { code } = read
      if (current === null) return [text(content.name), text(code), text('新增')]
      const elements = compareVersions(current.version, content).map(({ element }) => element)
      const name = {
        kind: 'link' as const,
        text: content.name,
        href: adminMatterPath(code),
        sub: null,
      }
      return [name, text(code), text(elements.join('、') || '表里的写法')]
    }),
  )
}

function text(value: string) {
  return { kind: 'text' as const, text: value }
}

function table(
  caption: string,
  columns: readonly string[],
  rows: readonly TableProps['rows'][number]['cells'][],
): TableProps {
  return {
    ...{ caption, captionHidden: true, selectLabel: null },
    columns: columns.map((label) => ({ label, numeric: label === '行' })),
    rows: rows.map((cells) => ({ select: null, cells })),
  }
}
