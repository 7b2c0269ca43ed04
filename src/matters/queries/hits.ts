// 检索命中: the one statement under the list, the facets and the suggestions of the catalogue.
// Every hit carries whether it passes each filter, so a facet can leave its own filter out.
import type { Level } from '../../kernel/actor.ts'
import { scoreInSql, tiers, wordWeights } from '../rules/ranking.ts'
import type { SearchQuery } from '../rules/search-query.ts'
import { wordsOf } from '../rules/search-query.ts'
import { runsOf } from '../rules/tokens.ts'
import type { Sql } from './tier.ts'
import { sql, tierSql } from './tier.ts'

export interface CatalogueFilters {
  readonly object: 'person' | 'company' | null
  readonly theme: string | null
  readonly line: string | null
  readonly level: Level | null
  /** Codes from the province down to the chosen region; empty for all regions. */
  readonly regionCodes: readonly string[]
  readonly online: boolean
  readonly noVisit: boolean
}

/** 'all': every word is there. 'half': at least half of them. 'any': at least one. */
export type Tolerance = 'all' | 'half' | 'any'

/** `with hits as (…)`, to be followed by a select. */
export function hitsSql(query: SearchQuery, tolerance: Tolerance, filters: CatalogueFilters): Sql {
  const match = matchOf(query, tolerance)
  const score = scoreInSql(match.tier.text, match.closeness.text, 's.uses')
  const text = `with hits as materialized (
      select m.id, v.id as version_id, m.line_id, v.objects, v.themes, v.levels,
        v.online, v.visits = 0 as no_visit, ${score} as score,
        (?::text is null or v.objects && ?::text[]) as in_object,
        (?::text is null or v.themes @> array[?::text]) as in_theme,
        (?::text is null or m.line_id = ?) as in_line,
        (?::text is null or v.levels @> array[?::text]) as in_level,
        (not ?::boolean or v.online) as in_online,
        (not ?::boolean or v.visits = 0) as in_visit
      from matter_search s
      join matters m on m.id = s.matter_id and m.status = 'published'
      join matter_versions v on v.id = m.current_version_id
      where (${match.condition.text})
        and (cardinality(?::text[]) = 0 or exists (
          select 1 from offerings o
          where o.matter_id = m.id and o.active and o.region_code = any(?::text[])))
    )`
  const { object, theme, line, level, online, noVisit, regionCodes } = filters
  return {
    text,
    bindings: [
      ...[...match.tier.bindings, ...match.closeness.bindings],
      ...[object, object === 'person' ? ['person'] : ['company', 'organization']],
      ...[theme, theme, line, line, level, level, online, noVisit],
      ...match.condition.bindings,
      ...[regionCodes, regionCodes],
    ],
  }
}

interface Match {
  readonly condition: Sql
  readonly tier: Sql
  readonly closeness: Sql
}

function matchOf(query: SearchQuery, tolerance: Tolerance): Match {
  if (query.key === '') {
    return { condition: sql('true'), tier: sql('0'), closeness: sql('0') }
  }
  return query.letters === null ? matchOfWords(query, tolerance) : matchOfLetters(query.letters)
}

function matchOfWords(query: SearchQuery, tolerance: Tolerance): Match {
  const every = tsquery(query.words, ' & ')
  const some = tsquery(query.words, ' | ')
  const tier = tierSql([query.key, query.fullKey], query.means)
  const rank = `ts_rank_cd('${wordWeights}', s.words, ?::tsquery, 32)`
  if (tolerance === 'all') {
    return { condition: conditionOf(every, query.means), tier, closeness: sql(rank, every) }
  }
  const share = `(select avg((s.words @@ word::tsquery)::int) from unnest(?::text[]) word)`
  const words = query.words.map(quoted)
  const least = tolerance === 'half' ? 0.5 : 0
  return {
    condition: sql(`s.words @@ ?::tsquery and ${share} >= ?`, some, words, least),
    tier,
    closeness: sql(`0.9 * ${share} + 0.1 * ${rank}`, words, some),
  }
}

/** Pinyin or initials from the start of a name or alias, or further inside; or a Latin word. */
function matchOfLetters(letters: string): Match {
  const [begins, termBegins, inside] = [` ${letters}%`, `% ${letters}%`, `%${letters}%`]
  const word = `${quoted(letters)}:*`
  return {
    condition: sql(
      's.pinyin like ? or s.initials like ? or s.words @@ ?::tsquery',
      letters.length >= 3 ? inside : termBegins,
      letters.length >= 3 ? inside : termBegins,
      word,
    ),
    tier: sql(
      `case when s.pinyin like ? or s.initials like ? then ${tiers.nameBegins}
        when s.pinyin like ? or s.initials like ? or s.words @@ ?::tsquery then ${tiers.aliasBegins}
        when s.pinyin like ? then ${tiers.nameHolds} else ${tiers.words} end`,
      begins,
      begins,
      termBegins,
      termBegins,
      word,
      inside,
    ),
    closeness: sql('1.0 / char_length(s.name_key)'),
  }
}

function tsquery(words: readonly string[], operator: string): string {
  return words.map(quoted).join(operator)
}

/** All words are there, or it is what a plain word means: by its whole name or by the words in it. */
function conditionOf(every: string, means: readonly string[]): Sql {
  if (means.length === 0) return sql('s.words @@ ?::tsquery', every)
  const all = [every, ...means.map(meant)].map((one) => `(${one})`).join(' | ')
  return sql('s.words @@ ?::tsquery or s.name_key = any(?::text[])', all, means)
}

/** What a plain word means, as words that must all be there. */
function meant(key: string): string {
  return tsquery(runsOf(key).flatMap(wordsOf), ' & ')
}

/** Words hold letters and digits only (rules/tokens.ts), so quoting is enough. */
function quoted(word: string): string {
  return `'${word}'`
}
