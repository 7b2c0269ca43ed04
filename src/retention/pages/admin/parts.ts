// Questions that the pages of keeping and holding ask.
import type { Control, ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'

export type Faults = Readonly<Record<string, string | undefined>>

export function field(
  { name, label, hint }: { readonly name: string; readonly label: string; readonly hint: string },
  control: Control,
  faults: Faults,
  id = name,
): FieldProps {
  return {
    ...{ id, name, label, hint, control, error: faults[id] ?? null },
    ...{ optional: null, group: false, required: true, disabled: false },
  }
}

export function line(value: string): Control {
  return {
    ...{ kind: 'input', type: 'text', value, width: 'full', unit: null },
    ...{ inputmode: 'text', autocomplete: 'off', maxLength: 200 },
  }
}

export function summaryOf(faults: Faults): ErrorSummaryProps | null {
  const items = Object.entries(faults).flatMap(([id, text]) =>
    text === undefined ? [] : [{ text, href: `#${id}` }],
  )
  return items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items }
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** The last id of the page before, null for the first page and for anything that is no id. */
export function afterOf(value: unknown): string | null {
  return /^[1-9]\d{0,17}$/.exec(textOf(value))?.[0] ?? null
}
