// Files a draft: everything is checked, then one transaction gives it its number, its owner, its
// clock and its receipt. Sent twice, it is filed once.
import { randomInt } from 'node:crypto'
import { record } from '../audit/index.ts'
import { keepAnswers, parseRaw } from '../forms/index.ts'
import type { FormError } from '../forms/index.ts'
import { keepUploaded } from '../copies/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import {
  filedVersion,
  listingOf,
  matterById,
  matterVersion,
  offeringById,
  suspendedAt,
  takePlaces,
} from '../matters/index.ts'
import type { ClosedState, Material, MatterVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { newestPlanVersion, noDetails } from '../workflow/index.ts'
import { advanceIn } from './advance.ts'
import type { Together } from './advance.ts'
import { serves } from './begin-draft.ts'
import { draftForm } from './draft-form.ts'
import { moveToVersion } from './move-to-version.ts'
import { filesOf } from './materials-store.ts'
import { missingMaterials } from './rules/completeness.ts'
import { gradeOf } from './rules/grade-of.ts'
import { standIns } from './rules/papers-awaited.ts'
import { applicationNumber, queryCode, queryNumber } from './rules/number.ts'
import { mayTakeFor } from './rules/across-regions.ts'
import { mayFill, mayFollow } from './rules/policy.ts'
import { lockApplication, nextSerial, updateApplication } from './store.ts'
import { keepSubmission } from './submissions-store.ts'
import type { Application } from './types.ts'

export type SubmitRefusal =
  | {
      readonly reason:
        | 'not-found'
        | 'matter-closed'
        | 'suspended-there'
        | 'matter-changed'
        | 'not-declared'
        | 'unmerged'
        | 'not-at-this-window'
    }
  | { readonly reason: 'not-open'; readonly state: ClosedState }
  | {
      readonly reason: 'incomplete'
      readonly errors: readonly FormError[]
      readonly materials: readonly Material[]
    }

export interface Submitted {
  readonly applicationId: string
  /** True when it had been filed before: the same receipt is shown again. */
  readonly again: boolean
}

export async function submit(
  ctx: Context,
  id: string,
  declared: boolean,
): Promise<Result<Submitted, SubmitRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null) return refuse({ reason: 'not-found' })
    if (mayFollow(ctx.actor, application)) return ok({ applicationId: id, again: true })
    if (!mayFill(ctx, application)) return refuse({ reason: 'not-found' })
    if (application.status !== 'draft') return ok({ applicationId: id, again: true })
    if (application.binnedAt !== null) return refuse({ reason: 'not-found' })
    return fileIn(tx, ctx, application, { declared, together: null })
  })
}

interface Filing {
  readonly declared: boolean
  readonly together: Together | null
}

/** Files a draft that is held locked, alone or as a part of a joint application. */
export async function fileIn(
  tx: Tx,
  ctx: Context,
  application: Application,
  { declared, together }: Filing,
): Promise<Result<Submitted, SubmitRefusal>> {
  const { id } = application
  const refusal = await whyNot(tx, ctx, application, declared)
  if (refusal !== null) return refuse(refusal)
  await giveNumbers(tx, ctx, application)
  await keepCopies(tx, ctx, application)
  await keepSubmission(tx, id, ctx.now)
  const request = { action: 'submit', comment: '', details: noDetails } as const
  const moved = await advanceIn(tx, ctx, id, { request, details: {}, revision: null }, together)
  if (!moved.ok) throw new Error(`a complete draft could not be filed: ${moved.refusal}`)
  return ok({ applicationId: id, again: false })
}

