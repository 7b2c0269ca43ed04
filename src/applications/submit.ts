// Files a draft: everything is checked, then one transaction gives it its number, its owner, its
// clock and its receipt. Sent twice, it is filed once.
import { randomInt } from 'node:crypto'
import { keepAnswers, parseRaw, rowFileIds } from '../forms/index.ts'
import type { Answers, FormError } from '../forms/index.ts'
import { dropCommitment } from '../commitments/index.ts'
import type { Commitment } from '../commitments/index.ts'
import { keepUploaded } from '../copies/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import {
  chosenItemOf,
  choosesPromise,
  listingOf,
  matterById,
  offeringById,
  suspendedAt,
  takePlaces,
} from '../matters/index.ts'
import type { ClosedState, Material, MatterVersion, Offering } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { newestPlanVersion, noDetails } from '../workflow/index.ts'
import { advanceHeld } from './advance.ts'
import type { Together } from './advance.ts'
import { serves } from './rules/serves.ts'
import { draftForm } from './draft-form.ts'
import type { DraftForm } from './draft-form.ts'
import { folderOf } from './folder.ts'
import type { Folder } from './folder.ts'
import { removeStrayFiles } from './materials-store.ts'
import { moveToVersion } from './move-to-version.ts'
import { inForce } from './rules/files-in-force.ts'
import { materialsAsked, missingMaterials } from './rules/completeness.ts'
import { gradeOf } from './rules/grade-of.ts'
import { handedIn } from './rules/papers-awaited.ts'
import { applicationNumber, queryCode, queryNumber } from './rules/number.ts'
import { mayTakeFor } from './rules/across-regions.ts'
import { mayFill, mayFollow } from './rules/policy.ts'
import { signingOf, unsigned } from './signing-of.ts'
import { lockApplication, nextNumbers } from './store.ts'
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
        /** 共同签署: somebody has not signed what stands there now. */
        | 'unsigned'
        /** 代办: the mandate does not hold the right to submit. */
        | 'not-granted'
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
    if (!mayFill(ctx, application, 'submit')) return refuse({ reason: 'not-granted' })
    if (application.status !== 'draft') return ok({ applicationId: id, again: true })
    if (application.binnedAt !== null) return refuse({ reason: 'not-found' })
    return fileIn(tx, ctx, application, { declared, together: null })
  })
}

interface Declared {
  readonly declared: boolean
  readonly together: Together | null
}

/** Files a draft that is held locked, alone or as a part of a joint application. */
export async function fileIn(
  tx: Tx,
  ctx: Context,
  application: Application,
  { declared, together }: Declared,
): Promise<Result<Submitted, SubmitRefusal>> {
  const { id } = application
  const checked = await check(tx, ctx, application, declared)
  if (!checked.ok) return checked
  const { folder, form, answers } = checked.value
  const changes = await filedAs(tx, ctx, checked.value)
  await removeStrayFiles(tx, id, form.files, rowFileIds(form.definition, form.raw), ctx.now)
  await keepCopies(tx, ctx, application, form)
  const { formVersionId } = form.version
  const kept = keepAnswers(ctx.vault, form.definition, answers)
  const submission = { applicationId: id, answers: kept, formVersionId, submittedAt: ctx.now }
  const held = { application: { ...application, ...changes, answers }, folder, together }
  const request = { action: 'submit', comment: '', details: noDetails } as const
  const moved = await advanceHeld(
    tx,
    ctx,
    { ...held, filing: { changes: { ...changes, answers: kept }, submission } },
    { request, details: {}, revision: null },
  )
  if (!moved.ok) throw new Error(`a complete draft could not be filed: ${moved.refusal}`)
  return ok({ applicationId: id, again: false })
}

interface Checked {
  readonly folder: Folder
  readonly form: DraftForm
  readonly offering: Offering
  readonly promisedDays: number
  readonly answers: Answers
}

