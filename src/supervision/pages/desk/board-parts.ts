// The numbers of the board: lights on top, then a row for each place.
import type { Cell, StatsProps, TableProps } from '../../../platform/web/components.ts'
import type { Counts, PlaceCounts } from '../../queries/board.ts'

export function boardStats(counts: Counts): StatsProps {
  const { inHand, onTime, near, overdue, paused } = counts
  const light = (tone: 'ok' | 'warn' | 'bad' | 'idle', label: string) => ({ tone, label })
  return {
    items: [
      { label: '在办', light: null, value: String(inHand), note: '还没有办结送达的' },
      {
        label: '正常',
        light: light('ok', '正常'),
        value: String(onTime),
        note: share(onTime, inHand),
      },
      {
        label: '临期',
        light: light('warn', '临期'),
        value: String(near),
        note: '今天或者很快到期',
      },
      {
        label: '超期',
        light: light('bad', '超期'),
        value: String(overdue),
        note: share(overdue, inHand),
      },
      {
        label: '暂停',
        light: light('idle', '暂停'),
        value: String(paused),
        note: '等补正、特别程序',
      },
      {
        label: '按时办结率',
        light: null,
        value: percent(counts.decidedInTime, counts.decided),
        note: `近 90 天 ${counts.decidedInTime} / ${counts.decided} 件`,
      },
    ],
  }
}

export function placeTable(
  caption: string,
  first: string,
  rows: readonly PlaceCounts[],
  linkOf: (row: PlaceCounts) => { readonly text: string; readonly href: string },
): TableProps {
  const labels = [first, '在办', '正常', '临期', '超期', '暂停', '按时办结率']
  return {
    caption,
    captionHidden: false,
    selectLabel: null,
    columns: labels.map((label, at) => ({ label, numeric: at > 0 })),
    rows: rows.map((row) => ({
      select: null,
      cells: [
        { kind: 'link', ...linkOf(row), sub: null },
        number(row.inHand),
        number(row.onTime),
        lit(row.near, 'warn'),
        lit(row.overdue, 'bad'),
        number(row.paused),
        { kind: 'text', text: percent(row.decidedInTime, row.decided) },
      ],
    })),
  }
}

/** 98.9%, — where there is nothing to divide by. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`
}

function share(part: number, whole: number): string | null {
  return whole === 0 ? null : percent(part, whole)
}

function number(value: number): Cell {
  return { kind: 'text', text: String(value) }
}

function lit(value: number, tone: 'warn' | 'bad'): Cell {
  return value === 0 ? number(0) : { kind: 'light', light: { tone, label: String(value) } }
}
