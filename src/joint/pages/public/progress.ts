// 一件事的进度: one case with its parts, each with its department and what it came to.
import type { Request, Response } from 'express'
import { applicationPaths, hasGrant, plainStatus } from '../../../applications/index.ts'
import { attachmentById, sendFile } from '../../../attachments/index.ts'
import { bundlePaths, jointByNumber } from '../../../bundles/index.ts'
import type { JointApplication } from '../../../bundles/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { ListProps, NextProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { jointFiles } from '../../draft.ts'
import { plainStates } from '../../messages.ts'
import { jointParts } from '../../queries/parts.ts'
import type { NamedPart } from '../../queries/parts.ts'
import { isDenied, isUndecided, jointState } from '../../rules/state.ts'
import { withdrawJoint } from '../../withdraw.ts'
import { jointDueOn } from '../../joint-due.ts'
import { ownJoint, ownOrBinned } from './own-joint.ts'
import { unratedParts } from './rating.ts'

export interface JointProgressPage extends BasePage {
  readonly heading: string
  readonly next: NextProps
  readonly parts: ListProps
  readonly due: string | null
  /** 一次领齐, while something is to be collected. */
  readonly collecting: string | null
  /** Null for whoever only knows the number and the code. */
  readonly codes: { readonly number: string; readonly code: string; readonly href: string } | null
  readonly withdrawal: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'joint/public/progress': JointProgressPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await ownOrBinned(ctx, req)
  if (joint.submittedAt === null) return res.redirect(303, bundlePaths.section(joint.id, 1))
  await answer(ctx, res, joint, true)
}

/** For whoever has shown the number and the code. */
export async function showFound(ctx: Context, req: Request, res: Response): Promise<void> {
  const number = String(req.params['queryNumber'])
  res.set('X-Robots-Tag', 'noindex').set('Cache-Control', 'private, no-store')
  const joint = /^\d{13}$/.test(number) ? await jointByNumber(ctx.db, number) : null
  if (joint === null || !hasGrant(req, `joint-${joint.id}`)) {
    return res.redirect(303, applicationPaths.lookUp(encodeURIComponent(number.slice(0, 60))))
  }
  await answer(ctx, res, joint, false)
}

export async function withdraw(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await ownJoint(ctx, req)
  await withdrawJoint(ctx, joint.id)
  res.redirect(303, bundlePaths.joint(joint.id))
}

export async function file(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await ownJoint(ctx, req)
  const attachmentId = String(req.params['attachmentId'])
  const files = await jointFiles(ctx.db, joint.id)
  found(files.find((one) => one.attachmentId === attachmentId))
  await sendFile(ctx, res, found(await attachmentById(ctx.db, attachmentId)))
}

async function answer(
  ctx: Context,
  res: Response,
  joint: JointApplication,
  own: boolean,
): Promise<void> {
  const shell = shellOf(res)
  const { t } = shell
  const parts = await jointParts(ctx.db, joint.id)
  const dueOn = await jointDueOn(ctx, joint, parts)
  const heading = t(joint.bundleName)
  const open = parts.filter(isUndecided)
  await render(res, 'joint/public/progress', {
    title: t('办件进度'),
    breadcrumb: [
      { label: t('首页'), href: shell.links.home },
      { label: heading, href: null },
    ],
    heading,
    next: nextOf(t, parts, own, own ? await ratingAction(ctx, t, joint, parts) : null),
    parts: {
      density: 'normal',
      items: parts.map((part) => ({
        title: t.named(part.matterName),
        href: own ? applicationPaths.progress(part.id) : null,
        light: null,
        text: t(isDenied(part) ? '决定不予准许，理由和救济办法在决定书里' : plainStatus[part.status]),
        meta: [t.named(part.departmentName)],
        tags: [],
      })),
    },
    due: dueOn === null ? null : t('整件最晚 {day}全部有决定。', { day: fullDay(dueOn) }),
    collecting:
      joint.resultsTogether && jointState(parts).status !== 'concluded'
        ? t('结果等全部有了决定，到牵头部门的窗口一次领。')
        : null,
    codes: own ? codesOf(ctx, joint) : null,
    withdrawal: own && open.length > 0 ? bundlePaths.jointWithdrawal(joint.id) : null,
  })
}

function codesOf(ctx: Context, { queryNumber, queryCode }: JointApplication) {
  return {
    number: queryNumber ?? '',
    code: queryCode === null ? '' : ctx.vault.open(queryCode),
    href: applicationPaths.lookUp(queryNumber),
  }
}

/** Asked once all parts have ended, so that one word does for the whole. */
async function ratingAction(
  ctx: Context,
  t: Shell['t'],
  joint: JointApplication,
  parts: readonly NamedPart[],
): Promise<NextProps['action']> {
  if (jointState(parts).status !== 'concluded') return null
  const open = await unratedParts(ctx, joint.id)
  return open.length === 0 ? null : linkButton(t('评价整件'), bundlePaths.rating(joint.id), 'primary')
}

function nextOf(
  t: Shell['t'],
  parts: readonly NamedPart[],
  own: boolean,
  action: NextProps['action'],
): NextProps {
  const state = jointState(parts)
  const correcting = parts.filter(({ status }) => status === 'correcting')
  const awaited = parts.filter(({ papersAwaited }) => papersAwaited > 0)
  const decided = t('{granted} 项已经准予，{denied} 项不予准许，共 {parts} 项。', {
    ...{ granted: state.granted, denied: state.denied, parts: state.parts },
  })
  return {
    now: t('现在'),
    title: t(plainStates[state.status]),
    todo: correcting.length === 0 ? null : t('打开下面等补正的部分，按告知书改好再交。'),
    text: state.granted + state.denied === 0 ? null : decided,
    action,
    links: own
      ? [
          ...correcting.map((part) => ({
            ...{ label: t('去补正：{matter}', { matter: t.named(part.matterName) }) },
            href: applicationPaths.correction(part.id),
          })),
          ...awaited.map((part) => ({
            label: t('去补交承诺以后交的材料：{matter}', { matter: t.named(part.matterName) }),
            href: applicationPaths.later(part.id),
          })),
        ]
      : [],
  }
}
