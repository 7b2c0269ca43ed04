// Loads, locks and writes demands and signatures.
import type { Condition } from '../forms/index.ts'
import { remembered } from '../platform/database/remembered.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { DemandRow, SignatureRow } from './tables.ts'
import type { Demand, Signature } from './types.ts'

const demandColumns = ['id', 'matterId', 'role', 'waivable', 'when'] as const

export function demandsOf(db: Db | Tx, matterId: string): Promise<readonly Demand[]> {
  return remembered(db, `signature demands of ${matterId}`, () =>
    db('signatureDemands')
      .where({ matterId })
      .whereNull('endedAt')
      .orderBy('id')
      .select(...demandColumns),
  )
}

export interface NamedDemand extends Demand {
  readonly matterName: string
  readonly matterCode: string
}

/** All demands in force, for the editors' page. */
export async function allDemands(db: Db | Tx): Promise<readonly NamedDemand[]> {
  return db('signatureDemands as d')
    .join('matters as m', 'm.id', 'd.matterId')
    .join('matterVersions as v', 'v.id', 'm.currentVersionId')
    .whereNull('d.endedAt')
    .orderBy(['m.code', 'd.id'])
    .limit(500)
    .select<NamedDemand[]>(
      ...(['d.id', 'd.matterId', 'd.role', 'd.waivable', 'd.when'] as const),
      ...(['v.name as matterName', 'm.code as matterCode'] as const),
    )
}

/** False when the matter demands it already. */
export async function insertDemand(tx: Tx, demand: Omit<DemandRow, 'id'>): Promise<boolean> {
  const rows = await tx('signatureDemands').insert(demand).onConflict().ignore().returning('id')
  return rows.length === 1
}

export async function openDemand(db: Db | Tx, id: string): Promise<NamedDemand | null> {
  return (await allDemands(db)).find((one) => one.id === id) ?? null
}

export async function setDemandWhen(tx: Tx, id: string, when: Condition | null): Promise<void> {
  const kept = when === null ? null : JSON.stringify(when)
  await tx('signatureDemands')
    .where({ id })
    .update({ when: kept as never })
}

export async function endDemand(tx: Tx, id: string, endedAt: Date): Promise<boolean> {
  const ended = await tx('signatureDemands').where({ id }).whereNull('endedAt').update({ endedAt })
  return ended === 1
}

export function signaturesOf(db: Db | Tx, applicationId: string): Promise<readonly Signature[]> {
  return signaturesAsked(db, applicationId).rows
}

const columns = [
  ...(['id', 'applicationId', 'demandId', 'role', 'waived', 'name', 'askedAt'] as const),
  ...(['accountId', 'outcome', 'digest', 'reason', 'settledAt'] as const),
] as const

/** The same as one of several lists. */
export function signaturesAsked(db: Db | Tx, applicationId: string) {
  return {
    rows: db('signatures')
      .where({ applicationId })
      .orderBy('id')
      .select(...columns),
    ids: ['id', 'applicationId', 'demandId', 'accountId'],
    instants: ['askedAt', 'settledAt'],
  } as const
}

export async function signatureById(db: Db | Tx, id: string): Promise<SignatureRow | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  return (await db('signatures').where({ id }).first('*')) ?? null
}

/** Asks anew: what was signed or refused before is gone. */
export async function putSignature(
  tx: Tx,
  signature: Omit<SignatureRow, 'id' | 'accountId' | 'outcome' | 'digest' | 'reason' | 'settledAt'>,
): Promise<string> {
  const blank = { accountId: null, outcome: null, digest: null, reason: null, settledAt: null }
  const [row] = await tx('signatures')
    .insert({ ...signature, ...blank })
    .onConflict(['applicationId', 'demandId'])
    .merge()
    .returning('id')
  if (row === undefined) throw new Error('a signature was not stored')
  return row.id
}

export type Settling = Pick<Signature, 'accountId' | 'outcome' | 'digest' | 'reason' | 'settledAt'>

export async function settleSignature(tx: Tx, id: string, settling: Settling): Promise<void> {
  await tx('signatures').where({ id }).update(settling)
}

/** With the draft to which they belong. */
export async function dropSignatures(tx: Tx, applicationId: string): Promise<void> {
  await tx('signatures').where({ applicationId }).delete()
}

export interface Asked {
  readonly id: string
  readonly applicationId: string
  /** What was signed; null where nothing was answered yet. */
  readonly digest: string | null
  readonly role: string
  readonly matterName: string
  readonly applicantName: string
}

/**
 * What this person was asked to sign, or has signed, in drafts: number and name must both be his. Whether what was
 * signed still stands is for `contentDigest` to say.
 */
export async function askedOf(
  db: Db,
  indexes: readonly string[],
  name: string,
): Promise<readonly Asked[]> {
  return db('signatures as s')
    .join('applications as a', 'a.id', 's.applicationId')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .whereIn('s.idNumberIndex', [...indexes])
    .where({ 's.name': name, 'a.status': 'draft' })
    .where((one) => void one.whereNull('s.outcome').orWhere('s.outcome', 'signed'))
    .whereNull('a.binnedAt')
    .orderBy('s.id', 'desc')
    .limit(20)
    .select<Asked[]>(
      ...(['s.id', 's.applicationId', 's.digest', 's.role'] as const),
      ...(['v.name as matterName', 'a.applicantName'] as const),
    )
}
