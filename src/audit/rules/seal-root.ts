// The root that is published: it holds a seal's tree, its range, its time, and the root before it.
import type { Digest } from './merkle.ts'

export interface SealContent {
  readonly previousRoot: string
  readonly treeRoot: string
  readonly firstEntryId: string
  readonly lastEntryId: string
  readonly entryCount: string
  readonly sealedAt: Date
}

export function sealRoot(seal: SealContent, digest: Digest): string {
  const { previousRoot, treeRoot, firstEntryId, lastEntryId, entryCount, sealedAt } = seal
  const range = `${firstEntryId}:${lastEntryId}:${entryCount}`
  return digest(`seal:${previousRoot}:${treeRoot}:${range}:${sealedAt.toISOString()}`)
}
