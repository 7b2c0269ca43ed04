// Definitions stay as they were published; what the program learnt since is added when they are read.
import type { Condition, Field, FormDefinition, Section } from '../types.ts'

/** A stored definition with the settings that it could not know yet, each saying nothing. */
export function withDefaults(stored: FormDefinition): FormDefinition {
  const sections = stored.sections.map((section): Section => ({
    ...section,
    fields: section.fields.map(withOwnDefaults),
  }))
  return { ...stored, sections }
}

/** The condition of a heading is that of every question down to the next heading of its page. */
export function withHeadings(definition: FormDefinition): FormDefinition {
  return { ...definition, sections: definition.sections.map(spread) }
}

const unsaid: Readonly<Record<string, object>> = {
  group: { layout: 'cards' },
  choice: { other: null },
  multichoice: { other: null },
  static: { picture: null },
}

function withOwnDefaults<F extends Field>(field: F): F {
  const whole = { ...{ example: null }, ...unsaid[field.type], ...field }
  return field.type === 'group' ? { ...whole, fields: field.fields.map(withOwnDefaults) } : whole
}

function spread(section: Section): Section {
  let above: Condition | null = null
  const fields = section.fields.map((field) => {
    if (field.type === 'heading') above = field.when
    return field.type === 'heading' ? field : { ...field, when: both(above, field.when) }
  })
  return { ...section, fields }
}

/** Holds when both hold; null always does. */
export function both(one: Condition | null, other: Condition | null): Condition | null {
  if (one === null || other === null) return one ?? other
  return { all: [one, other] }
}
