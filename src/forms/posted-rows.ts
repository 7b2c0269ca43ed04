// A post with more rows of a group than any page of ours shows: they are not read at all.
import { rowCount, rowNumbers } from './raw.ts'
import type { Body, FormDefinition, GroupField, Raw } from './types.ts'

/**
 * The group of which the body names more rows than may be, or than stood before a newer form allowed fewer. One more
 * than that is read, to be refused beside its question. Null when none is.
 */
export function crowdedGroup(
  { sections }: FormDefinition,
  body: Body,
  earlier: Raw,
): GroupField | null {
  const posted = rowNumbers(body)
  const groups = sections.flatMap(({ fields }) => fields).filter((field) => field.type === 'group')
  return (
    groups.find(({ key, maxItems }) => {
      const named = posted.get(key)?.length ?? 0
      return named > Math.max(maxItems, rowCount(key, earlier)) + 1
    }) ?? null
  )
}
