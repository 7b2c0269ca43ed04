// 接待: who stands here, which matter he wants, where it is done, and what was begun for him.
import type { Request, Response } from 'express'
import { windowParty } from '../../../accounts/index.ts'
import type { WindowParty } from '../../../accounts/index.ts'
import { applicationPaths, beginSentences, mayTakeFor } from '../../../applications/index.ts'
import type { BeginRefusal } from '../../../applications/index.ts'
import { consentPaths, standingOf } from '../../../consents/index.ts'
import { guidePath, noFilters, readQuery, searchMatters } from '../../../matters/index.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { Region, RegionLookup } from '../../../organizations/index.ts'
import type { Staff } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { moment } from '../../../platform/i18n/zh-format.ts'
import type {
  Choice,
  ErrorSummaryProps,
  ListProps,
  SummaryListProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { begin } from '../../begin.ts'
import { clerkOf, textIn } from '../../clerk.ts'
import { paths } from '../../paths.ts'
import { draftsOf } from '../../queries/filings.ts'
import { visitOf } from '../../store.ts'
import type { Visit } from '../../types.ts'

export interface FoundMatter {
  readonly code: string
  readonly name: string
  readonly guide: string
  /** '全省通办'. */
  readonly scope: string
  readonly regions: readonly Choice[]
}

export interface VisitPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly facts: SummaryListProps
  readonly drafts: ListProps
  readonly search: { readonly action: string; readonly typed: string }
  /** Null before anything was looked for. */
  readonly matters: readonly FoundMatter[] | null
  readonly action: string
  /** The version of the privacy notice that he has yet to be told of; null when he agreed. */
  readonly notice: { readonly version: number; readonly href: string } | null
  /** Asked when he has a draft of his own for what was chosen. */
  readonly asksConsent: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'counter/desk/visit': VisitPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const typed = typeof req.query['q'] === 'string' ? req.query['q'].slice(0, 100) : ''
  await answer(ctx, res, await openVisit(ctx, req), {
    typed,
    matter: '',
    region: '',
    refusal: null,
  })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const visit = await openVisit(ctx, req)
  const [matter, region] = [textIn(req.body, 'matter'), textIn(req.body, 'region')]
  const agreed = textIn(req.body, 'agreed') === 'yes'
  const wanted = { matterCode: matter, regionCode: region, agreed, toldNotice: told(req.body) }
  const begun = await begin(ctx, visit, wanted)
  if (begun.ok) return res.redirect(303, applicationPaths.section(begun.value.applicationId, 1))
  const typed = textIn(req.body, 'q')
  await answer(ctx, res, visit, { typed, matter, region, refusal: begun.refusal })
}

/** 隐私说明: the version that the page named, when the clerk ticked that he told it and it was agreed to. */
function told(body: unknown): number | null {
  const version = textIn(body, 'notice')
  return textIn(body, 'told') === 'yes' && /^\d{1,6}$/.test(version) ? Number(version) : null
}

async function openVisit(ctx: Context, req: Request): Promise<Visit> {
  return found(await visitOf(ctx.db, clerkOf(ctx).seat, String(req.params['id']), ctx.today))
}

interface Said {
  readonly typed: string
  readonly matter: string
  readonly region: string
  readonly refusal: BeginRefusal | null
}

async function answer(ctx: Context, res: Response, visit: Visit, said: Said): Promise<void> {
  const clerk = clerkOf(ctx)
  const party = await windowParty(ctx, visit.applicantAccountId)
  const lookup = await regionLookup(ctx.db)
  const standing = await standingOf(ctx.db, party.accountId)
  const drafts = await draftsOf(ctx.db, clerk, party.accountId, ctx.now)
  const { refusal } = said
  const heading = `接待 ${party.name}`
  const page: VisitPage = {
    title: refusal === null ? heading : `没有开始 - ${heading}`,
    breadcrumb: [
      { label: '窗口', href: paths.home },
      { label: heading, href: null },
    ],
    heading,
    summary:
      refusal === null
        ? null
        : { title: '没有开始', items: [{ text: sentenceOf(refusal), href: '#matters' }] },
    facts: factsOf(party, lookup),
    drafts: {
      density: 'plain',
      items: drafts.map(({ id, matterName, updatedAt }) => ({
        ...{ title: matterName, href: applicationPaths.section(id, 1), light: null, text: null },
        ...{ meta: [`${moment(updatedAt)}存的，接着填`], tags: [] },
      })),
    },
    search: { action: paths.visit(visit.id), typed: said.typed },
    matters: said.typed === '' ? null : await mattersFor(ctx, clerk, said, lookup),
    action: paths.visitFilings(visit.id),
    notice: standing.agreed ? null : { version: standing.version, href: consentPaths.notice },
    asksConsent: refusal === 'own-draft' ? said.matter : null,
  }
  await render(res, 'counter/desk/visit', page, refusal === null ? 200 : 422)
}

/** What the applicant's own page says, except where the clerk does something else. */
function sentenceOf(refusal: BeginRefusal): string {
  return refusal === 'no-consent'
    ? '他还没有同意现在的隐私说明。给他看、讲给他听，他同意的，勾上再办。'
    : beginSentences[refusal]
}

function factsOf(party: WindowParty, lookup: RegionLookup): SummaryListProps {
  const rows: readonly (readonly [string, string])[] = [
    [party.kind === 'person' ? '姓名' : '单位', party.name],
    [party.kind === 'person' ? '身份证号' : '统一社会信用代码', party.number],
    ['手机号', party.phone],
    ['所在地', lookup.nameOf(party.regionCode)],
    [
      '网上账号',
      party.canSignIn
        ? '有，办件他在“我的”里看得到'
        : `${party.username}（没有设密码，想上网看可以凭证件来设）`,
    ],
  ]
  return {
    items: rows.map(([label, value]) => ({
      ...{ label, value, tag: null, action: null, locked: false },
    })),
  }
}

const scopeNames = {
  local: '属地办',
  'cross-county': '跨县通办',
  'cross-prefecture': '跨市通办',
  'cross-province': '跨省通办',
  national: '全国通办',
} as const

async function mattersFor(
  ctx: Context,
  { seat }: Staff,
  { typed, region }: Said,
  lookup: RegionLookup,
): Promise<readonly FoundMatter[]> {
  const { page } = await searchMatters(ctx.db, readQuery(typed), noFilters, null)
  const own = seat.regionPath.split('/')[2] ?? ''
  const places = placesOf(lookup, own)
  const chosen = region === '' ? (seat.level === 'township' ? seat.regionCode : own) : region
  return page.items
    .filter(({ online }) => online)
    .slice(0, 10)
    .map(({ code, name, crossRegion }) => ({
      ...{ code, name, guide: guidePath(code), scope: scopeNames[crossRegion] },
      regions: places
        .filter(({ path }) => mayTakeFor(crossRegion, seat.regionPath, path))
        .map((one) => ({
          ...{ value: one.code, label: lookup.nameOf(one.code), hint: null },
          ...{ chosen: one.code === chosen, disabled: false },
        })),
    }))
}

/** All counties, the window's own first with its towns. */
function placesOf(lookup: RegionLookup, own: string): readonly Region[] {
  const counties = lookup.prefectures.flatMap(({ counties: some }) => some)
  const here = counties.filter(({ code }) => code === own)
  const others = counties.filter(({ code }) => code !== own)
  return [...here, ...(own === '' ? [] : lookup.townsOf(own)), ...others]
}
