// 改动记录: who changed which element of an entry or of a department's list, from the log, the newest
// first. An entry holds the words of each element before and after.
import type { Post } from '../../kernel/actor.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface HistoryEntry {
  readonly sequence: number
  readonly at: Date
  readonly action: string
  readonly actorName: string
  readonly departmentName: string | null
  /** Those that the person held in the department at that time. */
  readonly posts: readonly Post[]
  readonly before: LoggedSide
  readonly after: LoggedSide
}

/** What an entry of the log says of one side; a key may be missing. */
export type LoggedSide = Readonly<Record<string, unknown>>

export interface HistoryFilter {
  /** '' for all. */
  readonly element: string
  /** The sequence of the last entry seen, '' for the first page. */
  readonly before: string
}

const size = 20

const columns = `
  e.sequence, e.at, e.action, e.actor_name, e.department_name,
  coalesce(e.before, '{}') as before, coalesce(e.after, '{}') as after,
  array(select p.post from staff_posts p
    where p.account_id = e.account_id and p.department_id = e.department_id
      and p.granted_at <= e.at and (p.ended_at is null or p.ended_at > e.at)
    order by p.post) as posts`

const touches = `
  (:element = '' or e.after->>'element' = :element
    or jsonb_exists(e.before->'elements', :element) or jsonb_exists(e.after->'elements', :element))`

/** What happened to an entry itself; what its claimants did to their lists is left out. */
export async function matterHistory(
  db: Db,
  matterId: string,
  filter: HistoryFilter,
): Promise<Page<HistoryEntry>> {
  const { rows } = await db.raw<{ rows: HistoryEntry[] }>(
    `select ${columns} from audit_entries e
    where e.chain = :chain and e.outcome = 'done' and e.sequence < :before
      and e.action <> all(:ofLists) and ${touches}
    order by e.sequence desc limit :limit`,
    { ...bindings(matterId, filter), ofLists: actionsOfLists },
  )
  return pageOf(rows, size, ({ sequence }) => String(sequence))
}

/** What a department did to its list, and what the province published meanwhile. */
export async function listHistory(
  db: Db,
  list: { readonly matterId: string; readonly code: string; readonly regionCode: string },
  filter: HistoryFilter,
): Promise<Page<HistoryEntry>> {
  const { rows } = await db.raw<{ rows: HistoryEntry[] }>(
    `select ${columns} from audit_entries e
    where e.chain = :chain and e.outcome = 'done' and e.sequence < :before and ${touches}
      and (e.after->>'list' = :code or e.action = 'matters.publish'
        or (e.action = 'matters.claim' and e.after->>'region' = :regionCode))
    order by e.sequence desc limit :limit`,
    { ...bindings(list.matterId, filter), code: list.code, regionCode: list.regionCode },
  )
  return pageOf(rows, size, ({ sequence }) => String(sequence))
}

const actionsOfLists = [
  ...['matters.claim', 'matters.release', 'matters.edit-list', 'matters.accept-change'],
  ...['matters.plan-list', 'matters.move-planned-list', 'matters.recall-planned-list'],
  ...['matters.publish-list', 'matters.drop-planned-list'],
]

const last = 2_147_483_647

function bindings(matterId: string, { element, before }: HistoryFilter) {
  return {
    ...{ chain: `matter:${matterId}`, element, limit: size + 1 },
    before: /^\d{1,9}$/.test(before) ? Number(before) : last,
  }
}
