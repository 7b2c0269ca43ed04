// Who acts in this request: an account for itself, or in the place of whoever gave it a mandate. Read with
// every request, so that a mandate that was ended a moment ago is worth nothing any more.
import { loadActor, permissionsOfAgent } from '../../accounts/index.ts'
import type { Actor, Applicant } from '../../kernel/actor.ts'
import type { Agency, AgencyScope } from '../../kernel/agency.ts'
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Mandate } from '../types.ts'

interface Seat {
  readonly departmentId: string | null
  readonly mandateId: string | null
}

/** The actor of a session; under a mandate that no longer holds, the person himself. */
export async function loadSeated(
  db: Db,
  accountId: string,
  { departmentId, mandateId }: Seat,
  today: Day,
): Promise<Actor> {
  const self = await loadActor(db, accountId, departmentId)
  if (mandateId === null || self.kind !== 'applicant' || self.type !== 'person') return self
  return (await actingFor(db, self, mandateId, today)) ?? self
}

type Row = Pick<
  Mandate,
  'id' | 'kind' | 'rights' | 'scope' | 'matterTypes' | 'since' | 'endsOn'
> & {
  readonly principalAccountId: string
  readonly principalName: string
  readonly principalType: 'person' | 'company'
  readonly matterIds: readonly string[]
}

/** Null unless the mandate is this person's and in force today. */
export async function actingFor(
  db: Db,
  self: Pick<Applicant, 'accountId' | 'name'>,
  mandateId: string,
  today: Day,
): Promise<Applicant | null> {
  if (!/^[1-9]\d{0,17}$/.test(mandateId)) return null
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select m.id, m.kind, m.rights, m.scope, m.matter_types, m.since, m.ends_on,
       m.principal_account_id, p.name as principal_name, p.kind as principal_type,
       array(select matter_id::text from mandate_matters x where x.mandate_id = m.id) as matter_ids
     from mandates m
     join accounts p on p.id = m.principal_account_id and p.status = 'active'
     where m.id = ? and m.agent_account_id = ? and m.answer = 'accepted' and m.ended_at is null
       and (m.ends_on is null or m.ends_on >= ?)`,
    [mandateId, self.accountId, today],
  )
  const row = rows[0]
  if (row === undefined) return null
  const agent = agencyOf(row, self, today)
  return {
    ...{ kind: 'applicant', accountId: row.principalAccountId, name: row.principalName },
    ...{ type: row.principalType, agent, permissions: permissionsOfAgent(agent) },
  }
}

function agencyOf(
  row: Row,
  { accountId, name }: Pick<Applicant, 'accountId' | 'name'>,
  today: Day,
): Agency {
  const { id, kind, rights, since, endsOn } = row
  return {
    ...{ mandateId: id, kind, accountId, name, rights },
    ...{ scope: scopeOf(row), since: since ?? today, until: endsOn },
  }
}

function scopeOf({ scope, matterTypes, matterIds }: Row): AgencyScope {
  if (scope === 'types') return { kind: 'types', types: matterTypes }
  return scope === 'matters' ? { kind: 'matters', matterIds } : { kind: 'all' }
}
