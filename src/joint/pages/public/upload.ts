// 分段上传 for a joint draft: a photo on a line that drops costs a piece and not the whole file.
import type { Request, Response } from 'express'
import { answerBegun, answerPiece, uploadSentences } from '../../../applications/index.ts'
import type { Arrival, Outcome } from '../../../applications/index.ts'
import { bundlePaths, lockJoint } from '../../../bundles/index.ts'
import { saying } from '../../../platform/i18n/translate.ts'
import type { Context } from '../../../platform/context.ts'
import type { ReceivedFile } from '../../../platform/uploads/receive.ts'
import { jointDraft, jointFiles } from '../../draft.ts'
import type { JointDraft } from '../../draft.ts'
import { keepArrived } from '../../keep-sent.ts'
import { isOwnJoint } from '../../rules/own.ts'
import { ownJoint } from './own-joint.ts'
import { sentFiles } from './sent-files.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const addressOf = (upload: string) => bundlePaths.upload(id, upload)
  await answerBegun(ctx, req, res, { arrival: jointArrival(ctx, id), addressOf })
}

export async function add(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  await answerPiece(ctx, req, res, {
    arrival: jointArrival(ctx, id),
    files: () => jointFiles(ctx.db, id),
    place: async () => {
      const draft = await jointDraft(ctx.db, await ownJoint(ctx, req), ctx.today)
      return (file) => keepWhole(ctx, draft, file)
    },
  })
}

function jointArrival(ctx: Context, id: string): Arrival {
  return {
    owner: { jointId: id },
    isOpen: async (tx) => {
      const joint = await lockJoint(tx, id)
      return joint !== null && joint.submittedAt === null && isOwnJoint(ctx.actor, joint, 'fill')
    },
    count: async (tx) => (await jointFiles(tx, id)).length,
  }
}

async function keepWhole(ctx: Context, draft: JointDraft, file: ReceivedFile): Promise<Outcome> {
  const { files, faults } = await sentFiles(ctx, draft, [file])
  const [sent] = files
  if (sent === undefined) return { fault: faults[0]?.said ?? saying(uploadSentences.broken) }
  const kept = await keepArrived(ctx, draft.joint.id, { ...sent, upload: file.upload ?? '' })
  if (!kept.ok) return { fault: saying(uploadSentences.broken) }
  const isOfRow = (sent.row ?? null) !== null
  return { fault: null, kept: isOfRow ? (kept.value ?? undefined) : undefined }
}
