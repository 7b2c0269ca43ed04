// Lines of the anchor: what the seals were, kept outside the database. A seal that is gone or was
// rewritten is seen by comparing.
import type { SealRow } from '../tables.ts'

export interface Anchor {
  readonly seal: string
  readonly sealedAt: string
  readonly firstEntryId: string
  readonly lastEntryId: string
  readonly entryCount: string
  readonly previousRoot: string
  readonly root: string
}

export function anchorOf(seal: SealRow): Anchor {
  return {
    seal: seal.id,
    sealedAt: seal.sealedAt.toISOString(),
    firstEntryId: seal.firstEntryId,
    lastEntryId: seal.lastEntryId,
    entryCount: seal.entryCount,
    previousRoot: seal.previousRoot,
    root: seal.root,
  }
}

/** Whether the database still holds what the anchor says. */
export function agrees(anchor: Anchor, seal: Omit<SealRow, 'treeRoot'>): boolean {
  return (
    anchor.root === seal.root &&
    anchor.previousRoot === seal.previousRoot &&
    anchor.firstEntryId === seal.firstEntryId &&
    anchor.lastEntryId === seal.lastEntryId &&
    anchor.entryCount === seal.entryCount
  )
}
