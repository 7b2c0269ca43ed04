// Before the draft: in which county, with the situation that was said in the guide.
import type { Request, Response } from 'express'
import { isSelf, reuseOf } from '../../../applications/index.ts'
import type { ReusePart } from '../../../applications/index.ts'
import {
  bundleByCode,
  bundlePaths,
  bundleVersion,
  currentParts,
  mergedOf,
  partsFor,
  pausedParts,
  pausedSentence,
  readSituation,
} from '../../../bundles/index.ts'
import type { BundleContent, Situation } from '../../../bundles/index.ts'
import { consentPaths } from '../../../consents/index.ts'
import { regionByCode, regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { cookieOf } from '../../../platform/web/cookies.ts'
import { found } from '../../../platform/web/errors.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { NoticeProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { accountAnswers } from '../../account-answers.ts'
import { beginJoint } from '../../begin.ts'
import type { BeginRefusal } from '../../begin.ts'
import { beginSentences } from '../../messages.ts'
import { reusedAnswers } from '../../reused.ts'

export interface JointStartPage extends BasePage {
  readonly refusal: NoticeProps | null
  readonly action: string
  readonly keeps: readonly { readonly name: string; readonly value: string }[]
  readonly groups: readonly {
    readonly label: string
    readonly options: readonly {
      readonly value: string
      readonly label: string
      readonly chosen: boolean
    }[]
  }[]
  readonly back: string
  /** 使用以前填过的内容; null where there is nothing to use. */
  readonly reuse: ReusePart | null
  /** What is suspended at the place chosen; null for nothing. */
  readonly paused: { readonly lines: readonly string[]; readonly rest: string | null } | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'joint/public/start': JointStartPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, req, res, req.query, null)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = (req.body ?? {}) as Record<string, unknown>
  const { content, code } = await bundleOf(ctx, body)
  const regionCode = typeof body['region'] === 'string' ? body['region'] : ''
  const begun = await beginJoint(ctx, {
    ...{ code, regionCode, situation: readSituation(content, body) },
    ...{ withoutPaused: body['rest'] === 'yes', reuse: body['reuse'] === 'yes' },
  })
  if (begun.ok) return res.redirect(303, bundlePaths.section(begun.value, 1))
  await answer(ctx, req, res, body, begun.refusal)
}

async function bundleOf(ctx: Context, asked: Readonly<Record<string, unknown>>) {
  const code = typeof asked['bundle'] === 'string' ? asked['bundle'] : ''
  const bundle = found(await bundleByCode(ctx.db, code))
  const version = await bundleVersion(ctx.db, found(bundle.currentVersionId))
  return { code, content: version.content }
}

async function answer(
  ctx: Context,
  req: Request,
  res: Response,
  asked: Readonly<Record<string, unknown>>,
  refusal: BeginRefusal | null,
): Promise<void> {
  const { code, content } = await bundleOf(ctx, asked)
  const { t, links } = shellOf(res)
  const regions = await regionLookup(ctx.db)
  const chosen = typeof asked['region'] === 'string' ? asked['region'] : cookieOf(req, 'region')
  const situation = readSituation(content, asked)
  const title = t('在哪里办：{name}', { name: t(content.name) })
  const page: JointStartPage = {
    title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t(content.name), href: bundlePaths.guide(code) },
      { label: t('在哪里办'), href: null },
    ],
    refusal: refusal === null ? null : refusalOf(t, refusal, code),
    action: bundlePaths.drafts,
    keeps: [
      { name: 'bundle', value: code },
      ...content.questions.map(({ key }) => ({
        name: `s.${key}`,
        value: situation[key] === true ? 'yes' : 'no',
      })),
    ],
    groups: regions.prefectures.map(({ prefecture, counties }) => ({
      label: t.named(prefecture.name),
      options: counties.map((one) => ({
        ...{ value: one.code, label: t.named(one.name), chosen: one.code === chosen },
      })),
    })),
    back: bundlePaths.guide(code),
    reuse: await reuseThere(ctx, t, { content, situation, regionCode: chosen }),
    paused: await pausedThere(ctx, t, { content, situation, regionCode: chosen }),
  }
  await render(res, 'joint/public/start', page, refusal === null ? 200 : 422)
}

/** Without the consent nothing is begun: it is given on a page of its own, which leads back. */
function refusalOf(t: Shell['t'], refusal: BeginRefusal, code: string): NoticeProps {
  const sentence = t(beginSentences[refusal])
  if (refusal !== 'no-consent') return { tone: 'bad', title: null, text: sentence, actions: [] }
  const address = consentPaths.answer(bundlePaths.start({ bundle: code }))
  const actions = [linkButton(t('看隐私说明'), address, 'primary')]
  return { tone: 'warn', title: sentence, text: null, actions }
}

/** What earlier applications would answer of the one form; nothing for who goes on with a draft. */
async function reuseThere(
  ctx: Context,
  t: Shell['t'],
  { content, situation, regionCode }: Asked,
): Promise<ReusePart | null> {
  const { actor, db } = ctx
  if (actor.kind !== 'applicant' || !isSelf(actor)) return null
  const codes = partsFor(content, situation).map(({ matterCode }) => matterCode)
  const merged = await mergedOf(db, content, await currentParts(db, codes))
  const known = await accountAnswers(ctx, merged.form, actor.accountId)
  const asked = { content, merged, applicant: actor, regionCode: regionCode ?? '', known }
  return reuseOf(ctx, t, actor.accountId, { ...(await reusedAnswers(ctx, asked)), known })
}

interface Asked {
  readonly content: BundleContent
  readonly situation: Situation
  readonly regionCode: string | null
}

async function pausedThere(
  { db }: Context,
  t: Shell['t'],
  { content, situation, regionCode }: Asked,
): Promise<JointStartPage['paused']> {
  const region = regionCode === null ? null : await regionByCode(db, regionCode)
  const codes = partsFor(content, situation).map(({ matterCode }) => matterCode)
  const paused = await pausedParts(db, codes, region?.path ?? '')
  if (paused.length === 0) return null
  const left = (await currentParts(db, codes)).filter(
    ({ matterCode }) => !paused.some((one) => one.matterCode === matterCode),
  )
  const isWaiting = paused.some(({ state }) => state === 'suspended') && left.length > 0
  return {
    lines: paused.map((one) => pausedSentence(t, one)),
    rest: isWaiting
      ? t('先办其余的：{matters}', { matters: left.map(({ version }) => t.named(version.name)).join(t.comma) })
      : null,
  }
}
