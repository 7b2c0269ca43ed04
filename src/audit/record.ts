// Appends an entry in the caller's transaction: no write without its entry, no entry without its
// write. The chain's head is locked, so only work on the same object waits.
import type { Actor, Applicant } from '../kernel/actor.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { sha256 } from './digest.ts'
import { canonicalText, genesis } from './rules/hashing.ts'
import type { Entry, NewEntry } from './types.ts'

type Asking = Pick<Context, 'actor' | 'now' | 'requestId' | 'ip'>

export async function record(tx: Tx, ctx: Asking, entry: NewEntry): Promise<void> {
  const chain = `${entry.subjectType}:${entry.subjectId}`
  const head = await lockHead(tx, chain)
  const content: Omit<Entry, 'id' | 'hash'> = {
    chain,
    sequence: head.sequence + 1,
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
    previousHash: head.hash,
  }
  const hash = sha256(canonicalText(content))
  await tx.raw(
    `with entry as (
       insert into audit_entries (chain, sequence, at, action, outcome, subject_type, subject_id,
         application_id, actor_kind, account_id, actor_name, department_id, department_name,
         region_path, request_id, ip, before, after, previous_hash, hash)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
     )
     update audit_chain_heads set sequence = ?, hash = ? where chain = ?`,
    [
      ...[content.chain, content.sequence, content.at, content.action, content.outcome],
      ...[content.subjectType, content.subjectId, content.applicationId, content.actorKind],
      ...[content.accountId, content.actorName, content.departmentId, content.departmentName],
      ...[content.regionPath, content.requestId, content.ip],
      ...[json(content.before), json(content.after), content.previousHash, hash],
      ...[content.sequence, hash, chain],
    ],
  )
}

async function lockHead(tx: Tx, chain: string): Promise<{ sequence: number; hash: string }> {
  const result = await tx.raw<{ rows: { sequence: number; hash: string }[] }>(
    `insert into audit_chain_heads (chain, sequence, hash) values (?, 0, ?)
     on conflict (chain) do update set chain = excluded.chain returning sequence, hash`,
    [chain, genesis],
  )
  const head = result.rows[0]
  if (head === undefined) throw new Error(`no head for chain ${chain}`)
  return head
}

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