async function whyNot(
  tx: Tx,
  ctx: Context,
  application: Application,
  declared: boolean,
): Promise<SubmitRefusal | null> {
  const matter = await matterById(tx, application.matterId)
  if (matter?.status !== 'published') return { reason: 'matter-closed' }
  const paused = await suspendedAt(tx, matter.id, application.regionPath)
  if (paused !== null) return { reason: 'suspended-there' }
  if (matter.currentVersionId !== application.matterVersionId && matter.currentVersionId !== null) {
    // Who files now files under the guide of today: the draft moves on and is shown once more.
    await moveToVersion(tx, ctx, application, matter.currentVersionId)
    return { reason: 'matter-changed' }
  }
  const form = await draftForm(tx, application, ctx.today)
  const { definition, env, raw, version } = form
  const files = [...form.files, ...standIns(form.commitments)]
  const offering = await offeringById(tx, application.offeringId)
  if (!isCompetent(ctx, version, application)) return { reason: 'not-at-this-window' }
  const taken = version.online && serves(version, application.applicantKind)
  if (!taken || offering?.active !== true) return { reason: 'matter-closed' }
  if (application.unmerged.length > 0) return { reason: 'unmerged' }
  const { answers, errors } = parseRaw(definition, raw, env, 'submit')
  const materials = missingMaterials(version.elements.materials, files, { answers, facts: env })
  if (errors.length > 0 || materials.length > 0) return { reason: 'incomplete', errors, materials }
  if (!declared) return { reason: 'not-declared' }
  const { own } = await listingOf(tx, version, offering)
  const closed = await takePlaces(
    tx,
    { version, own, offeringId: offering.id },
    { applicationId: application.id, now: ctx.now, today: ctx.today },
  )
  if (closed !== null) return { reason: 'not-open', state: closed }
  await updateApplication(tx, application.id, {
    answers: keepAnswers(ctx.vault, definition, answers),
    typed: null,
    lastPages: [],
    ...filedBy(ctx),
  })
  return null
}

/** A window takes for other places only what is done across regions (通办范围). */
function isCompetent(
  { actor }: Context,
  { elements }: MatterVersion,
  { regionPath }: Application,
): boolean {
  if (actor.kind !== 'staff') return true
  return mayTakeFor(elements.crossRegion, actor.seat.regionPath, regionPath)
}

/** Who filed it stands in the row: the window that did it for him, or nobody but the applicant. */
function filedBy({ actor }: Context) {
  return actor.kind === 'staff'
    ? {
        ...({ channel: 'counter', helperAccountId: actor.accountId, helpedUntil: null } as const),
        intakeDepartmentId: actor.seat.departmentId,
      }
    : {
        ...({ channel: 'web', helperAccountId: null, helpedUntil: null } as const),
        intakeDepartmentId: null,
      }
}

/** What was uploaded for a material that others ask for too is in the person's store from now on. */
async function keepCopies(tx: Tx, { now }: Context, application: Application): Promise<void> {
  const { name, elements } = await filedVersion(tx, application)
  const files = await filesOf(tx, application.id)
  const uploaded = files.flatMap((file) => {
    const material = elements.materials.find(({ number }) => number === file.materialNumber)
    if (material === undefined || file.grade !== null || gradeOf(file, material) !== 'C') return []
    return [
      {
        ...{ accountId: application.applicantAccountId, attachmentId: file.attachmentId },
        ...{ materialName: material.name, matterName: name, addedAt: now },
      },
    ]
  })
  await keepUploaded(tx, uploaded)
}

const tries = 5

async function giveNumbers(tx: Tx, ctx: Context, application: Application): Promise<void> {
  const offering = await offeringById(tx, application.offeringId)
  if (offering === null) throw new Error(`offering ${application.offeringId} does not exist`)
  const serial = await nextSerial(tx, offering.id, ctx.today)
  const code = queryCode(randomInt(1_000_000))
  const entry = await matterVersion(tx, application.matterVersionId)
  const { version } = await listingOf(tx, entry, offering)
  await updateApplication(tx, application.id, {
    promisedDays: version.promisedDays,
    listVersionId: offering.listVersionId,
    number: applicationNumber(offering.code, ctx.today, serial),
    queryNumber: await freeQueryNumber(tx, ctx),
    queryCode: ctx.vault.seal(code),
    submittedAt: ctx.now,
    stageNumber: 1,
    stagePlanVersionId: await planInForce(tx, application.matterVersionId),
  })
  await record(tx, ctx, {
    action: 'applications.number',
    subjectType: 'application',
    subjectId: application.id,
    applicationId: application.id,
    after: { number: applicationNumber(offering.code, ctx.today, serial) },
  })
}

/** Who files now goes through the plan of now, also where the guide's version is older. */
async function planInForce(tx: Tx, matterVersionId: string): Promise<string> {
  const version = await matterVersion(tx, matterVersionId)
  return newestPlanVersion(tx, version.stagePlanVersionId)
}

/** One that no application has. */
export async function freeQueryNumber(tx: Tx, ctx: Context): Promise<string> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const number = queryNumber(ctx.today, randomInt(1_000_000))
    const taken = await tx('applications').where({ queryNumber: number }).first('id')
    if (taken === undefined) return number
  }
  throw new Error('no free query number')
}