/** Why it cannot be filed, or all that was read to see that it can; it has its places then. */
async function check(
  tx: Tx,
  ctx: Context,
  application: Application,
  declared: boolean,
): Promise<Result<Checked, SubmitRefusal>> {
  const matter = await matterById(tx, application.matterId)
  if (matter?.status !== 'published') return refuse({ reason: 'matter-closed' })
  const paused = await suspendedAt(tx, matter.id, application.regionPath)
  if (paused !== null) return refuse({ reason: 'suspended-there' })
  if (matter.currentVersionId !== application.matterVersionId && matter.currentVersionId !== null) {
    // Who files now files under the guide of today: the draft moves on and is shown once more.
    await moveToVersion(tx, ctx, application, matter.currentVersionId)
    return refuse({ reason: 'matter-changed' })
  }
  const folder = await folderOf(tx, application.id)
  const form = await draftForm(tx, application, ctx.today, folder)
  const { definition, env, raw, version } = form
  const files = handedIn(inForce(form.files, form.env.today), form.commitments)
  const offering = await offeringById(tx, application.offeringId)
  if (!isCompetent(ctx, version, application)) return refuse({ reason: 'not-at-this-window' })
  const taken = version.online && serves(version, application.applicantKind)
  if (!taken || offering?.active !== true) return refuse({ reason: 'matter-closed' })
  if (application.unmerged.length > 0) return refuse({ reason: 'unmerged' })
  const { answers, errors } = parseRaw(definition, raw, env, 'submit')
  const materials = missingMaterials(version.elements.materials, files, { answers, facts: env })
  if (errors.length > 0 || materials.length > 0) {
    return refuse({ reason: 'incomplete', errors, materials })
  }
  if (unsigned(await signingOf(tx, form)).length > 0) return refuse({ reason: 'unsigned' })
  if (!declared) return refuse({ reason: 'not-declared' })
  const { own, version: listed } = await listingOf(tx, version, offering)
  const closed = await takePlaces(
    tx,
    { version, own, offeringId: offering.id },
    { applicationId: application.id, now: ctx.now, today: ctx.today },
  )
  if (closed !== null) return refuse({ reason: 'not-open', state: closed })
  const { elements } = version
  const promisedDays =
    elements.onPromise !== null && choosesPromise(elements, answers)
      ? Math.min(listed.promisedDays, elements.onPromise.days)
      : listed.promisedDays
  const asked = materialsAsked(elements.materials, { answers, facts: env })
  const kept = { ...folder, commitments: await keepAsked(tx, folder.commitments, asked) }
  return ok({ folder: kept, form, offering, promisedDays, answers })
}

/** A promise about what these answers no longer ask for binds nobody. */
async function keepAsked(
  tx: Tx,
  commitments: readonly Commitment[],
  asked: readonly Material[],
): Promise<readonly Commitment[]> {
  const numbers = new Set(asked.map(({ number }) => number))
  const idle = commitments.filter(({ materialNumber }) => !numbers.has(materialNumber))
  for (const { applicationId, materialNumber } of idle) {
    await dropCommitment(tx, applicationId, materialNumber)
  }
  return commitments.filter((one) => !idle.includes(one))
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
async function keepCopies(
  tx: Tx,
  { now }: Context,
  application: Application,
  { version: { name, elements }, files }: DraftForm,
): Promise<void> {
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

/** What the application is from now on: its numbers, the promise and the plan of today. */
async function filedAs(tx: Tx, ctx: Context, { form, offering, promisedDays, answers }: Checked) {
  const place = { offeringId: offering.id, day: ctx.today }
  const { serial, queryNumber: free } = await nextNumbers(tx, place, offeredNumbers(ctx))
  return {
    ...{ typed: null, lastPages: [], ...filedBy(ctx) },
    ...{ promisedDays, listVersionId: offering.listVersionId },
    number: applicationNumber(offering.code, ctx.today, serial),
    queryNumber: free,
    queryCode: ctx.vault.seal(queryCode(randomInt(1_000_000))),
    submittedAt: ctx.now,
    handleItem: chosenItemOf(form.version.elements.handleItems, form.definition, answers),
    stageNumber: 1,
    // Who files now goes through the plan of now, also where the guide's version is older.
    stagePlanVersionId: await newestPlanVersion(tx, form.version.stagePlanVersionId),
  }
}

const tries = 5

function offeredNumbers({ today }: Context): readonly string[] {
  return Array.from({ length: tries }, () => queryNumber(today, randomInt(1_000_000)))
}

/** One that no application has. */
export async function freeQueryNumber(tx: Tx, ctx: Context): Promise<string> {
  for (const number of offeredNumbers(ctx)) {
    const taken = await tx('applications').where({ queryNumber: number }).first('id')
    if (taken === undefined) return number
  }
  throw new Error('no free query number')
}
