// Loads, locks and writes mandates.
import type { Tx } from '../platform/database/transaction.ts'
import type { MandateRow } from './tables.ts'
import type { Mandate } from './types.ts'

export type NewMandate = Omit<
  MandateRow,
  'id' | 'endedAt' | 'endedByAccountId' | 'endWarnedAt' | 'endToldAt'
>

export async function insertMandate(
  tx: Tx,
  mandate: NewMandate,
  matterIds: readonly string[],
): Promise<string> {
  const [row] = await tx('mandates').insert(mandate).returning('id')
  if (row === undefined) throw new Error('a mandate was not stored')
  if (matterIds.length > 0) {
    await tx('mandateMatters').insert(
      matterIds.map((matterId) => ({ mandateId: row.id, matterId })),
    )
  }
  return row.id
}

/** Held until the transaction ends; null when there is none. */
export async function lockMandate(tx: Tx, id: string): Promise<MandateRow | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  return (await tx('mandates').where({ id }).forUpdate().first('*')) ?? null
}

export async function lockByCode(tx: Tx, indexes: readonly string[]): Promise<MandateRow | null> {
  return (
    (await tx('mandates')
      .whereIn('codeIndex', [...indexes])
      .forUpdate()
      .first('*')) ?? null
  )
}

/** The numbers by which the receiver was looked for have done their work. */
const forgotten = {
  ...{ idNumberSealed: null, idNumberIndex: null, phoneSealed: null, phoneIndex: null },
  ...{ codeSealed: null, codeIndex: null },
} as const

export type Answer = Pick<Mandate, 'answer' | 'answeredAt' | 'agentAccountId' | 'since'>

export async function answerMandate(tx: Tx, id: string, answer: Answer): Promise<void> {
  await tx('mandates')
    .where({ id })
    .update({ ...answer, ...forgotten })
}

export async function endMandate(
  tx: Tx,
  id: string,
  end: { readonly endedAt: Date; readonly endedByAccountId: string },
): Promise<void> {
  await tx('mandates')
    .where({ id })
    .update({ ...end, ...forgotten })
}

/** The open mandates and offers between the two, so that nobody has two of the same kind. */
export async function openBetween(
  tx: Tx,
  principalAccountId: string,
  agentAccountId: string,
): Promise<readonly MandateRow[]> {
  return tx('mandates')
    .where({ principalAccountId, agentAccountId, answer: 'accepted' })
    .whereNull('endedAt')
    .select('*')
}

export async function noteEnd(
  tx: Tx,
  id: string,
  told: Partial<Pick<MandateRow, 'endWarnedAt' | 'endToldAt'>>,
): Promise<void> {
  await tx('mandates').where({ id }).update(told)
}
