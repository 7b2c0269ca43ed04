// What a newer form asks otherwise than an older one, question by question, by its key.
import type { Field, FormDefinition } from '../types.ts'

/** Labels, in the order of the form that has them. */
export interface FormChanges {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Asked in another way: another label, kind, condition, limit. Hints and examples do not count. */
  readonly changed: readonly string[]
}

export function compareDefinitions(before: FormDefinition, after: FormDefinition): FormChanges {
  const [old, now] = [questionsOf(before), questionsOf(after)]
  return {
    added: labels([...now].filter(([key]) => !old.has(key))),
    removed: labels([...old].filter(([key]) => !now.has(key))),
    changed: labels(
      [...now].filter(([key, field]) => {
        const earlier = old.get(key)
        return earlier !== undefined && asked(earlier) !== asked(field)
      }),
    ),
  }
}

/** Of static help nobody is asked anything. */
function questionsOf({ sections }: FormDefinition): ReadonlyMap<string, Field> {
  const fields = sections.flatMap((section) => section.fields)
  return new Map(
    fields.filter(({ type }) => type !== 'static').map((field) => [field.key, field] as const),
  )
}

function labels(entries: readonly (readonly [string, Field])[]): readonly string[] {
  return entries.map(([, { label }]) => label)
}

function asked(field: Field): string {
  return JSON.stringify(field, (key, value: unknown) =>
    key === 'hint' || key === 'example' ? undefined : value,
  )
}
