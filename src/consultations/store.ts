// Loads, locks, adds and closes consultations; reads and writes the rules of matters.
import type { Db, Tx } from '../platform/database/transaction.ts'
import './tables.ts'
import type { NewConsultation } from './tables.ts'
import type { Consultation, ConsultationRule } from './types.ts'

export type { NewConsultation }

/** Null when the department has an open request about the application already. */
export async function insertConsultation(tx: Tx, row: NewConsultation): Promise<string | null> {
  const [stored] = await tx('consultations')
    .insert({ ...row, materialNumbers: [...row.materialNumbers] })
    .onConflict()
    .ignore()
    .returning('id')
  return stored?.id ?? null
}

export async function consultationById(db: Db | Tx, id: string): Promise<Consultation | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  return (await db('consultations').where({ id }).first('*')) ?? null
}

export async function lockConsultation(tx: Tx, id: string): Promise<Consultation | null> {
  if (!/^\d{1,18}$/.test(id)) return null
  return (await tx('consultations').where({ id }).forUpdate().first('*')) ?? null
}

export type Change = Partial<Pick<Consultation, keyof Consultation & MutableNames>>
type MutableNames =
  | ('remindedAt' | 'status' | 'opinion' | 'reply' | 'replyAttachmentId')
  | ('answeredByAccountId' | 'answeredByName' | 'closedAt' | 'closedOn' | 'withdrawalReason')

export async function updateConsultation(tx: Tx, id: string, change: Change): Promise<void> {
  await tx('consultations').where({ id }).update(change)
}

/** Of one application, in the order in which they were asked. */
export async function consultationsOf(
  db: Db | Tx,
  applicationId: string,
): Promise<readonly Consultation[]> {
  return db('consultations').where({ applicationId }).orderBy('id').select('*')
}

/** The rule of the matter, or the common one. */
export async function ruleFor(db: Db | Tx, matterId: string): Promise<ConsultationRule> {
  const rule = await db('consultationRules')
    .where({ matterId })
    .orWhereNull('matterId')
    .orderByRaw('matter_id nulls last')
    .first('matterId', 'silence', 'termDays', 'reminderDays')
  if (rule === undefined) throw new Error('no common rule of consultation')
  return rule
}

export interface RuleChange extends ConsultationRule {
  readonly changedAt: Date
  readonly changedByAccountId: string | null
}

/** The rule before, null for a matter that had none of its own. */
export async function putRule(tx: Tx, change: RuleChange): Promise<ConsultationRule | null> {
  const { matterId } = change
  const before = await tx('consultationRules')
    .whereRaw('coalesce(matter_id, 0) = coalesce(?::bigint, 0)', [matterId])
    .forUpdate()
    .first('id', 'matterId', 'silence', 'termDays', 'reminderDays')
  if (before === undefined) {
    await tx('consultationRules').insert(change)
    return null
  }
  await tx('consultationRules').where({ id: before.id }).update(change)
  const { id: _, ...rule } = before
  return rule
}

/** True when there was one; the common rule stays. */
export async function dropRule(tx: Tx, matterId: string): Promise<boolean> {
  return (await tx('consultationRules').where({ matterId }).delete()) > 0
}
