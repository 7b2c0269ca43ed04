// A line of a list of facts that only says something.
import type { SummaryListProps } from '../../../platform/web/components.ts'

export function summaryLine(label: string, value: string): SummaryListProps['items'][number] {
  return { label, value, tag: null, action: null, locked: false }
}
