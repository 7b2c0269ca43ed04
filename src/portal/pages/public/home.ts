// 首页: what do you want to do, how far is it, and the ways in.
import type { Request, Response } from 'express'
import { applicationPaths } from '../../../applications/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import { documentPaths } from '../../../documents/index.ts'
import { mattersPath, searchSuggestions } from '../../../matters/index.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { Db } from '../../../platform/database/transaction.ts'
import type { CardsProps, CountedLink, Link, SearchBoxProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { supervisionPaths } from '../../../supervision/index.ts'
import { keptFor } from '../../kept.ts'
import { paths } from '../../paths.ts'
import { countsOfRegionAndWords, popularMatters, themeCounts } from '../../queries/home.ts'
import { lifeEvents } from '../../rules/life-events.ts'
import { eventCards, popularLines, themeColumn } from './home-matters.ts'
import { regionMap } from './home-map.ts'
import type { RegionMap } from './home-map.ts'

export interface HomePage extends BasePage {
  readonly search: SearchBoxProps
  /** What others look for. */
  readonly wanted: readonly Link[]
  readonly progressAction: string
  readonly forgottenHref: string
  readonly entries: readonly Entry[]
  readonly events: CardsProps
  /** 一件事, which take several departments at once. */
  readonly bundles: Link
  readonly columns: readonly ThemeColumn[]
  readonly map: RegionMap
  readonly popular: { readonly title: string; readonly items: readonly PopularLine[] }
}

interface Entry extends Link {
  readonly sign: string
  readonly note: string
}

export interface ThemeColumn {
  readonly title: string
  readonly all: Link
  readonly themes: readonly CountedLink[]
}

export interface PopularLine extends Link {
  readonly meta: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'portal/public/home': HomePage
  }
}

/** Words that lead to matters in every hall's catalogue; those that find none are left out. */
const wantedWords = ['低保', '异地就医', '虫草证', '食品许可证', '身份证', '公积金']
const keepMilliseconds = 30_000

export type HomeFacts = Awaited<ReturnType<typeof readFacts>>

const homeFacts = keptFor(keepMilliseconds, readFacts)

async function readFacts(db: Db, now: Date) {
  const regions = await regionLookup(db)
  const eventWords = lifeEvents.flatMap(({ leads }) => ('words' in leads ? [leads.words] : []))
  const [themes, counted, popular] = await Promise.all([
    themeCounts(db),
    countsOfRegionAndWords(db, regions.province.code, [...wantedWords, ...eventWords]),
    popularMatters(db, now),
  ])
  return { regions, themes, ownOfProvince: counted.own, found: new Set(counted.found), popular }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  const { t, links } = shellOf(res)
  const facts = await homeFacts(ctx.db, ctx.now)
  await render(res, 'portal/public/home', {
    title: t('首页'),
    breadcrumb: [],
    search: searchBox(t),
    wanted: wantedWords
      .filter((word) => facts.found.has(word))
      .map((word) => ({ label: t(word), href: mattersPath({ q: word }) })),
    progressAction: applicationPaths.lookUp(),
    forgottenHref: paths.helpTopic('progress'),
    entries: entriesOf(t, links),
    events: eventCards(t, facts),
    bundles: { label: t('全部一件事'), href: bundlePaths.list },
    columns: [
      themeColumn(t, facts.themes, 'person', t('个人办事')),
      themeColumn(t, facts.themes, 'company', t('企业办事')),
    ],
    map: regionMap(t, facts.regions, facts.ownOfProvince),
    popular: popularLines(t, facts.popular),
  })
}

function searchBox(t: Shell['t']): SearchBoxProps {
  return {
    id: 'q',
    action: mattersPath(),
    name: 'q',
    label: t('要办什么事'),
    button: t('搜索'),
    value: '',
    placeholder: t('写事情或证件的名字'),
    size: 'big',
    tone: 'accent',
    keeps: [],
    suggestions: searchSuggestions(t),
  }
}

function entriesOf(t: Shell['t'], { workplace }: Shell['links']): Entry[] {
  const mine =
    workplace === null
      ? { sign: '件', label: t('我的'), note: t('办件、文书、消息'), href: paths.mySpace }
      : { sign: '台', label: t('工作台'), note: t('回到工作页面'), href: workplace }
  return [
    { sign: '办', label: t('我要办'), note: t('全部事项'), href: mattersPath() },
    { sign: '联', label: t('一件事'), note: t('几个部门一次办'), href: bundlePaths.list },
    { sign: '查', label: t('我要查'), note: t('办件进度'), href: applicationPaths.lookUp() },
    { sign: '验', label: t('核验文书'), note: t('查文书真假'), href: documentPaths.verificationForm },
    mine,
    { sign: '评', label: t('评价'), note: t('办得好不好'), href: supervisionPaths.ratings },
    { sign: '问', label: t('帮助'), note: t('怎么申请、怎么查'), href: paths.help },
  ]
}
