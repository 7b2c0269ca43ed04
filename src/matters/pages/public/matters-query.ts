// What an address of the catalogue asks for; whatever does not make sense is left out.
import type { Request } from 'express'
import type { RegionLookup } from '../../../organizations/index.ts'
import type { MattersQuery } from '../../paths.ts'
import { readCursor } from '../../queries/catalogue.ts'
import { codesWithin } from '../../queries/region-book.ts'
import { exerciseLevels } from '../../rules/basics.ts'
import { keysOf, plainObjectWords } from '../../rules/code-sets.ts'
import type { CatalogueFilters } from '../../rules/search/filters.ts'
import { depths } from '../../rules/search/marks-of.ts'
import type { ObjectMark } from '../../rules/search/marks-of.ts'
import type { Cursor } from '../../rules/search/order.ts'
import type { SearchQuery } from '../../rules/search-query.ts'
import { readQuery } from '../../rules/search-query.ts'

export interface Asked {
  readonly query: SearchQuery
  readonly filters: CatalogueFilters
  readonly after: Cursor | null
  /** The same, as it stands in the address, without the place in the list. */
  readonly address: MattersQuery
}

const longestValue = 40
const objects: readonly ObjectMark[] = [...keysOf(plainObjectWords), 'entity']

export function readMattersQuery(req: Request, regions: RegionLookup): Asked {
  const query = readQuery(one(req, 'q'))
  const served = objects.find((each) => each === one(req, 'object')) ?? null
  const level = exerciseLevels.find((each) => each === one(req, 'level')) ?? null
  const depth = depths.find((each) => each === one(req, 'depth')) ?? null
  const region = regions.find(one(req, 'region'))
  const [theme, line] = [short(one(req, 'theme')), short(one(req, 'line'))]
  const [online, noVisit] = [one(req, 'online') === 'yes', one(req, 'visit') === 'none']
  return {
    query,
    filters: {
      object: served,
      theme: theme === '' ? null : theme,
      line: line === '' ? null : line,
      level,
      regionCodes: region === null ? [] : codesWithin(region.path, countiesOf(regions, region.code)),
      online,
      depth,
      noVisit,
    },
    after: readCursor(one(req, 'after')),
    address: {
      q: query.text,
      object: served ?? '',
      theme,
      line,
      level: level ?? '',
      region: region?.code ?? '',
      online: online ? 'yes' : '',
      depth: depth ?? '',
      visit: noVisit ? 'none' : '',
      after: '',
    },
  }
}

/** None for what is no prefecture. */
function countiesOf({ prefectures }: RegionLookup, code: string) {
  return prefectures.find(({ prefecture }) => prefecture.code === code)?.counties ?? []
}

function one(req: Request, name: string): string {
  const value: unknown = req.query[name]
  return typeof value === 'string' ? value : ''
}

/** Names of themes and lines are short and made of letters. */
function short(text: string): string {
  return text.length <= longestValue && /^[\p{L}\p{N}]+$/u.test(text) ? text : ''
}
