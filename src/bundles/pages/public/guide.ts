// 一件事的指南: a few questions, then what is needed: matters, papers, time, and one button.
import type { Request, Response } from 'express'
import { guidePath, promised, promisedWorkingDays } from '../../../matters/index.ts'
import type { MatterVersion } from '../../../matters/index.ts'
import { lines } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { plainButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, ChecklistProps, FieldProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { currentParts, mergedOf } from '../../merged.ts'
import type { Merged } from '../../merged.ts'
import { paths } from '../../paths.ts'
import { pausedParts } from '../../paused.ts'
import { partsFor, readSituation } from '../../rules/parts.ts'
import { bundleByCode, bundleVersion } from '../../store.ts'
import type { BundleContent, Situation } from '../../types.ts'
import { pausedSentence } from './paused-words.ts'

export interface BundleGuidePage extends BasePage {
  readonly summary: string
  /** What cannot be filed now, and where. */
  readonly paused: readonly string[]
  readonly action: string
  readonly questions: readonly FieldProps[]
  readonly lead: string
  readonly matters: readonly {
    readonly name: string
    readonly href: string
    readonly facts: string
  }[]
  readonly savings: readonly string[]
  readonly materials: ChecklistProps
  readonly time: string
  readonly start: ButtonProps | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'bundles/public/guide': BundleGuidePage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const bundle = found(await bundleByCode(ctx.db, code))
  const versionId = found(bundle.status === 'published' ? bundle.currentVersionId : null)
  const { content } = await bundleVersion(ctx.db, versionId)
  const situation = readSituation(content, req.query)
  const codes = partsFor(content, situation).map(({ matterCode }) => matterCode)
  const merged = await mergedOf(ctx.db, content, await currentParts(ctx.db, codes))
  const paused = await pausedParts(ctx.db, codes, null)
  const isWhole =
    paused.every(({ place }) => place !== null) && merged.parts.every((one) => one.insteadOf === null)
  const names = new Map((await lines(ctx.db)).map(({ id, name }) => [id, name]))
  const shell = shellOf(res)
  const { t } = shell
  await render(res, 'bundles/public/guide', {
    title: t(content.name),
    breadcrumb: [
      { label: t('首页'), href: shell.links.home },
      { label: t('高效办成一件事'), href: paths.list },
      { label: t(content.name), href: null },
    ],
    summary: isWhole ? t(content.summary) : summaryNow(t, merged),
    paused: paused.map((one) => pausedSentence(t, one)),
    action: paths.guide(code),
    questions: content.questions.map(({ key, text }) => questionOf(t, key, text, situation)),
    lead: t('{department}牵头：统一受理、统一告知、统一送达。', {
      department: t(names.get(content.leadLineId) ?? ''),
    }),
    matters: merged.parts.map(({ matterCode, lineId, version }) => ({
      name: t.named(version.name),
      href: guidePath(matterCode),
      facts: `${t(names.get(lineId) ?? '')} · ${promiseOf(t, version)}`,
    })),
    savings: savingsOf(t, merged),
    materials: materialList(t, merged),
    time: timeOf(t, merged),
    start: shell.links.workplace === null ? startButton(t, code, content, situation, merged) : null,
  })
}

/** The editor's words name matters that are not there now. */
function summaryNow(t: Shell['t'], { parts }: Merged): string {
  const names = parts.map(({ version }) => t.named(version.name)).join(t.comma)
  return parts.length === 0
    ? t('里面的事项现在都不收申请。')
    : t('现在可以一起办：{matters}。', { matters: names })
}

function promiseOf(t: Shell['t'], version: MatterVersion): string {
  return version.promisedDays === 0 ? t('当场办') : t('承诺 {term}', { term: promised(t, version) })
}

function questionOf(t: Shell['t'], key: string, text: string, situation: Situation): FieldProps {
  const option = (value: string, label: string, chosen: boolean) => ({
    ...{ value, label, hint: null, chosen, disabled: false },
  })
  const yes = situation[key] === true
  return {
    ...{ id: `s-${key}`, name: `s.${key}`, label: t(text), hint: null, error: null },
    ...{ optional: null, group: true, required: true, disabled: false },
    control: {
      ...{ kind: 'choices', type: 'radio', wrap: true },
      options: [option('yes', t('是'), yes), option('no', t('不是'), !yes)],
    },
  }
}

function savingsOf(t: Shell['t'], { form, materials, parts }: Merged): readonly string[] {
  const papers = parts.reduce((sum, { version }) => sum + version.elements.materials.length, 0)
  return [
    t('要填的题：分开办 {before} 道，一起办 {after} 道', form.asked),
    t('要的材料：分开办 {before} 份，一起办 {after} 份', { before: papers, after: materials.length }),
    t('交一次，{count} 个事项同时办', { count: parts.length }),
  ]
}

export function materialList(t: Shell['t'], { materials }: Merged): ChecklistProps {
  return {
    items: materials.map((one) => ({
      name: t.named(one.name),
      tag: one.generated
        ? { label: t('网上自动生成'), tone: 'ok' }
        : one.freeSubmit
          ? { label: t('不用交'), tone: 'ok' }
          : one.required
            ? { label: t('要交'), tone: 'info' }
            : { label: t('没有可不传'), tone: 'plain' },
      note: t('用于：{matters}', {
        matters: [...new Set(one.sources.map(({ matterName }) => matterName))].join(t.comma),
      }),
      links: [],
    })),
  }
}

/** Departments work side by side: the longest of their promises is that of the whole. */
function timeOf(t: Shell['t'], { parts }: Merged): string {
  const days = Math.max(0, ...parts.map(({ version }) => promisedWorkingDays(version)))
  const licences = parts.filter(({ version }) => version.typeCode === '01').length
  const longest = days === 0 ? t('都可以当场办。') : t('各部门同时办，最长 {days} 个工作日。', { days })
  return licences < 2 ? longest : `${longest}${t('依法从受理起 45 个工作日内全部办结（行政许可法第四十二条）。')}`
}

function startButton(
  t: Shell['t'],
  code: string,
  { questions }: BundleContent,
  situation: Situation,
  { parts }: Merged,
): ButtonProps | null {
  if (parts.length === 0) return null
  const chosen = questions.map(({ key }) => [`s.${key}`, situation[key] === true ? 'yes' : 'no'])
  return {
    ...plainButton,
    ...{ label: t('在线办理'), tone: 'accent', size: 'big' },
    href: paths.start({ bundle: code, ...(Object.fromEntries(chosen) as Record<string, string>) }),
  }
}
