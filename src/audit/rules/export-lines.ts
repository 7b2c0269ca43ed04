// The lines of an exported file: a head, the seals, the entries with their paths, an end that counts.
import type { Entry } from '../types.ts'
import type { ProofStep } from './merkle.ts'

export const exportFormat = 'yizhan-audit-export-1'

export interface HeadLine {
  readonly kind: 'export'
  readonly format: typeof exportFormat
  readonly exportedAt: string
  readonly by: string
  readonly hall: string
  readonly filter: Readonly<Record<string, string>>
  readonly reason: string
}

export interface SealLine {
  readonly kind: 'seal'
  readonly seal: string
  readonly sealedAt: string
  readonly firstEntryId: string
  readonly lastEntryId: string
  readonly entryCount: string
  readonly treeRoot: string
  readonly previousRoot: string
  readonly root: string
}

export interface EntryLine {
  readonly kind: 'entry'
  readonly entry: Entry
  /** Null for entries that no seal with a tree covers: nothing proves them by themselves. */
  readonly proof: { readonly seal: string; readonly path: readonly ProofStep[] } | null
}

export interface EndLine {
  readonly kind: 'end'
  readonly entries: number
  /** SHA-256 over all lines before, each with its end of line. */
  readonly digest: string
}

export type ExportLine = HeadLine | SealLine | EntryLine | EndLine
