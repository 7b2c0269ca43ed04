// What an editor's page was made from travels with its form, so that a change in between is noticed.
import type { Response } from 'express'
import type { HiddenValue } from '../../../platform/web/components.ts'
import type { Marks } from '../../rules/joining.ts'
import { writeMarks } from '../../rules/joining.ts'
import type { Seen } from '../../save-draft.ts'
import type { Stored } from '../../save-part.ts'

export function seenValues(currentVersionId: string, revision: number): HiddenValue[] {
  return [
    { name: 'currentVersionId', value: currentVersionId },
    { name: 'revision', value: String(revision) },
  ]
}

/** The same with the marks by which a page is joined to what others store meanwhile. */
export function pageValues(
  { currentVersionId, revision }: Seen,
  marks: Marks | null,
): HiddenValue[] {
  const joins = marks === null ? [] : [{ name: 'marks', value: writeMarks(marks) }]
  return [...seenValues(currentVersionId, revision), ...joins]
}

/** What the browser is told when it stored by itself; `stored` is null when nothing was. */
export function tell(res: Response, stored: Stored | null, sentence: string): void {
  const marks = stored === null || stored.marks === null ? null : writeMarks(stored.marks)
  res.json({ revision: stored?.revision ?? null, marks, sentence })
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
