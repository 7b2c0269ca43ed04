// Whether an entry is still what was written: its hash is counted anew over all its columns.
import type { Entry } from '../types.ts'
import { canonicalText } from './hashing.ts'
import type { Digest } from './merkle.ts'

export function isUnchanged(entry: Entry, digest: Digest): boolean {
  return digest(canonicalText(entry)) === entry.hash
}
