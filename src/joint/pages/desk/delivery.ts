// 统一送达 at the window of the lead department: all results of the whole at once, by the page of every window.
import type { Request, Response } from 'express'
import { applicationPaths } from '../../../applications/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import { clerkOf, resultKinds, showHandover, takeHandover } from '../../../counter/index.ts'
import type { Handover } from '../../../counter/index.ts'
import { documentsOf } from '../../../documents/index.ts'
import { inTurn } from '../../../kernel/in-turn.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { handOverJoint } from '../../hand-over.ts'
import { deliverSentences } from '../../messages.ts'
import { jointParts } from '../../queries/parts.ts'
import { delivering, isDeliverable } from '../../rules/delivering.ts'
import { leadsAcceptance } from '../../rules/policy.ts'
import { seen } from './joint.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await showHandover(res, await handoverOf(ctx, req))
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  await takeHandover(ctx, req, res, await handoverOf(ctx, req))
}

/** For the lead department alone; what waits for a decision is told on the page of the whole. */
async function handoverOf(ctx: Context, req: Request): Promise<Handover> {
  const stored = await seen(ctx, req)
  const joint = found(leadsAcceptance(ctx.actor, stored) ? stored : null)
  const state = delivering(await jointParts(ctx.db, joint.id))
  const papers = await inTurn(state.ready, async (part) => {
    const results = (await documentsOf(ctx.db, part.id)).filter(({ kind }) => resultKinds.has(kind))
    return results.map((one) => ({
      label: `${part.matterName}：${one.title}`,
      href: applicationPaths.deskDocument(part.id, one.id),
    }))
  })
  const heading = '统一送达'
  const back = bundlePaths.desk(joint.id)
  return {
    applicant: joint,
    gone: isDeliverable(state) ? null : deliverSentences['not-all-decided'],
    done: `${back}?done=handed`,
    hand: async (handing) => {
      const handed = await handOverJoint(ctx, clerkOf(ctx), joint.id, handing)
      return handed.ok ? null : deliverSentences[handed.refusal]
    },
    sheet: {
      ...{ heading, papersHeading: '一次要交的文书', button: '全部交出去，送达办结' },
      breadcrumb: [
        { label: '联办件', href: bundlePaths.deskQueue },
        { label: joint.bundleName, href: back },
        { label: heading, href: null },
      ],
      subject: `${joint.bundleName} · ${joint.applicantName} · ${state.ready.length} 个事项`,
      action: bundlePaths.deskDelivery(joint.id),
      papers: papers.flat(),
      back,
    },
  }
}
