// 统一送达 at the window of the lead department: who takes all results, and that he has them.
import type { Request, Response } from 'express'
import { errorSummary, titleWith } from '../../../accounts/index.ts'
import { applicationPaths } from '../../../applications/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import type { JointApplication } from '../../../bundles/index.ts'
import {
  clerkOf,
  handoverFields,
  nothingTyped,
  photos,
  readHandover,
  resultKinds,
} from '../../../counter/index.ts'
import type { TypedHandover } from '../../../counter/index.ts'
import { documentsOf } from '../../../documents/index.ts'
import { inTurn } from '../../../kernel/in-turn.ts'
import type { Context } from '../../../platform/context.ts'
import type { ErrorSummaryProps, FieldProps, Link } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { inChinese } from '../../../platform/i18n/translate.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { handOverJoint } from '../../hand-over.ts'
import { deliverSentences } from '../../messages.ts'
import { jointParts } from '../../queries/parts.ts'
import { delivering, isDeliverable } from '../../rules/delivering.ts'
import { leadsAcceptance } from '../../rules/policy.ts'
import { seen } from './joint.ts'

export interface JointDeliveryPage extends BasePage {
  readonly subject: string
  readonly summary: ErrorSummaryProps | null
  readonly action: string
  readonly fields: readonly FieldProps[]
  readonly papers: readonly Link[]
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'joint/desk/delivery': JointDeliveryPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, await openLed(ctx, req), nothingTyped, {})
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await openLed(ctx, req)
  const { typed, wrong, handing } = await readHandover(ctx, req, joint)
  if (handing === null) return answer(ctx, res, joint, typed, wrong)
  const handed = await handOverJoint(ctx, clerkOf(ctx), joint.id, handing)
  if (handed.ok) return res.redirect(303, bundlePaths.desk(joint.id))
  await answer(ctx, res, joint, typed, { taker: deliverSentences[handed.refusal] })
}

/** For the lead department alone; what waits for a decision is told on the page of the whole. */
async function openLed(ctx: Context, req: Request): Promise<JointApplication> {
  const joint = await seen(ctx, req)
  const deliverable = isDeliverable(delivering(await jointParts(ctx.db, joint.id)))
  return found(leadsAcceptance(ctx.actor, joint) && deliverable ? joint : null)
}

async function answer(
  ctx: Context,
  res: Response,
  joint: JointApplication,
  typed: TypedHandover,
  faults: Readonly<Record<string, string>>,
): Promise<void> {
  const { ready } = delivering(await jointParts(ctx.db, joint.id))
  const papers = await inTurn(ready, async (part) => {
    const results = (await documentsOf(ctx.db, part.id)).filter(({ kind }) => resultKinds.has(kind))
    return results.map((one) => ({
      label: `${part.matterName}：${one.title}`,
      href: applicationPaths.deskDocument(part.id, one.id),
    }))
  })
  const summary = errorSummary(inChinese, faults)
  const title = '统一送达'
  await render(
    res,
    'joint/desk/delivery',
    {
      title: titleWith(summary, title),
      breadcrumb: [
        { label: '联办件', href: bundlePaths.deskQueue },
        { label: joint.bundleName, href: bundlePaths.desk(joint.id) },
        { label: title, href: null },
      ],
      subject: `${joint.bundleName} · ${joint.applicantName} · ${ready.length} 个事项`,
      summary,
      action: bundlePaths.deskDelivery(joint.id),
      fields: handoverFields(typed, faults, photos.endings),
      papers: papers.flat(),
      back: bundlePaths.desk(joint.id),
    },
    summary === null ? 200 : 422,
  )
}
