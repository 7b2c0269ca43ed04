// Takes files into an application while it may still be changed: a draft, or what a correction names.
// Every file is checked before any is kept.
import { keepFile, prepareFile } from '../attachments/index.ts'
import type { Acceptance, FileRefusal, Prepared } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import type { AgentRight } from '../kernel/agency.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { ReceivedFile } from '../platform/uploads/receive.ts'
import { paperCame } from './follow-commitments.ts'
import { attachFile, filesOf, removeFile } from './materials-store.ts'
import { markAgent } from './mark-agent.ts'
import { mayFill } from './rules/policy.ts'
import type { Application } from './types.ts'
import { lockApplication, updateApplication } from './store.ts'
import { takesFiles } from './takes-files.ts'
import type { Place } from './takes-files.ts'
import { markKept } from './uploads-store.ts'

export type { Place }

export type KeepRefusal =
  | { readonly reason: 'not-found' | 'not-now' | 'too-many' }
  | { readonly reason: 'file'; readonly name: string; readonly fault: FileRefusal }

/** Pictures and PDF from phones and offices, 10 MB each: what the guide's materials take. */
export const materialAcceptance: Acceptance = {
  endings: ['jpg', 'jpeg', 'png', 'pdf', 'heic', 'heif'],
  largest: 10 * 1024 * 1024,
}

/** Files of one application, all told. */
export const mostFiles = 100

/** The ids of what was kept. */
export async function keepMaterials(
  ctx: Context,
  id: string,
  place: Place,
  received: readonly ReceivedFile[],
  acceptance: Acceptance,
): Promise<Result<readonly string[], KeepRefusal>> {
  const prepared: (Prepared & { readonly upload: string | null })[] = []
  for (const file of received) {
    const made = await prepareFile(file, acceptance, ctx.scanner)
    if (!made.ok) return refuse({ reason: 'file', name: file.originalName, fault: made.refusal })
    prepared.push({ ...made.value, upload: file.upload ?? null })
  }
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null || !mayFill(ctx, application, rightFor(application))) {
      return refuse({ reason: 'not-found' })
    }
    if (!(await takesFiles(tx, application, place))) return refuse({ reason: 'not-now' })
    const present = await filesOf(tx, id)
    if (present.length + prepared.length > mostFiles) return refuse({ reason: 'too-many' })
    const ids: string[] = []
    for (const one of prepared) {
      // The answer to its last piece was lost, and the piece came again: the file is there.
      if (one.upload !== null && !(await markKept(tx, one.upload, ctx.now))) continue
      const kept = await keepFile(tx, ctx, application.applicantAccountId, one)
      ids.push(kept.id)
      await attachFile(tx, {
        applicationId: id,
        attachmentId: kept.id,
        ...place,
        createdAt: ctx.now,
        ...(ctx.actor.kind === 'staff' ? { source: 'window-scan' as const } : {}),
      })
      await record(tx, ctx, {
        action: 'applications.attach',
        subjectType: 'application',
        subjectId: id,
        applicationId: id,
        after: { ...place, attachment: kept.id, sha256: kept.sha256, size: kept.size },
      })
    }
    await markAgent(tx, ctx, application)
    await updateApplication(tx, id, { updatedAt: ctx.now })
    if (application.papersAwaited > 0) await paperCame(tx, ctx, id, place.materialNumber)
    return ok(ids)
  })
}

export async function dropMaterial(
  ctx: Context,
  id: string,
  attachmentId: string,
): Promise<Result<undefined, 'not-found' | 'not-now'>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null || !mayFill(ctx, application, rightFor(application))) {
      return refuse('not-found')
    }
    const files = await filesOf(tx, id)
    const file = files.find((one) => one.attachmentId === attachmentId)
    if (file === undefined) return refuse('not-found')
    if (!(await takesFiles(tx, application, file))) return refuse('not-now')
    await removeFile(tx, id, attachmentId, ctx.now)
    await updateApplication(tx, id, { updatedAt: ctx.now })
    await record(tx, ctx, {
      action: 'applications.detach',
      subjectType: 'application',
      subjectId: id,
      applicationId: id,
      before: { attachment: attachmentId },
    })
    return ok()
  })
}

/** Papers of a draft belong to filling in, later ones to correcting. */
export function rightFor({ status }: Application): AgentRight {
  return status === 'draft' ? 'fill' : 'correct'
}
