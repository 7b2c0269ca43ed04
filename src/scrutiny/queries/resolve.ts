// Turns what an auditor typed into what the log knows: accounts, an application, a department.
import { startOf, addDays, isDay } from '../../kernel/day.ts'
import { beyondScope } from '../../platform/database/scope.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Typed } from '../rules/filter.ts'

export interface Asked {
  /** Null: not asked by person; empty: nobody of that name. */
  readonly accountIds: readonly string[] | null
  readonly part: 'did' | 'concerned' | 'both'
  readonly applicationId: string | null
  readonly departmentId: string | null
  readonly action: string | null
  readonly requestId: string | null
  readonly since: Date | null
  readonly until: Date | null
  /** Something typed that does not exist: no entry can match. */
  readonly nothing: boolean
}

export async function resolve(db: Db, typed: Typed): Promise<Asked> {
  const accountIds = typed.person === '' ? null : await accountsOf(db, typed.person)
  const applicationId = typed.number === '' ? null : await applicationOf(db, typed.number)
  const departmentId = typed.department === '' ? null : await departmentOf(db, typed.department)
  const missing = (text: string, found: string | null) => text !== '' && found === null
  return {
    accountIds,
    part: typed.part === 'did' || typed.part === 'concerned' ? typed.part : 'both',
    applicationId,
    departmentId,
    action: typed.action === '' ? null : typed.action,
    requestId: typed.request === '' ? null : typed.request,
    since: isDay(typed.from) ? startOf(typed.from) : null,
    until: isDay(typed.to) ? startOf(addDays(typed.to, 1)) : null,
    nothing:
      missing(typed.number, applicationId) ||
      missing(typed.department, departmentId) ||
      accountIds?.length === 0,
  }
}

const mostPeople = 20

/** By login name, by whole name, or by the number of the account. */
async function accountsOf(db: Db, person: string): Promise<readonly string[]> {
  const rows = await db('accounts')
    .where({ username: person.toLowerCase() })
    .orWhere({ name: person })
    .orWhere('id', /^\d{1,18}$/.test(person) ? person : null)
    .orderBy('id')
    .limit(mostPeople)
    .select('id')
  return rows.map(({ id }) => id)
}

async function applicationOf(db: Db, number: string): Promise<string | null> {
  const compact = number.replaceAll(/[\s-]/g, '').toUpperCase()
  const row = await beyondScope(
    db,
    '审计员按办件编号查全省的日志',
  )('applications')
    .where({ number: compact })
    .orWhere({ queryNumber: compact })
    .orWhere('id', /^\d{1,18}$/.test(compact) ? compact : null)
    .orderByRaw('number = ? desc nulls last', [compact])
    .first('id')
  return row?.id ?? null
}

async function departmentOf(db: Db, name: string): Promise<string | null> {
  const row = await db('departments').where({ name }).orWhere({ shortName: name }).first('id')
  return row?.id ?? null
}
