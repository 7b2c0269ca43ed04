// The table of a measurement, for a terminal.
import type { AuditCost } from './audit-cost.ts'
import type { FormFigure } from './form-growth.ts'
import type { Figure } from './measure.ts'
import type { PageFigure } from './page-growth.ts'
import type { SearchFigure } from './search-growth.ts'

const headings = ['页面', '每秒', 'p50 毫秒', 'p99 毫秒', '比 L3', '比 L4', '对照']

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((one) => [
    one.name,
    one.perSecond.toFixed(0),
    one.p50.toFixed(1),
    one.p99.toFixed(1),
    one.toL3.toFixed(2),
    one.against === 'L3' ? '—' : one.toYardstick.toFixed(2),
    one.against,
  ])
  return aligned([headings, ...rows])
}

/** Pages at several sizes of the hall, one row a page: milliseconds and the growth to the largest. */
export function growthTableOf(sizes: readonly number[], series: readonly Figure[][]): string {
  const [first = []] = series
  const rows = first.map(({ name, p50 }) => {
    const times = series.map(
      (figures) => figures.find((one) => one.name === name)?.p50 ?? Number.NaN,
    )
    return [name, ...times.map((time) => time.toFixed(1)), ((times.at(-1) ?? p50) / p50).toFixed(2)]
  })
  return aligned([['页面（p50 毫秒）', ...sizes.map((size) => `${size} 件`), '倍数'], ...rows])
}

/** One page of few questions and of many: the last column is how much longer it takes than the first. */
export function formTableOf(figures: readonly FormFigure[]): string {
  const first = figures[0]?.median ?? Number.NaN
  const rows = figures.map(({ questions, median }) => [
    ...[`${questions} 题一页，一半有条件`, median.toFixed(1), (median / first).toFixed(2)],
  ])
  return aligned([['填表一节', 'p50 毫秒', '倍数'], ...rows])
}

/** What the log costs, of the time of one submission. */
export function auditLineOf({ submissions, withLog, without, share }: AuditCost): string {
  const times = `记日志 ${withLog.toFixed(1)} 毫秒，不记 ${without.toFixed(1)} 毫秒`
  return `一次提交：${times}，日志占 ${(100 * share).toFixed(1)}%（轮流共 ${submissions} 次）`
}

/** Search at several sizes of the catalogue, one row a size; the last column is how the page grew. */
export function searchTableOf(figures: readonly SearchFigure[]): string {
  const headings = [
    ...['事项数', '建索引 秒', '最长占用 毫秒', '内存 MB', '检索 p50 毫秒', '整页 p50 毫秒'],
    ...['最慢的词', '它的 p99 毫秒', '检索倍数', '整页倍数'],
  ]
  const [first] = figures
  const rows = figures.map((one) => [
    String(one.matters),
    ...[one.buildMs / 1000, one.longestBlockMs, one.megabytes].map((value) => value.toFixed(1)),
    ...[one.medianMs.toFixed(2), one.pageMedianMs.toFixed(1)],
    ...[one.worstWord, one.worstP99Ms.toFixed(1)],
    (one.medianMs / (first?.medianMs ?? 1)).toFixed(2),
    (one.pageMedianMs / (first?.pageMedianMs ?? 1)).toFixed(2),
  ])
  return aligned([headings, ...rows])
}

/** Pages and feeds of the catalogue, one row each: milliseconds by size, and the growth to the largest. */
export function pageTableOf(sizes: readonly number[], figures: readonly PageFigure[]): string {
  const rows = figures.map(({ name, medians }) => {
    const growth = (medians.at(-1) ?? Number.NaN) / (medians[0] ?? Number.NaN)
    return [name, ...medians.map((one) => one.toFixed(1)), growth.toFixed(2)]
  })
  return aligned([['页面（p50 毫秒）', ...sizes.map((size) => `${size} 项`), '倍数'], ...rows])
}

function aligned(rows: readonly string[][]): string {
  const columns = rows[0]?.length ?? 0
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((cells) => widthOf(cells[at] ?? ''))),
  )
  return rows
    .map((cells) =>
      cells
        .map((cell, at) => padded(cell, widths[at] ?? 0, at))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function padded(text: string, width: number, at: number): string {
  const space = ' '.repeat(width - widthOf(text))
  return at === 0 ? text + space : space + text
}

/** A Chinese character takes two columns of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
}
