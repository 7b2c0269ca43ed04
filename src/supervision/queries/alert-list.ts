// Alerts that a person may see, the newest first.
import type { Knex } from 'knex'
import type { Staff } from '../../kernel/actor.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Alert, AlertStatus, Card, RuleId } from '../types.ts'
import { alertsVisibleTo } from './visible-to.ts'

export interface AlertFilter {
  readonly rule: RuleId | null
  readonly card: Card | null
  /** 'open': neither closed nor revoked. */
  readonly status: AlertStatus | 'open' | null
  /** Narrows to a region and what lies in it. */
  readonly regionPath: string | null
  readonly departmentId: string | null
  readonly after: string | null
  readonly size: number
}

export const everyAlert: AlertFilter = {
  ...{ rule: null, card: null, status: null, regionPath: null, departmentId: null },
  ...{ after: null, size: 30 },
}

export interface AlertRow extends Pick<
  Alert,
  'id' | 'rule' | 'card' | 'status' | 'raisedOn' | 'dueOn'
> {
  readonly departmentName: string
  readonly matterName: string | null
  readonly queryNumber: string | null
}

export async function alertList(
  db: Db,
  actor: Staff,
  filter: AlertFilter,
): Promise<Page<AlertRow>> {
  const { after, size } = filter
  const rows = await db('supervisionAlerts as s')
    .join('departments as d', 'd.id', 's.departmentId')
    .leftJoin('applications as a', 'a.id', 's.applicationId')
    .leftJoin('matterVersions as v', 'v.id', 'a.matterVersionId')
    .modify(alertsVisibleTo(actor, 's'))
    .modify(narrowed(filter))
    .modify((query: Knex.QueryBuilder) => {
      if (after !== null && /^\d{1,18}$/.test(after)) void query.where('s.id', '<', after)
    })
    .orderBy('s.id', 'desc')
    .limit(size + 1)
    .select<AlertRow[]>(
      ...(['s.id', 's.rule', 's.card', 's.status', 's.raisedOn', 's.dueOn'] as const),
      ...(['d.name as departmentName', 'v.name as matterName', 'a.queryNumber'] as const),
    )
  return pageOf(rows, size, ({ id }) => id)
}

function narrowed({ rule, card, status, regionPath, departmentId }: AlertFilter) {
  return (query: Knex.QueryBuilder): void => {
    if (rule !== null) void query.where('s.rule', rule)
    if (card !== null) void query.where('s.card', card)
    if (status === 'open') void query.whereRaw(`s.status not in ('CLOSED', 'REVOKED')`)
    else if (status !== null) void query.where('s.status', status)
    if (departmentId !== null) void query.where('s.departmentId', departmentId)
    if (regionPath !== null) {
      void query.where((either) => {
        void either
          .where('s.regionPath', regionPath)
          .orWhere('s.regionPath', 'like', `${regionPath}/%`)
      })
    }
  }
}
