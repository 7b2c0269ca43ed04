// Questions of the window's forms.
import type { FieldProps } from '../../../platform/web/components.ts'

type Faults = Readonly<Record<string, string | undefined>>

/** One box to tick. */
export function checkbox(
  name: string,
  label: string,
  statement: string,
  faults: Faults,
  chosen = false,
): FieldProps {
  return {
    ...{ id: name, name, label, hint: null, error: faults[name] ?? null, optional: null },
    ...{ group: true, required: true, disabled: false },
    control: {
      ...{ kind: 'choices', type: 'checkbox', wrap: false },
      options: [{ value: 'yes', label: statement, hint: null, chosen, disabled: false }],
    },
  }
}
