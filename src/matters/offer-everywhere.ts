// 认领: gives a matter to the department of its line in every region of the levels that take it.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { implementationCodeSql } from './queries/implementation-code-sql.ts'
import { levelDigits } from './rules/codes.ts'

/**
 * Offers the current version of a matter in every region of the levels it is offered at; returns
 * how many offerings were added. Where the line has no department, the line that serves for it
 * takes the matter, in a township its government; where there is none at all, the next level up,
 * so that every applicant has somebody to turn to. Offerings that exist stay as they are.
 */
export async function offerEverywhere(tx: Tx, ctx: Context, matterId: string): Promise<number> {
  const result = await tx.raw<{ rowCount: number }>(bulkOffering, {
    matterId,
    digits: JSON.stringify(levelDigits),
    now: ctx.now.toISOString(),
  })
  const added = result.rowCount
  const entry = { subjectType: 'matter', subjectId: matterId, after: { offerings: added } }
  if (added > 0) await record(tx, ctx, { action: 'matters.offer', ...entry })
  return added
}

const bulkOffering = `
  with recursive matter as (
    select m.id, m.code, m.line_id, m.current_version_id, array(
      select jsonb_array_elements_text(v.elements -> 'offeredAt')) as levels
    from matters m join matter_versions v on v.id = m.current_version_id
    where m.id = :matterId
  ), serving (line_id, turn) as (
    select line_id, 0 from matter
    union all
    select l.served_below_by, s.turn + 1 from serving s
    join department_lines l on l.id = s.line_id
    where l.served_below_by is not null and s.turn < 5
  ), candidates as (
    select line_id, turn from serving
    union all
    select id, 9 from department_lines where category = '基层政府'
  ), chosen as (
    select distinct on (r.code) d.id, d.region_code, d.region_path, d.level, d.uscc
    from matter
    join regions r on r.level = any(matter.levels) and r.valid_to is null
    cross join lateral unnest(string_to_array(r.path, '/')) as step (code)
    cross join candidates c
    join departments d on d.line_id = c.line_id and d.region_code = step.code and d.active
    order by r.code, char_length(d.region_path) desc, c.turn
  )
  insert into offerings (matter_id, department_id, region_code, region_path, level, code,
    accepted_version_id, claimed_at)
  select distinct on (c.region_code) matter.id, c.id, c.region_code, c.region_path, c.level,
    ${implementationCodeSql({ uscc: 'c.uscc', level: 'c.level', region: 'c.region_code', code: 'matter.code' })},
    matter.current_version_id, :now::timestamptz
  from chosen c cross join matter
  on conflict (matter_id, region_code) do nothing`
