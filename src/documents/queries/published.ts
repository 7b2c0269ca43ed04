// 公示公开: the letters that are for everybody, newest first, with what became of the decision that each one tells.
import type { Day } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { DocumentContent, DocumentKind, DocumentStatus } from '../types.ts'

export const publishedKinds = ['decision-publication', 'hearing-announcement'] as const
export type PublishedKind = (typeof publishedKinds)[number] & DocumentKind

export interface Published {
  readonly id: string
  readonly kind: PublishedKind
  readonly number: string
  readonly title: string
  readonly organName: string
  readonly issuedOn: Day
  readonly content: DocumentContent
  readonly verificationCode: string
  /** Of the decision itself where one is told, else of the letter. */
  readonly status: DocumentStatus
}

export interface PublishedAsked {
  readonly kind: PublishedKind
  /** The beginning of a name, or a number of the letter or of the decision; empty for all. */
  readonly words: string
  readonly before: string | null
  readonly size: number
}

export async function publishedLetters(
  db: Db,
  { kind, words, before, size }: PublishedAsked,
): Promise<Page<Published>> {
  const { rows } = await db.raw<{ rows: Published[] }>(
    `${selected} where d.kind = :kind and (:before::bigint is null or d.id < :before::bigint)
       ${words === '' ? '' : matching}
     order by d.id desc limit :most`,
    { kind, before, most: size + 1, words, prefix: `${words.replace(/[\\%_]/g, '\\$&')}%` },
  )
  return pageOf(rows, size, ({ id }) => id)
}

/** Null for a letter that is not for everybody. */
export async function publishedLetter(db: Db, id: string): Promise<Published | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  const { rows } = await db.raw<{ rows: Published[] }>(
    `${selected} where d.id = ? and d.kind in ('decision-publication', 'hearing-announcement')`,
    [id],
  )
  return rows[0] ?? null
}

/** Each way by an index of its own. */
const matching = `and d.id in (
  select r.id from documents r where r.recipient_name like :prefix
    and r.kind in ('hearing-announcement', 'decision-publication')
  union all select p.id from documents p join documents n on n.application_id = p.application_id
    where n.number = :words and p.kind in ('hearing-announcement', 'decision-publication'))`

const selected = `
  select d.id, d.kind, d.number, d.title, d.organ_name, d.issued_on, d.content, d.verification_code,
    coalesce(told.status, d.status) as status
  from documents d
  left join lateral (select n.status from documents n
    where d.kind = 'decision-publication' and n.application_id = d.application_id
      and n.kind in ('grant-decision', 'change-decision', 'renewal-decision')
    order by n.id desc limit 1) told on true`
