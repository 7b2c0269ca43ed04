// 等前一项的结果: what another part of the joint application gives out is demanded of nobody.
import type { FormDefinition } from '../../forms/index.ts'

export function withoutDemand(
  definition: FormDefinition,
  awaited: readonly { readonly key: string }[],
): FormDefinition {
  if (awaited.length === 0) return definition
  const keys = new Set(awaited.map(({ key }) => key))
  const sections = definition.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) =>
      keys.has(field.key) ? { ...field, required: false } : field,
    ),
  }))
  return { ...definition, sections }
}
