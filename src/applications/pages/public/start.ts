// 开始办: which matter, who takes it where, how long, what is needed; then a draft is begun.
import type { Request, Response } from 'express'
import { companyKindOf } from '../../../accounts/index.ts'
import { currentMatter, guidePath, listingOf, offeringFor, situationOf, suspendedAt } from '../../../matters/index.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { Region, RegionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { ButtonProps, ChecklistProps, HiddenValue, Link, NoticeProps, SummaryListProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { openingAt } from '../../begin-draft.ts'
import { coversMatter, hasRight } from '../../../kernel/agency.ts'
import { mandatePaths } from '../../../mandates/index.ts'
import { may } from '../../../kernel/actor.ts'
import { isOwner, isSelf } from '../../rules/policy.ts'
import { servesKind } from '../../rules/serves.ts'
import type { BeginRefusal } from '../../begin-draft.ts'
import { paths } from '../../paths.ts'
import { draftOf } from '../../store.ts'
import { sendButton } from './filing-buttons.ts'
import { earlierNotice, refusalNotice } from './start-notices.ts'
import { startAddress } from './start-address.ts'
import { reusePart } from './start-reuse.ts'
import type { ReusePart } from './start-reuse.ts'
import { factsOf, materialsOf, situationLine } from './start-parts.ts'
import { regionChoice, wantedRegion } from './start-region.ts'
import type { RegionChoice } from './start-region.ts'

export interface StartPage extends BasePage {
  readonly lead: string
  /** Why it cannot be begun, null when it can. */
  readonly refusal: NoticeProps | null
  /** The draft that is there already, null for none. */
  readonly earlier: NoticeProps | null
  readonly facts: SummaryListProps
  /** What was chosen in the guide and goes into the form, null for nothing. */
  readonly situation: string | null
  readonly chosen: readonly HiddenValue[]
  /** 使用以前填过的内容; null where there is nothing to use or nothing can be begun. */
  readonly reuse: ReusePart | null
  readonly materials: ChecklistProps
  readonly matterCode: string
  readonly region: string
  /** The form to choose another place, null where the place does not matter any more. */
  readonly choice: (RegionChoice & { readonly action: string }) | null
  /** The form that begins, null when it cannot be begun. */
  readonly begin: { readonly action: string; readonly button: ButtonProps } | null
  /** 委托别人代办, for a person who acts himself. */
  readonly mandate: Link | null
  readonly guide: Link
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/start': StartPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = req.query['matter']
  const matterCode = typeof code === 'string' ? code : ''
  const regionCode = await wantedRegion(ctx, req)
  await answer(ctx, res, { matterCode, regionCode, chosen: req.query, refusal: null })
}

export interface Wish {
  readonly matterCode: string
  readonly regionCode: string
  /** What was chosen of the situation in the guide. */
  readonly chosen: Readonly<Record<string, unknown>>
  /** Why beginning was refused, null when it was not tried. */
  readonly refusal: BeginRefusal | null
}

/** Another place may do. */
const ofThePlace: readonly BeginRefusal[] = [
  'no-such-region',
  'not-offered-there',
  'suspended-there',
]

/** The page; 404 for an unknown matter, 422 when it cannot be begun. */
export async function answer(
  ctx: Context,
  res: Response,
  { matterCode, regionCode, chosen, refusal }: Wish,
): Promise<void> {
  const current = found(await currentMatter(ctx.db, matterCode))
  const { matter } = current
  const { actor } = ctx
  const applicant = actor.kind === 'applicant' ? actor : null
  const regions = await regionLookup(ctx.db)
  const region = placeOf(regions, regionCode)
  const offering = region === null ? null : await offeringFor(ctx.db, matter.id, region.path)
  const version =
    offering === null
      ? current.version
      : (await listingOf(ctx.db, current.version, offering)).version
  const situation = await situationOf(ctx, version, { region: region?.code ?? null, chosen })
  const { address } = situation
  const opening = offering === null ? null : await openingAt(ctx, current.version, offering)
  const paused = region === null ? null : await suspendedAt(ctx.db, matter.id, region.path)
  const kind =
    applicant?.type === 'company' ? await companyKindOf(ctx.db, applicant.accountId) : null
  const why = refusal ?? whyNot()
  const shell = shellOf(res)
  const { t } = shell
  const draft = applicant === null ? null : await draftOf(ctx.db, applicant.accountId, matter.id)
  const earlier = draft !== null && isOwner(actor, draft) ? draft : null
  const open = why === null || ofThePlace.includes(why)
  const continues = earlier !== null && why !== 'matter-closed'
  const begins = why === null && !continues && offering !== null
  await render(
    res,
    'applications/public/start',
    {
      title: t('申请：{matter}', { matter: t.named(version.name) }),
      breadcrumb: [
        { label: t('首页'), href: shell.links.home },
        { label: t('我要办'), href: shell.links.search },
        { label: t.named(version.name), href: guidePath(matter.code, region?.code ?? null, address) },
        { label: t('申请'), href: null },
      ],
      lead:
        open || continues
          ? t('先看看由谁办、要什么，再开始填。填的随时存成草稿，可以分几次填。')
          : t('现在不能从这里申请。下面是这件事的情况，供您参考。'),
      refusal: why === null || continues ? null : await refusalNotice(ctx, t, why, { matter, opening }),
      earlier: earlier === null ? null : await earlierNotice(ctx, t, earlier, regions),
      facts: factsOf(t, version, offering, situation, (applicant?.agent ?? null) !== null),
      materials: materialsOf(t, version, situation),
      reuse: begins && applicant !== null && isSelf(actor) ? await reusePart(ctx, t, applicant, version, region?.code ?? '') : null,
      situation: situationLine(t, situation),
      chosen: address.map(([name, value]) => ({ name, value })),
      matterCode: matter.code,
      region: region?.code ?? '',
      choice:
        open && !continues
          ? {
              ...regionChoice(t, regions, region?.code ?? '', version.acceptLevel === 'township'),
              action: startAddress,
            }
          : null,
      begin:
        begins
          ? { action: paths.drafts, button: sendButton(t('开始填'), 'primary') }
          : null,
      mandate:
        applicant?.type === 'person' && may(actor, 'own.account')
          ? { label: t('委托别人代办'), href: `${mandatePaths.new}?matter=${matter.code}` }
          : null,
      guide: { label: t('看完整的办事指南'), href: guidePath(matter.code, region?.code ?? null, address) },
    },
    why === null || continues ? 200 : 422,
  )

  function whyNot(): BeginRefusal | null {
    if (matter.status !== 'published') return 'matter-closed'
    if (!version.online) return 'not-online'
    if (applicant === null || !servesKind(version, kind)) return 'not-for-you'
    const asked = { matterId: matter.id, matterType: version.type }
    const mandated = coversMatter(applicant.agent, asked) && hasRight(applicant.agent, 'fill')
    if (!mandated) return 'not-mandated'
    if (regionCode === '') return null
    if (region === null) return 'no-such-region'
    if (offering === null) return 'not-offered-there'
    if (paused !== null) return 'suspended-there'
    return opening !== null && opening.kind !== 'open' ? 'not-open' : null
  }
}

/** An applicant is at home in a county or a town; a whole prefecture is no place to apply from. */
function placeOf(regions: RegionLookup, code: string): Region | null {
  const region = regions.find(code)
  return region?.level === 'county' || region?.level === 'township' ? region : null
}
