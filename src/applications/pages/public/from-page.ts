// What a page of the form was given when it was made, so that what came meanwhile is not overwritten.
import { randomUUID } from 'node:crypto'
import type { Body, Section } from '../../../forms/index.ts'
import { readSeen, seenOf, writeSeen } from '../../rules/merging.ts'
import type { FromPage } from '../../save-draft.ts'
import type { OwnDraft } from './own-draft.ts'

/** The hidden fields of a section's form. */
export interface PageMarks {
  readonly seen: string
  readonly page: string
}

export function pageMarks({ raw }: Pick<OwnDraft, 'raw'>, { fields }: Pick<Section, 'fields'>): PageMarks {
  return { seen: writeSeen(seenOf(raw, keysOf(fields))), page: randomUUID().slice(0, 8) }
}

/** Null for a body that does not say what its page was given. */
export function fromPage({ fields }: Pick<Section, 'fields'>, body: Body): FromPage | null {
  const seen = readSeen(body['_seen'])
  const page = body['_page']
  if (seen === null || typeof page !== 'string' || !/^[0-9a-f]{8}$/.test(page)) return null
  return { keys: keysOf(fields), seen, page, turn: turnOf(body['_turn']) }
}

/** The number of the post; null from a page without scripts, whose posts come one by one. */
function turnOf(text: unknown): number | null {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

/** Files are kept one by one; they are not part of what is typed. */
function keysOf(fields: Section['fields']): readonly string[] {
  return fields.filter(({ type }) => type !== 'file').map(({ key }) => key)
}
