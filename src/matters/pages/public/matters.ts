// 我要办: the catalogue, searched and narrowed down.
import type { Request, Response } from 'express'
import { regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  FacetsProps,
  Link,
  PaginationProps,
  SearchBoxProps,
  TagProps,
} from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { guidePath, mattersPath, paths } from '../../paths.ts'
import { extrasFor } from '../../extras.ts'
import type { Extra } from '../../extras.ts'
import { recordMiss } from '../../record-miss.ts'
import type { Found } from '../../queries/search.ts'
import { searchMatters } from '../../queries/search.ts'
import { nearTo } from '../../queries/suggestions.ts'
import type { NamePart } from '../../rules/marks.ts'
import type { ElsewhereCard } from './elsewhere-card.ts'
import { elsewhereCard } from './elsewhere-card.ts'
import { chosenFilters, facetLinks } from './matters-facets.ts'
import { matterLine } from './matters-lines.ts'
import type { Asked } from './matters-query.ts'
import { readMattersQuery } from './matters-query.ts'
import { regionFacet, regionNote } from './region-facet.ts'
import { searchSuggestions } from './search-suggestions.ts'

export interface MatterLine {
  readonly href: string
  readonly name: readonly NamePart[]
  /** Its name in the language of the page, null where it has none. */
  readonly otherName: string | null
  readonly meta: readonly string[]
  readonly aliases: string | null
  /** 属于主项“…”；有 2 个子项. Null for what is neither. */
  readonly family: string | null
  /** 办理项：首次注册、延续注册. Null for a matter that is not split so. */
  readonly items: string | null
  /** Why it stands here, null when nothing was searched for. */
  readonly why: string | null
  readonly tags: readonly TagProps[]
}

export interface NothingFound {
  readonly title: string
  readonly lead: string
  readonly near: readonly Link[]
  readonly themes: readonly Link[]
  /** The list without the filters, null when none is set. */
  readonly widen: Link | null
}

export interface MattersPage extends BasePage {
  readonly search: SearchBoxProps
  readonly total: number
  /** Who handles what is found, null where no region is chosen or its own bodies handle all. */
  readonly regionNote: string | null
  /** Said before the list when it holds only what is close. */
  readonly approximate: string | null
  /** How the results are ordered, null when nothing was searched for. */
  readonly order: string | null
  readonly chosen: readonly Link[]
  readonly facets: FacetsProps
  /** What is no matter and is found all the same: 一件事. */
  readonly extras: readonly Extra[]
  /** 去哪里办, for what is run elsewhere. */
  readonly elsewhere: ElsewhereCard | null
  readonly lines: readonly MatterLine[]
  readonly pagination: PaginationProps
  readonly nothing: NothingFound | null
  /** 目录调整记录 */
  readonly changes: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/public/matters': MattersPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const regions = await regionLookup(ctx.db)
  const asked = readMattersQuery(req, regions)
  const found = await searchMatters(ctx.db, asked.query, asked.filters, asked.after, {
    byRegion: true,
  })
  const { t } = shellOf(res)
  const { address, query } = asked
  const region = address.region === '' ? null : regions.nameOf(address.region)
  const chosen = chosenFilters(t, found.facets, address, region)
  const none = found.total === 0
  if ((none || found.approximate) && chosen.length === 0) await recordMiss(ctx, query.text)
  await render(res, 'matters/public/matters', {
    title: query.text === '' ? t('我要办') : t('搜索事项'),
    changes: paths.changes,
    breadcrumb: breadcrumbOf(t, shellOf(res), query.text !== ''),
    search: searchBox(t, asked),
    total: found.total,
    regionNote:
      region === null
        ? null
        : regionNote(t, {
            ...{ total: found.total, own: found.regions.get(address.region) ?? 0, place: region },
          }),
    approximate: nearWords(t, found, query.text),
    order: query.key === '' ? null : t('名称一样的在最前面，其次是群众的叫法、说法，再看有多少词对得上；一样近的，办得多的在前。'),
    chosen,
    extras: asked.after === null ? await extrasFor(ctx.db, query, firstNames(found)) : [],
    elsewhere: asked.after === null ? elsewhereCard(t, found.elsewhere) : null,
    facets: facetLinks(t, found.facets, address, regionFacet(t, regions, found.regions, address)),
    lines: found.page.items.map((row) => matterLine(t, row, query.words, address.region)),
    pagination: pagination(t, found, asked),
    nothing: none ? await nothingFound(ctx, t, asked, found, chosen) : null,
  })
}

/** By the first answers a question may lead to what is done together with them. */
function firstNames({ page, approximate }: Found): string[] {
  return approximate ? [] : page.items.slice(0, answersCounted).map(({ name }) => name)
}

const answersCounted = 3

/** Says what the nearest share with the question, so that nobody takes them for the answer. */
function nearWords(t: Shell['t'], found: Found, words: string): string | null {
  const { approximate, held, elsewhere } = found
  if (!approximate) return null
  if (elsewhere !== null) {
    return t('“{words}”在本站的事项里没有。下面这些只是可能相关。', { words })
  }
  if (held.length === 0) return t('没有找到“{words}”。下面是相近的事项。', { words })
  return t('没有找到“{words}”。下面是相近的事项，只对上了“{held}”。', { words, held: held.join('…') })
}

function breadcrumbOf(t: Shell['t'], shell: Shell, searching: boolean) {
  const here = [{ label: t('我要办'), href: searching ? mattersPath() : null }]
  const end = searching ? [{ label: t('搜索'), href: null }] : []
  return [{ label: t('首页'), href: shell.links.home }, ...here, ...end]
}

function searchBox(t: Shell['t'], { address, query }: Asked): SearchBoxProps {
  return {
    id: 'q',
    action: paths.matters,
    name: 'q',
    label: t('搜索事项'),
    button: t('搜索'),
    value: query.text,
    placeholder: null,
    size: 'normal',
    tone: 'primary',
    keeps: keeps({ ...address, q: '' }),
    suggestions: searchSuggestions(t),
  }
}

function keeps(address: Asked['address']) {
  return Object.entries(address)
    .filter(([, value]) => value !== '')
    .map(([name, value]: [string, string]) => ({ name, value }))
}

/** Pages go by the last one seen; from a later page the way back is to the first. */
function pagination(t: Shell['t'], { page, total }: Found, asked: Asked): PaginationProps {
  const { address, after } = asked
  return {
    previous: after === null ? null : mattersPath(address),
    next: page.next === null ? null : mattersPath({ ...address, after: page.next }),
    summary: t('共 {count} 项', { count: total }),
  }
}

async function nothingFound(
  ctx: Context,
  t: Shell['t'],
  { query, address }: Asked,
  { elsewhere }: Found,
  chosen: readonly Link[],
): Promise<NothingFound> {
  const near = elsewhere === null ? await nearTo(ctx.db, query) : []
  const themes = ['消费维权', '公用事业', '证件办理'].map((theme) => ({
    label: t(theme),
    href: mattersPath({ theme }),
  }))
  const widen = { label: t('去掉筛选再找一次'), href: mattersPath({ q: address.q }) }
  return {
    title:
      query.text === '' ? t('这样筛选没有事项') : t('没有找到“{words}”', { words: query.text }),
    lead:
      elsewhere === null
        ? t('这件事可能不归政府部门办，也可能有别的说法。可以这样再试一试：')
        : t('请照上面写的去办。要找的是别的事，可以这样再试一试：'),
    near: near.map(({ code, name }) => ({ label: name, href: guidePath(code) })),
    themes,
    widen: chosen.length > 0 ? widen : null,
  }
}
