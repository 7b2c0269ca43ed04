// The draft that a page of filing is about. Somebody else's does not exist; one that has been filed
// since leads to its progress.
import type { Request, Response } from 'express'
import { accountPaths } from '../../../accounts/index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { matterById, successorsOf, suspendedAt } from '../../../matters/index.ts'
import type { Successor } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found, HttpError } from '../../../platform/web/errors.ts'
import { draftForm } from '../../draft-form.ts'
import type { DraftForm } from '../../draft-form.ts'
import { paths } from '../../paths.ts'
import { newerVersion } from '../../queries/newer-version.ts'
import type { NewerVersion } from '../../queries/newer-version.ts'
import { isOwner, mayFill } from '../../rules/policy.ts'
import { helperOf } from '../../queries/helper-of.ts'
import type { Helper } from '../../queries/helper-of.ts'
import type { SaveRefusal } from '../../save-draft.ts'
import { applicationById } from '../../store.ts'
import type { Application } from '../../types.ts'

export interface OwnDraft extends DraftForm {
  /** True when a window fills it in for its applicant. */
  readonly helping: boolean
  /** Who else fills it in for its applicant, told to him; null while he is alone, and to everybody else. */
  readonly helper: Helper | null
  /** True when the matter no longer takes applications. */
  readonly closed: boolean
  /** What the guide in force changes; null for a draft that is under it. */
  readonly newer: NewerVersion | null
  /** Why it cannot be filed now, null when it can. */
  readonly barred: 'matter-closed' | 'suspended-there' | null
  /** What took the place of a matter that was split, merged or withdrawn. */
  readonly instead: readonly Successor[]
}

/** The application of the address, if it is the caller's own or his to fill in; a 404 otherwise. */
export async function ownApplication(ctx: Context, req: Request): Promise<Application> {
  const application = await applicationById(ctx.db, String(req.params['id']))
  return found(application !== null && mayFill(ctx, application) ? application : null)
}

/** The draft of the address; null when it was filed before and the answer has been sent. */
export async function ownDraft(
  ctx: Context,
  req: Request,
  res: Response,
): Promise<OwnDraft | null> {
  const application = await ownApplication(ctx, req)
  if (application.binnedAt !== null) {
    res.redirect(303, paths.bin)
    return null
  }
  if (application.status !== 'draft') {
    res.redirect(303, afterFiling(ctx.actor, application.id))
    return null
  }
  const matter = await matterById(ctx.db, application.matterId)
  const form = await draftForm(ctx.db, application, ctx.today)
  const closed = matter?.status !== 'published'
  const paused = await suspendedAt(ctx.db, application.matterId, application.regionPath)
  const current = matter?.currentVersionId ?? application.matterVersionId
  const isOld = !closed && current !== application.matterVersionId
  return {
    ...{ ...form, closed: closed || paused !== null },
    helping: !isOwner(ctx.actor, application),
    helper: await helperOf(ctx, application),
    newer: isOld ? await newerVersion(ctx.db, form, current) : null,
    barred: closed ? 'matter-closed' : paused === null ? null : 'suspended-there',
    instead: matter?.status === 'withdrawn' ? await successorsOf(ctx.db, matter.id) : [],
  }
}

/** Where one goes who has filed: the applicant to his progress, a window to what it took in. */
export function afterFiling(actor: Actor, id: string): string {
  return actor.kind === 'staff' ? paths.counterFiling(id) : paths.progress(id)
}

/** Where one stops for now. */
export function pausePlace({ helping }: Pick<OwnDraft, 'helping'>): string {
  return helping ? accountPaths.counter() : accountPaths.mySpace()
}

/** Answers a write that came too late: the draft is filed, or gone. */
export function answerTooLate(res: Response, id: string, refusal: SaveRefusal | 'not-now'): void {
  if (refusal === 'not-found') throw new HttpError(404, 'not found')
  res.redirect(303, paths.progress(id))
}
