// 联办件 at the desk of the lead department: its list, one with its parts, and the joint acceptance.
import type { Request, Response } from 'express'
import { applicationPaths, grouped } from '../../../applications/index.ts'
import { bundlePaths, jointById } from '../../../bundles/index.ts'
import type { JointApplication } from '../../../bundles/index.ts'
import type { Context } from '../../../platform/context.ts'
import { tableDay } from '../../../platform/i18n/zh-format.ts'
import type { TableProps } from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { statusNames } from '../../../workflow/index.ts'
import { acceptJoint } from '../../accept.ts'
import { governmentOffice } from '../../extend.ts'
import { jointReading } from '../../joint-due.ts'
import { acceptSentences, plainStates } from '../../messages.ts'
import { jointParts, ledJoints } from '../../queries/parts.ts'
import type { NamedPart } from '../../queries/parts.ts'
import { leadsAcceptance } from '../../rules/policy.ts'
import { delivering, isDeliverable } from '../../rules/delivering.ts'
import { jointState } from '../../rules/state.ts'
import { dueWords, extensionPart } from './extension-part.ts'
import type { ExtensionPart } from './extension-part.ts'

export interface JointQueuePage extends BasePage {
  readonly table: TableProps | null
}

export interface DeliveryPart {
  readonly wish: string
  /** '还等 1 项：食品经营许可（玉树市市场监督管理局）' */
  readonly awaited: string | null
  /** Where the window hands all over; null for others, and before it may. */
  readonly href: string | null
}

export interface JointDeskPage extends BasePage {
  readonly heading: string
  readonly subtitle: string
  readonly state: string
  readonly due: string
  readonly refusal: string | null
  readonly done: string | null
  readonly parts: TableProps
  /** Where to accept, null when nothing waits or it is not this clerk's. */
  /** Where to tell all wants at once. */
  readonly correction: string | null
  readonly extension: ExtensionPart
  readonly delivery: DeliveryPart | null
  readonly acceptance: { readonly action: string; readonly count: number } | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'joint/desk/queue': JointQueuePage
    'joint/desk/one': JointDeskPage
  }
}

export async function queue(ctx: Context, _req: Request, res: Response): Promise<void> {
  const { actor } = ctx
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') return
  const joints = await ledJoints(ctx.db, actor.seat.departmentId)
  const rows = joints.map((joint) => {
    const parts = joint.statuses.map((status, at) => ({
      ...{ status, conclusionCode: joint.codes[at] ?? null },
    }))
    const state = jointState(parts)
    return [
      { text: joint.bundleName, href: bundlePaths.desk(joint.id), sub: joint.applicantName },
      grouped(joint.queryNumber ?? ''),
      plainStates[state.status],
      `${state.granted + state.denied} / ${state.parts}`,
    ] as const
  })
  await render(res, 'joint/desk/queue', {
    title: '联办件',
    breadcrumb: [],
    table:
      rows.length === 0
        ? null
        : {
            ...{ caption: '本部门牵头的联办件', captionHidden: true, selectLabel: null },
            columns: ['一件事与申请人', '查询号', '现在', '已决定'].map((label) => ({
              ...{ label, numeric: false },
            })),
            rows: rows.map(([link, ...texts]) => ({
              select: null,
              cells: [
                { kind: 'link', ...link },
                ...texts.map((text) => ({ kind: 'text' as const, text })),
              ],
            })),
          },
  })
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const done = req.query['done'] === 'handed' ? '全部结果已经交给领取人，送达办结。' : null
  await answer(ctx, res, await seen(ctx, req), null, done)
}

export async function accept(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await seen(ctx, req)
  const accepted = await acceptJoint(ctx, joint.id)
  if (accepted.ok) return res.redirect(303, bundlePaths.desk(joint.id))
  await answer(ctx, res, joint, acceptSentences[accepted.refusal])
}

/** The lead department sees the whole, and each department that handles a part. */
export async function seen(ctx: Context, req: Request): Promise<JointApplication> {
  const { actor } = ctx
  const stored = await jointById(ctx.db, String(req.params['id']))
  const joint = found(stored?.submittedAt === null ? null : stored)
  const departmentId = actor.kind === 'staff' ? actor.seat.departmentId : ''
  if (joint.leadDepartmentId === departmentId) return joint
  const parts = await jointParts(ctx.db, joint.id)
  const theirs = parts.some((part) => part.handlingDepartmentId === departmentId)
  if (theirs) return joint
  // 政府办公室: what waits for, or had, the approval of the head of the government.
  const office = joint.extensionRequestedAt === null ? null : await governmentOffice(ctx.db, joint)
  return found(office?.id === departmentId ? joint : null)
}

export async function answer(
  ctx: Context,
  res: Response,
  joint: JointApplication,
  refusal: string | null,
  done: string | null = null,
): Promise<void> {
  const parts = await jointParts(ctx.db, joint.id)
  const reading = await jointReading(ctx, joint, parts)
  const waiting = parts.filter(({ status }) => status === 'submitted').length
  const mine = leadsAcceptance(ctx.actor, joint)
  const labels = ['事项', '查询号', '现在由谁办', '环节', '到期']
  const page: JointDeskPage = {
    title: `${joint.bundleName} · ${joint.applicantName}`,
    breadcrumb: [
      { label: '联办件', href: bundlePaths.deskQueue },
      { label: joint.bundleName, href: null },
    ],
    heading: `${joint.bundleName} · ${joint.applicantName}`,
    subtitle: `联办件编号 ${joint.number ?? ''} · 查询号 ${grouped(joint.queryNumber ?? '')}`,
    state: plainStates[jointState(parts).status],
    due: dueWords(reading, joint),
    extension: await extensionPart(ctx, joint, reading),
    ...{ refusal, done },
    parts: {
      ...{ caption: '各部分', captionHidden: true, selectLabel: null },
      columns: labels.map((label) => ({ label, numeric: false })),
      rows: parts.map((part) => ({
        select: null,
        cells: [
          {
            ...{ kind: 'link', text: part.matterName, sub: null },
            href: applicationPaths.deskFile(part.id),
          },
          { kind: 'text', text: grouped(part.queryNumber ?? '') },
          { kind: 'text', text: part.departmentName },
          { kind: 'text', text: statusNames[part.status] },
          { kind: 'text', text: part.dueOn === null ? '—' : tableDay(part.dueOn) },
        ],
      })),
    },
    delivery: deliveryPart(joint, parts, mine),
    correction: mine && waiting > 0 ? bundlePaths.deskCorrection(joint.id) : null,
    acceptance:
      mine && waiting > 0 ? { action: bundlePaths.deskAcceptance(joint.id), count: waiting } : null,
  }
  await render(res, 'joint/desk/one', page, refusal === null ? 200 : 422)
}

/** Told from the first decision on, until everything is delivered. */
function deliveryPart(
  joint: JointApplication,
  parts: readonly NamedPart[],
  mine: boolean,
): DeliveryPart | null {
  const state = delivering(parts)
  if (state.ready.length === 0) return null
  const names = state.awaited.map((part) => `${part.matterName}（${part.departmentName}）`)
  return {
    wish: joint.resultsTogether
      ? '申请人要等全部有了决定，一次领。'
      : '申请人选了办好一项领一项；都有了决定，也可以一次交清。',
    awaited: names.length === 0 ? null : `还等 ${names.length} 项：${names.join('、')}`,
    href: mine && isDeliverable(state) ? bundlePaths.deskDelivery(joint.id) : null,
  }
}
