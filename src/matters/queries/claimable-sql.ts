// 可以认领的: which body of a region takes which matter. Bound: regionCode, lineId, codes, departmentId,
// onlyHere. Where a line has no body, the line that serves for it takes the matter, in a township its
// government; where there is none at all, the next level up, so that everybody has somebody to turn to.

/** `with recursive … claimable as (…)`, to be followed by a statement. */
export const claimableSql = `
  with recursive wanted as (
    select m.id, m.code, m.line_id, m.current_version_id, array(
      select jsonb_array_elements_text(v.elements -> 'offeredAt')) as levels
    from matters m join matter_versions v on v.id = m.current_version_id
    where m.status = 'published'
      and (:lineId::text is null or m.line_id = :lineId)
      and (:codes::text[] is null or m.code = any(:codes::text[]))
  ), places as (
    select code, level, path from regions where valid_to is null
      and (code = :regionCode or (parent_code = :regionCode and level = 'township'))
  ), serving (origin, line_id, turn) as (
    select id, id, 0 from department_lines
    union all
    select s.origin, l.served_below_by, s.turn + 1 from serving s
    join department_lines l on l.id = s.line_id
    where l.served_below_by is not null and s.turn < 5
  ), candidates as (
    select origin, line_id, turn from serving
    union all
    select o.id, l.id, 9 from department_lines o
    cross join department_lines l where l.category = '基层政府'
  ), bodies as materialized (
    select distinct on (c.origin, p.code) c.origin, p.level as place_level, d.id, d.region_code,
      d.region_path, d.level, d.uscc, d.name
    from places p
    cross join lateral unnest(string_to_array(p.path, '/')) as step (code)
    join departments d on d.region_code = step.code and d.active
    join candidates c on c.line_id = d.line_id
    order by c.origin, p.code, char_length(d.region_path) desc, c.turn
  ), claimable as (
    select distinct on (w.id, b.region_code) w.id as matter_id, w.code as matter_code, w.line_id,
      w.current_version_id, b.id as department_id, b.name as department_name, b.region_code,
      b.region_path, b.level, b.uscc
    from wanted w join bodies b on b.origin = w.line_id and b.place_level = any(w.levels)
    where (:departmentId::bigint is null or b.id = :departmentId)
      and (not :onlyHere::boolean or b.region_code in (select code from places))
    order by w.id, b.region_code
  )`

export interface Claim {
  readonly regionCode: string
  /** Null for the matters of all lines. */
  readonly lineId: string | null
  /** Null for all matters. */
  readonly codes: readonly string[] | null
  /** Null for all departments of the region. */
  readonly departmentId: string | null
  /** False lets a body of the level above take what nobody of the region can. */
  readonly onlyHere: boolean
}

export function claimBindings({ codes, ...claim }: Claim) {
  return { ...claim, codes: codes === null ? null : [...codes] }
}
