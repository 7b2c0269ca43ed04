// What an editor's page was made from travels with its form, so that a change in between is noticed.
import type { HiddenValue } from '../../../platform/web/components.ts'
import type { Seen } from '../../save-draft.ts'

export function seenValues(currentVersionId: string, revision: number): HiddenValue[] {
  return [
    { name: 'currentVersionId', value: currentVersionId },
    { name: 'revision', value: String(revision) },
  ]
}

export function readSeen(body: Readonly<Record<string, unknown>>): Seen {
  const { currentVersionId, revision } = body
  return {
    currentVersionId: typeof currentVersionId === 'string' ? currentVersionId : '',
    revision: typeof revision === 'string' && /^\d{1,9}$/.test(revision) ? Number(revision) : -1,
  }
}

export function readText(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** The flat object of a urlencoded body, empty when there was none. */
export function bodyOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}
