// 本级的实施清单: what the departments in an editor's scope have claimed, may claim and must confirm.
import type { Level } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { ListScope } from '../rules/list-scope.ts'
import { keyOf } from '../rules/tokens.ts'
import { claimBindings, claimableSql } from './claimable-sql.ts'

export interface ListLine {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly departmentName: string
  readonly level: Level
  readonly listVersion: number | null
  readonly active: boolean
  /** True when the entry has changed since the claimant accepted it. */
  readonly pending: boolean
  readonly currentVersionId: string
  /** From when a change that waits will hold, null where none waits. */
  readonly plannedOn: Day | null
}

export interface ListFilters {
  readonly show: 'claimed' | 'pending' | 'planned' | 'released'
  readonly q: string
  readonly line: string | null
  /** The id of the last list seen. */
  readonly after: string
}

const size = 20

export async function myLists(
  db: Db,
  scope: ListScope,
  { show, q, line, after }: ListFilters,
): Promise<Page<ListLine>> {
  const key = keyOf(q)
  const { rows } = await db.raw<{ rows: ListLine[] }>(
    `select o.id, m.code, v.name, d.name as department_name, o.level, o.active,
      lv.version as list_version, m.current_version_id,
      (${isPending}) as pending, pl.effective_on as planned_on
    from offerings o
    join matters m on m.id = o.matter_id and m.status <> 'withdrawn'
    join matter_versions v on v.id = m.current_version_id
    join matter_search s on s.matter_id = m.id
    join departments d on d.id = o.department_id
    left join offering_versions lv on lv.id = o.list_version_id
    left join planned_lists pl on pl.offering_id = o.id
    where ${inScope} and o.id > :after::bigint
      and o.active = :active and (not :onlyPending::boolean or ${isPending})
      and (not :onlyPlanned::boolean or pl.offering_id is not null)
      and (:line::text is null or m.line_id = :line)
      and (:key = '' or m.code like :begins or s.name_key like :inside or s.pinyin like :inside
        or s.initials like :inside)
    order by o.id limit :limit`,
    {
      ...scopeBindings(scope),
      after: after === '' ? '0' : after,
      active: show !== 'released',
      onlyPending: show === 'pending',
      onlyPlanned: show === 'planned',
      line,
      key,
      begins: `${key}%`,
      inside: `%${key}%`,
      limit: size + 1,
    },
  )
  return pageOf(rows, size, ({ id }) => id)
}

/** 待确认变更: how many lists in the scope wait for it. */
export async function pendingCount(db: Db, scope: ListScope): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from offerings o
    join matters m on m.id = o.matter_id and m.status <> 'withdrawn'
    where ${inScope} and o.active and ${isPending}`,
    scopeBindings(scope),
  )
  return rows[0]?.count ?? 0
}

export interface ClaimableLine {
  readonly code: string
  readonly name: string
  readonly lineName: string
  /** The bodies that would take it. */
  readonly departmentName: string
  readonly bodies: number
}

export interface ClaimableFilters {
  readonly line: string | null
  /** The code of the last matter seen. */
  readonly after: string
}

/** 待认领: what is exercised at the level of the scope and was never claimed there. */
export async function claimableLines(
  db: Db,
  scope: ListScope,
  { line, after }: ClaimableFilters,
): Promise<Page<ClaimableLine>> {
  const { rows } = await db.raw<{ rows: ClaimableLine[] }>(
    `${claimableSql}
    select c.matter_code as code, v.name, l.short_name as line_name,
      min(c.department_name) as department_name, count(*)::int as bodies
    from claimable c
    join matter_versions v on v.id = c.current_version_id
    join department_lines l on l.id = c.line_id
    where c.matter_code > :after and not exists (
      select from offerings o where o.matter_id = c.matter_id and o.region_code = c.region_code)
    group by c.matter_code, v.name, l.short_name order by c.matter_code limit :limit`,
    {
      ...claimBindings({
        ...{ regionCode: scope.regionCode, lineId: line, codes: null },
        ...{ departmentId: scope.departmentId, onlyHere: true },
      }),
      after,
      limit: size + 1,
    },
  )
  return pageOf(rows, size, ({ code }) => code)
}

/** Offering `o` is one of those that the scope keeps. */
export const inScope = `(case when :departmentId::bigint is not null
  then o.department_id = :departmentId::bigint
  else o.region_code = :regionCode
    or (:level = 'county' and o.level = 'township' and o.region_path like :below) end)`

const isPending = `(m.status = 'published' and o.accepted_version_id <> m.current_version_id)`

export function scopeBindings({ departmentId, regionCode, regionPath, level }: ListScope) {
  return { departmentId, regionCode, level, below: `${regionPath}/%` }
}
