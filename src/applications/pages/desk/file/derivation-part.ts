// How a due day came about, day by day, as a page shows it.
import { derivationOf } from '../../../../deadlines/index.ts'
import type { Citation, ClockReading } from '../../../../deadlines/index.ts'
import { fullDay, tableDay } from '../../../../platform/i18n/zh-format.ts'

export interface DerivationPart {
  readonly name: string
  readonly rule: string
  readonly basis: string
  readonly start: string
  readonly due: string
  /** Since when it is no longer counted; null while it runs or is paused. */
  readonly ended: string | null
  readonly skipped: readonly string[]
  readonly rows: readonly {
    readonly day: string
    readonly weekday: string
    readonly text: string
  }[]
}

/** `citation`: the rule that sets the limit. */
export function derivationPart(
  citation: Citation,
  name: string,
  reading: ClockReading,
): DerivationPart {
  const { rule, basis } = citation
  const derivation = derivationOf(reading, citation)
  return {
    name,
    rule,
    basis,
    start: rowDay(derivation.rows[0]?.day),
    due: rowDay(reading.dueOn),
    ended: endedWords(reading),
    skipped: derivation.skipped.map(({ reason, days }) => `${reason} ${days} 天`),
    rows: derivation.rows.map(({ day, weekday, text }) => ({ day: tableDay(day), weekday, text })),
  }
}

function rowDay(day: Parameters<typeof fullDay>[0] | null | undefined): string {
  return day === null || day === undefined ? '—' : fullDay(day)
}

function endedWords({ state, readOn, isLate }: ClockReading): string | null {
  if (state !== 'stopped') return null
  return `${rowDay(readOn)}办完，不再计算${isLate ? '；办完时已经超期' : ''}。`
}
