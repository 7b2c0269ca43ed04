// 办事指南: seven questions first, then every element; the chosen county decides who and where.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type { FaqProps, Link, SummaryListProps, TagProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import {
  blankFormPath,
  checklistPath,
  guideFilePath,
  guidePath,
  mattersPath,
  printPath,
} from '../../paths.ts'
import type { Guide } from '../../queries/guide.ts'
import { guideOf } from '../../queries/guide.ts'
import { openingToday } from '../../quota.ts'
import { situationOf } from '../../queries/situation-of.ts'
import { chosenRegion } from './chosen-region.ts'
import type { GuideContent } from './guide-content.ts'
import { guideContent } from './guide-content.ts'
import type { Reader } from './reader.ts'
import { closedOf } from './guide-closed.ts'
import type { Closed } from './guide-closed.ts'
import { itemLines, mainOf, subItemsOf } from './guide-family.ts'
import type { ItemLine } from './guide-family.ts'
import { startNote, startOf } from './guide-start.ts'
import type { StartButtons } from './guide-start.ts'
import type { Elsewhere } from './elsewhere.ts'
import { elsewhereOf } from './elsewhere.ts'
import { summary } from './guide-sections.ts'
import { promised } from '../../term-words.ts'
import { tagsOf } from './matters-lines.ts'
import type { RegionPicker } from './region-picker.ts'
import { regionPicker } from './region-picker.ts'
import type { SituationForm } from './situation-form.ts'
import { upcomingOf } from './upcoming-words.ts'
import { situationForm } from './situation-form.ts'

export interface GuidePage extends BasePage {
  readonly tags: readonly TagProps[]
  readonly content: GuideContent
  readonly faq: FaqProps
  /** Set when the matter takes no applications: why, and where to go instead. */
  readonly closed: Closed | null
  /** What will change from a day on: in the whole province, and here. */
  readonly upcoming: readonly string[]
  /** The two start buttons, null until a county is chosen and for a closed matter. */
  readonly start: StartButtons | null
  /** Set where the chosen county does not take the matter at present: who does, or whom to ask. */
  readonly elsewhere: Elsewhere | null
  /** Said in place of the button. */
  readonly startNote: string | null
  readonly place: string
  readonly aside: SummaryListProps
  readonly picker: RegionPicker
  /** The county is asked for before anything else, because nothing can start without it. */
  readonly pickerFirst: boolean
  readonly townshipLinks: readonly Link[]
  readonly situation: SituationForm | null
  readonly print: string
  readonly checklist: string
  readonly file: string
  readonly blankForm: string
  /** 一件事 in which it is filed together with others. */
  readonly together: readonly Link[]
  readonly neededToo: readonly Link[]
  /** 子项 of a main matter. */
  readonly subItems: readonly Link[]
  /** 业务办理项, of which the reader wants one. */
  readonly items: readonly ItemLine[]
  /** 所属主项 of a sub-item. */
  readonly main: Link | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/public/guide': GuidePage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const guide = found(await guideOf(ctx.db, code, chosenRegion(req)))
  await answerGuide(res, guide, await readerOf(ctx, guide, req))
}

/** What the address says of the reader's situation, and whether applications are taken today. */
export async function readerOf(ctx: Context, guide: Guide, req: Request): Promise<Reader> {
  const { version, region, own, offering } = guide
  const situation = await situationOf(ctx, version, {
    ...{ region: region?.code ?? null, chosen: req.query },
  })
  const taken = { version, own, offeringId: offering?.id ?? null }
  return { ...situation, opening: await openingToday(ctx.db, taken, ctx.today) }
}

/** The page of a guide, of the version in use or of a draft that an editor looks at. */
export async function answerGuide(
  res: Response,
  guide: Guide,
  situation: Reader,
): Promise<void> {
  const shell = shellOf(res)
  const { t } = shell
  const { matter, version, region, townships } = guide
  const content = guideContent(shell, guide, situation)
  const { address } = situation
  const regionCode = region?.code ?? null
  await render(res, 'matters/public/guide', {
    title: t.named(version.name),
    breadcrumb: breadcrumbOf(shell, guide),
    tags: [
      { label: t(version.type), tone: 'plain' },
      ...tagsOf(t, {
        crossRegion: version.elements.crossRegion,
        online: version.online && matter.status === 'published',
      }),
    ],
    content,
    faq: { items: content.faq.map((each, index) => ({ ...each, open: index === 0 })) },
    closed: closedOf(t, guide),
    upcoming: upcomingOf(t, guide),
    situation: situationForm(t, { code: matter.code, region: regionCode }, situation),
    start: startOf(t, guide, situation),
    elsewhere: elsewhereOf(shell, guide),
    startNote: startNote(t, guide, situation),
    place: region === null ? t('全省') : guide.regions.nameOf(region.code),
    aside: asideOf(t, guide),
    pickerFirst: guide.offering === null && matter.status === 'published',
    picker: regionPicker(t, guide.regions, {
      action: guidePath(matter.code),
      label: t('在哪个县办'),
      chosen: countyOf(region?.path ?? null),
      keeps: address.map(([name, value]) => ({ name, value })),
    }),
    townshipLinks: townships.map((place) => {
      return { label: t.named(place.departmentName), href: guidePath(matter.code, place.regionCode, address) }
    }),
    print: printPath(matter.code, regionCode, address),
    checklist: checklistPath(matter.code, regionCode, address),
    file: guideFilePath(matter.code, regionCode, address),
    blankForm: blankFormPath(matter.code, address),
    main: mainOf(guide),
    subItems: subItemsOf(guide),
    items: itemLines(t, guide, situation),
    together: guide.together.map(({ kind, title, href }) => ({
      label: t('{kind}：{title}', { kind: t(kind), title: t(title) }),
      href,
    })),
    neededToo: guide.neededToo.map(({ code, name }) => {
      return { label: t.named(name), href: guidePath(code, regionCode) }
    }),
  })
}

function breadcrumbOf(shell: Shell, guide: Guide) {
  const { t } = shell
  const { version } = guide
  const main = mainOf(guide)
  const [theme] = version.themes
  const themes = theme === undefined ? [] : [{ label: t(theme), href: mattersPath({ theme }) }]
  return [
    { label: t('首页'), href: shell.links.home },
    { label: t('我要办'), href: mattersPath() },
    ...themes,
    ...(main === null ? [] : [main]),
    { label: t.named(version.name), href: null },
  ]
}

function asideOf(t: Shell['t'], guide: Guide): SummaryListProps {
  return summary([
    [t('承诺'), promised(t, guide.version)],
    [t('办理部门'), guide.offering === null ? null : t.named(guide.offering.departmentName)],
    [t('咨询电话'), guide.version.elements.phone ?? guide.offering?.phone ?? null],
  ])
}

function countyOf(path: string | null): string | null {
  return path?.split('/')[2] ?? null
}
