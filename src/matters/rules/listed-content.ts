// The content of a version as a file or an answer delivers it to others: every element of the guide.
import type { MatterVersion, VersionContent } from '../types.ts'
import { contentOf } from './edit.ts'

export type ListedContent = Omit<
  VersionContent,
  'formVersionId' | 'stagePlanVersionId' | 'changeReason'
>

/** Forms and plans have numbers that mean nothing elsewhere; the reason is that of one version. */
export function listedContent(version: MatterVersion): ListedContent {
  const left = new Set(['formVersionId', 'stagePlanVersionId', 'changeReason'])
  const kept = Object.entries(contentOf(version)).filter(([name]) => !left.has(name))
  return Object.fromEntries(kept) as unknown as ListedContent
}
