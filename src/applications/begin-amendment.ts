// 变更、延续: the holder of a licence begins an application about it, with what was answered when it was had.
import { record } from '../audit/index.ts'
import type { KeptAnswers } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { licenceById, shownState } from '../licences/index.ts'
import type { LicencePurpose } from '../licences/index.ts'
import { matterById } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { beginDraft } from './begin-draft.ts'
import type { BeginRefusal } from './begin-draft.ts'
import { applicationById, lockApplication, updateApplication } from './store.ts'

export type AmendmentRefusal =
  BeginRefusal | 'not-found' | 'not-active' | 'no-end' | 'already-filed' | 'other-draft'

const ended = ['concluded', 'withdrawn', 'terminated', 'not-accepted', 'granted', 'denied'] as const

/** Gives the draft; the one that is there already when it is about the same licence. */
export async function beginAmendment(
  ctx: Context,
  licenceId: string,
  purpose: LicencePurpose,
): Promise<Result<string, AmendmentRefusal>> {
  const licence = await licenceById(ctx.db, licenceId)
  const own = ctx.actor.kind === 'applicant' && licence?.holderAccountId === ctx.actor.accountId
  if (licence === null || !own) return refuse('not-found')
  if (shownState(licence, ctx.today) !== 'active') return refuse('not-active')
  if (purpose === 'renew' && licence.validUntil === null) return refuse('no-end')
  const running = await ctx
    .db('applications')
    .where({ licenceId })
    .whereNotIn('status', ['draft', ...ended])
    .first('id')
  if (running !== undefined) return refuse('already-filed')
  const origin = await applicationById(ctx.db, licence.applicationId)
  const matter = await matterById(ctx.db, licence.matterId)
  if (origin === null || matter === null) return refuse('no-such-matter')
  const begun = await beginDraft(ctx, { matterCode: matter.code, regionCode: origin.regionCode })
  if (!begun.ok) return begun
  return transaction(ctx.db, async (tx) => {
    const draft = await lockApplication(tx, begun.value.applicationId)
    if (draft === null) return refuse('not-found')
    const same = draft.licenceId === licenceId && draft.licencePurpose === purpose
    if (same) return ok(draft.id)
    if (begun.value.continued && draft.licenceId !== licenceId) return refuse('other-draft')
    await updateApplication(tx, draft.id, {
      ...{ licenceId, licencePurpose: purpose, updatedAt: ctx.now },
      // What it began with is as sealed as what was filed then.
      ...(begun.value.continued ? {} : { answers: origin.answers as unknown as KeptAnswers }),
    })
    await record(tx, ctx, {
      ...{ action: 'applications.begin-amendment', subjectType: 'application' },
      ...{ subjectId: draft.id, applicationId: draft.id },
      after: { licence: licence.number, purpose },
    })
    return ok(draft.id)
  })
}
