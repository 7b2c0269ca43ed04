// Fields of the designer's own pages.
import type { Choice, FieldProps } from '../../../platform/web/components.ts'

interface Asked {
  readonly id: string
  readonly label: string
  readonly hint: string | null
  readonly value: string
  readonly error: string | null
}

type Pairs = readonly (readonly [value: string, label: string])[]

export function lineField(asked: Asked): FieldProps {
  return field(asked, {
    kind: 'input',
    type: 'text',
    value: asked.value,
    width: 'full',
    unit: null,
    inputmode: 'text',
    autocomplete: 'off',
    maxLength: null,
  })
}

export function linesField(asked: Asked): FieldProps {
  return field(asked, { kind: 'textarea', value: asked.value, rows: 4, maxLength: null })
}

export function selectField(asked: Asked, pairs: Pairs, prompt: string | null): FieldProps {
  const options = pairs.map(([value, label]): Choice => {
    return { value, label, hint: null, chosen: value === asked.value, disabled: false }
  })
  return field(asked, { kind: 'select', prompt, width: 'full', options })
}

function field({ id, label, hint, error }: Asked, control: FieldProps['control']): FieldProps {
  return {
    ...{ id, name: id, label, hint, error, optional: null, group: false },
    ...{ required: false, disabled: false, control },
  }
}

/** The flat object of a urlencoded body, its values as text. */
export function textsOf(body: unknown): Readonly<Record<string, string>> {
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : []
  return Object.assign(
    Object.create(null) as Record<string, string>,
    Object.fromEntries(entries.filter(([, value]) => typeof value === 'string')),
  )
}

export function revisionIn(body: Readonly<Record<string, string>>): number {
  return /^\d{1,9}$/.test(body['revision'] ?? '') ? Number(body['revision']) : -1
}
