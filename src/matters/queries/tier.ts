// 命中等级: how a query matched a matter, as an expression over its search row.
import { tiers } from '../rules/ranking.ts'

export interface Sql {
  readonly text: string
  readonly bindings: readonly unknown[]
}

/** The rule of rules/ranking.ts `tierOf`, in SQL. */
export function tierSql(keys: readonly string[], means: readonly string[]): Sql {
  const [key = ''] = keys
  const begins = `${key}%`
  const inside = `%${key}%`
  return sql(
    `case when s.name_key = any(?::text[]) then ${tiers.exactName}
      when s.alias_keys && ?::text[] then ${tiers.exactAlias}
      when s.name_key like ? then ${tiers.nameBegins}
      when exists (select 1 from unnest(s.alias_keys) a where a like ?) then ${tiers.aliasBegins}
      when s.name_key like ? then ${tiers.nameHolds}
      when exists (select 1 from unnest(s.alias_keys) a where a like ?) then ${tiers.aliasHolds}
      when s.name_key = any(?::text[]) then ${tiers.aliasHolds}
      else ${tiers.words} end`,
    keys,
    keys,
    begins,
    begins,
    inside,
    inside,
    means,
  )
}

export function sql(text: string, ...bindings: readonly unknown[]): Sql {
  return { text, bindings }
}
