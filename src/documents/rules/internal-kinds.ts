// 内部文书: papers of the file that clerks read and nobody outside is sent.
import type { DocumentKind } from '../facts.ts'

export const internalKinds: readonly DocumentKind[] = ['site-check-record', 'approval-form']

export function isInternal(kind: DocumentKind): boolean {
  return internalKinds.includes(kind)
}
