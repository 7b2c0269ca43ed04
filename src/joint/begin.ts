// Begins the draft of a joint application, or goes on with the one that is there.
import { answersOf, giveConsent, isSelf, keepSourced, lastConsent } from '../applications/index.ts'
import type { Sourced } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import {
  answersMoved,
  bundleByCode,
  bundleVersion,
  currentParts,
  insertJoint,
  lockJointDraftOf,
  mergedOf,
  moveJointMaterials,
  movedTo,
  partsFor,
  pausedParts,
  rawMoved,
  updateJoint,
} from '../bundles/index.ts'
import type {
  JointApplication,
  JointChange,
  JointPart,
  Merged,
  PausedPart,
  Situation,
} from '../bundles/index.ts'
import { standingOf } from '../consents/index.ts'
import { keepAnswers } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { offeringFor } from '../matters/index.ts'
import { departmentsOnPath, regionByCode } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { accountAnswers } from './account-answers.ts'
import { jointDraft } from './draft.ts'
import { reusedAnswers } from './reused.ts'

export type BeginRefusal =
  | 'part-paused'
  | 'no-such-bundle'
  | 'not-for-you'
  | 'no-such-region'
  | 'not-offered-there'
  | 'no-lead'
  | 'no-consent'

export interface Beginning {
  readonly code: string
  readonly regionCode: string
  readonly situation: Situation
  /** 先办其余的: what is suspended there is left out, which was said. */
  readonly withoutPaused?: boolean
  /** True when 使用我以前填过的内容 was ticked with it. */
  readonly reuse?: boolean
}

/** The id of the draft; one that is there takes over the place and the situation said now. */
export async function beginJoint(
  ctx: Context,
  { code, regionCode, situation, withoutPaused = false, reuse = false }: Beginning,
): Promise<Result<string, BeginRefusal>> {
  const { actor, db } = ctx
  const bundle = await bundleByCode(db, code)
  const versionId = bundle?.status === 'published' ? bundle.currentVersionId : null
  if (bundle === null || versionId === null) return refuse('no-such-bundle')
  const { content } = await bundleVersion(db, versionId)
  if (actor.kind !== 'applicant' || actor.agent?.kind === 'agent') return refuse('not-for-you')
  const serves =
    actor.type === 'person'
      ? content.objects.includes('person')
      : content.objects.some((one) => one !== 'person')
  if (!serves) return refuse('not-for-you')
  const region = await regionByCode(db, regionCode)
  if (region?.level !== 'county') return refuse('no-such-region')
  const codes = partsFor(content, situation).map(({ matterCode }) => matterCode)
  const paused = (await pausedParts(db, codes, region.path)).filter(isSuspended)
  if (paused.length > 0 && !withoutPaused) return refuse('part-paused')
  const current = (await currentParts(db, codes)).filter(
    ({ matterCode }) => !paused.some((one) => one.matterCode === matterCode),
  )
  const parts: JointPart[] = []
  for (const { matterId, matterCode, version, insteadOf } of current) {
    const offering = await offeringFor(db, matterId, region.path)
    if (offering === null) return refuse('not-offered-there')
    const taken = insteadOf === null ? {} : { insteadOf }
    parts.push({
      ...{ matterId, matterCode, matterVersionId: version.id, offeringId: offering.id },
      ...taken,
    })
  }
  if (parts.length === 0) return refuse('no-such-bundle')
  if (!(await standingOf(db, actor.accountId)).agreed) return refuse('no-consent')
  const [lead] = await departmentsOnPath(db, content.leadLineId, region.path)
  if (lead === undefined) return refuse('no-lead')
  const merged = await mergedOf(db, content, current)
  const { form } = merged
  const known = await accountAnswers(ctx, form, actor.accountId)
  const sourced = (await maySource(ctx, actor.accountId, reuse))
    ? (await reusedAnswers(ctx, { content, merged, applicant: actor, regionCode, known })).sourced
    : {}
  return transaction(db, async (tx) => {
    const place = {
      ...{ bundleVersionId: versionId, bundleName: content.name, situation, parts },
      ...{ regionCode: region.code, regionPath: region.path, leadDepartmentId: lead.id },
      updatedAt: ctx.now,
    }
    const earlier = await lockJointDraftOf(tx, actor.accountId, bundle.id)
    if (earlier !== null) {
      await takeOver(tx, ctx, earlier, { place, merged })
      return ok(earlier.id)
    }
    const id = await insertJoint(tx, {
      ...place,
      bundleId: bundle.id,
      applicantAccountId: actor.accountId,
      applicantKind: actor.type,
      applicantName: actor.name,
      answers: keepAnswers(ctx.vault, form.definition, { ...known, ...answersOf(sourced) }),
      sourced: keepSourced(ctx.vault, form.definition, sourced),
      createdAt: ctx.now,
    })
    if (id === null) {
      // Another page of the same person began it at the same moment: there is one, and it is gone on with.
      const rival = await lockJointDraftOf(tx, actor.accountId, bundle.id)
      if (rival === null) throw new Error('a joint draft was in the way and is not there')
      return ok(rival.id)
    }
    if (reuse && isSelf(actor)) await giveConsent(tx, ctx, actor.accountId)
    await record(tx, ctx, {
      action: 'joint.begin',
      subjectType: 'joint-application',
      subjectId: id,
      after: {
        ...{ bundle: code, region: region.code, matters: codes },
        reused: Object.keys(sourced),
      },
    })
    return ok(id)
  })
}

/** What was typed and uploaded stays with its question, also where parts came in or dropped out. */
async function takeOver(
  tx: Tx,
  ctx: Context,
  earlier: JointApplication,
  { place, merged }: { readonly place: JointChange; readonly merged: Merged },
): Promise<void> {
  const before = await jointDraft(tx, earlier, ctx.today)
  const moved = movedTo(before.merged, merged)
  await moveJointMaterials(tx, earlier.id, before.files, moved, ctx.now)
  const { definition } = merged.form
  await updateJoint(tx, earlier.id, {
    ...place,
    answers: keepAnswers(ctx.vault, definition, answersMoved(earlier.answers, moved)),
    typed: earlier.typed === null ? null : rawMoved(earlier.typed, moved),
    sourced: keepSourced(ctx.vault, definition, sourcesMoved(earlier.sourced, moved)),
    // Another list of materials asks for other promises.
    promised: [],
    lastPages: [],
    expiryWarnedAt: null,
  })
}

/** Nothing is taken over without consent: given now, or before and not withdrawn; by the person alone. */
async function maySource(ctx: Context, accountId: string, reuse: boolean): Promise<boolean> {
  if (!isSelf(ctx.actor)) return false
  const consent = reuse ? null : await lastConsent(ctx.db, accountId)
  return reuse || (consent !== null && consent.withdrawnAt === null)
}

function sourcesMoved(sourced: Sourced, { keys }: ReturnType<typeof movedTo>): Sourced {
  return Object.fromEntries(
    Object.entries(sourced).flatMap(([key, source]) => {
      const place = keys.get(key)
      return place === undefined ? [] : [[place, source] as const]
    }),
  )
}

function isSuspended({ state }: PausedPart): boolean {
  return state === 'suspended'
}
