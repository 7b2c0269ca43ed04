// The mandates that somebody gave, those he holds, and the offers that wait for his answer.
import type { Day } from '../../kernel/day.ts'
import { addDays } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { offerDays } from '../rules/state.ts'
import type { NamedMandate } from '../types.ts'

const most = 50

/** The newest first; those that ended long ago fall off the end. */
export function givenBy(db: Db, principalAccountId: string): Promise<readonly NamedMandate[]> {
  return named(db, 'm.principal_account_id = ?', [principalAccountId])
}

/** What he accepted, of whatever kind; the newest first. */
export function heldBy(db: Db, agentAccountId: string): Promise<readonly NamedMandate[]> {
  return named(db, `m.agent_account_id = ? and m.answer = 'accepted'`, [agentAccountId])
}

/** Of those he holds, the ones in force: whom he can act for now. */
export function inForceFor(
  db: Db,
  agentAccountId: string,
  today: Day,
): Promise<readonly NamedMandate[]> {
  return named(
    db,
    `m.agent_account_id = ? and m.answer = 'accepted' and m.ended_at is null
       and (m.ends_on is null or m.ends_on >= ?)`,
    [agentAccountId, today],
  )
}

/** Offers for this account: number and name must both be his. */
export async function offersFor(
  { db, vault, today }: Pick<Context, 'db' | 'vault' | 'today'>,
  { name, idNumber, phone }: { name: string; idNumber: string | null; phone: string },
): Promise<readonly NamedMandate[]> {
  const ids = idNumber === null ? [] : vault.indexes('id-number', idNumber)
  return named(
    db,
    `(m.id_number_index = any(?) or m.phone_index = any(?)) and m.agent_name = ?
       and m.answer is null and m.ended_at is null and m.offered_on >= ?
       and (m.ends_on is null or m.ends_on >= ?)`,
    [
      [...ids],
      [...vault.indexes('phone', phone)],
      ...[name.normalize('NFKC'), addDays(today, -offerDays), today],
    ],
  )
}

export async function mandateById(db: Db, id: string): Promise<NamedMandate | null> {
  if (!/^[1-9]\d{0,17}$/.test(id)) return null
  return (await named(db, 'm.id = ?', [id]))[0] ?? null
}

async function named(
  db: Db,
  where: string,
  values: readonly (string | string[])[],
): Promise<readonly NamedMandate[]> {
  const { rows } = await db.raw<{ rows: NamedMandate[] }>(
    `select m.id, m.kind, m.principal_account_id, m.agent_name, m.agent_account_id, m.rights,
       m.scope, m.matter_types, m.ends_on, m.offered_at, m.offered_on, m.answered_at, m.answer,
       m.since, m.ended_at, p.name as principal_name, p.kind as principal_type,
       array(select v.name from mandate_matters x join matters t on t.id = x.matter_id
         join matter_versions v on v.id = t.current_version_id
         where x.mandate_id = m.id order by t.code) as matter_names
     from mandates m join accounts p on p.id = m.principal_account_id
     where ${where} order by m.id desc limit ${most}`,
    values as string[],
  )
  return rows
}
