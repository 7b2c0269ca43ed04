// The controls of the edit form, with what is the same for all of them.
import type { Choice, Control } from '../../../platform/web/components.ts'

export function input(
  value: string,
  width: 'full' | 'w-m' | 'w-s',
  inputmode: 'text' | 'numeric' | 'tel',
  unit: string | null,
): Control {
  return {
    kind: 'input',
    type: 'text',
    value,
    width,
    unit,
    inputmode,
    autocomplete: 'off',
    maxLength: null,
  }
}

export function area(value: string, rows: number, maxLength: number): Control {
  return { kind: 'textarea', value, rows, maxLength }
}

/** Short choices stand side by side, sentences below each other. */
export function radios(options: readonly (readonly [string, string])[], chosen: string): Control {
  const choices: Choice[] = options.map(([value, label]) => {
    return { value, label, hint: null, chosen: value === chosen, disabled: false }
  })
  return {
    kind: 'choices',
    type: 'radio',
    wrap: options.every(([, label]) => label.length <= 6),
    options: choices,
  }
}
