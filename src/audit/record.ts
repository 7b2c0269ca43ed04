// Appends an entry in the caller's transaction: no write without its entry, no entry without its
// write. The chain's head is locked, so only work on the same object waits.
import type { Actor, Applicant } from '../kernel/actor.ts'
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { canonicalPieces } from './rules/hashing.ts'
import type { Unchained } from './rules/hashing.ts'
import type { Entry, NewEntry } from './types.ts'

type Asking = Pick<Context, 'actor' | 'now' | 'requestId' | 'ip'>

export async function record(tx: Tx, ctx: Asking, entry: NewEntry): Promise<void> {
  await append(tx, ctx, entry)
}

/** An entry that stands alone because nothing was written, as of a look: a transaction of its own. */
export async function recordAlone(db: Db, ctx: Asking, entry: NewEntry): Promise<void> {
  await append(db, ctx, entry)
}

/** The chain that holds what was done to one thing. */
export function chainOf(subjectType: string, subjectId: string): string {
  return `${subjectType}:${subjectId}`
}

async function append(db: Db, ctx: Asking, entry: NewEntry): Promise<void> {
  const content: Unchained = {
    chain: chainOf(entry.subjectType, entry.subjectId),
    at: ctx.now,
    action: entry.action,
    outcome: entry.outcome ?? 'done',
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    applicationId: entry.applicationId ?? null,
    ...whoOf(ctx.actor),
    requestId: ctx.requestId,
    ip: ctx.ip,
    before: plain(entry.before),
    after: plain(entry.after),
  }
  const { beforePrevious, beforeSequence, afterSequence } = canonicalPieces(content)
  await db.raw(appending, [
    ...[content.chain, content.at, content.action, content.outcome],
    ...[content.subjectType, content.subjectId, content.applicationId, content.actorKind],
    ...[content.accountId, content.actorName, content.departmentId, content.departmentName],
    ...[content.regionPath, content.requestId, content.ip],
    ...[json(content.before), json(content.after)],
    ...[beforePrevious, beforeSequence, afterSequence],
  ])
}

/** One statement, so that the end of the chain is locked for no round trip; see the migration. */
const appending = `select audit_append(${Array.from({ length: 20 }, () => '?').join(', ')})`

type Who = Pick<
  Entry,
  'actorKind' | 'accountId' | 'actorName' | 'departmentId' | 'departmentName' | 'regionPath'
>

function whoOf(actor: Actor): Who {
  const nobody = { departmentId: null, departmentName: null, regionPath: null }
  if (actor.kind === 'visitor') {
    return { actorKind: 'visitor', accountId: null, actorName: '访客', ...nobody }
  }
  if (actor.kind === 'system') {
    return { actorKind: 'system', accountId: null, actorName: actor.name, ...nobody }
  }
  if (actor.kind === 'applicant') return { ...applicantOf(actor), ...nobody }
  const who = { actorKind: actor.kind, accountId: actor.accountId, actorName: actor.name }
  const { departmentId, departmentName, regionPath } = actor.seat
  return { ...who, departmentId, departmentName, regionPath }
}

/** Who acts in the place of another stands in the log himself, with whose place it was. */
function applicantOf({ kind, accountId, name, agent }: Applicant) {
  return agent === null
    ? { actorKind: kind, accountId, actorName: name }
    : { actorKind: kind, accountId: agent.accountId, actorName: `${agent.name}（代${name}）` }
}

/** What comes back from jsonb: undefined dropped, dates as text. */
function plain(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown)
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
