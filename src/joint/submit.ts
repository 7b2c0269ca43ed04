// Files a joint application: one transaction gives the whole its number and receipt, and each part its
// own number, clock and department. A part that is not complete lets nothing be filed.
import { randomInt } from 'node:crypto'
import { filePart, freeQueryNumber, inForce, partsOf, queryCode } from '../applications/index.ts'
import type { FilingPart } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import {
  answersFor,
  bundlePaths,
  currentParts,
  lockJoint,
  mergedPath,
  updateJoint,
} from '../bundles/index.ts'
import type { JointApplication } from '../bundles/index.ts'
import { keepAnswers, parseRaw, rowFileIds } from '../forms/index.ts'
import type { FormError } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { isSigned, needOf } from '../matters/index.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { jointDraft } from './draft.ts'
import type { JointDraft } from './draft.ts'
import { pausedNow } from './paused-now.ts'
import { isOwnJoint } from './rules/own.ts'

export type SubmitRefusal =
  | { readonly reason: 'not-found' | 'changed' | 'part-paused' | 'not-declared' | 'not-open' }
  | {
      readonly reason: 'incomplete'
      readonly errors: readonly FormError[]
      /** Numbers of the merged list. */
      readonly materials: readonly number[]
    }

/** True when it had been filed before. */
export async function submitJoint(
  ctx: Context,
  id: string,
  declared: boolean,
): Promise<Result<boolean, SubmitRefusal>> {
  try {
    return await transaction(ctx.db, (tx) => submitIn(tx, ctx, id, declared))
  } catch (error) {
    // What is written already goes back with the transaction.
    if (error instanceof PartRefused) return refuse(error.refusal)
    throw error
  }
}

class PartRefused extends Error {
  readonly refusal: SubmitRefusal

  constructor(refusal: SubmitRefusal) {
    super('a part could not be filed')
    this.refusal = refusal
  }
}

async function submitIn(
  tx: Tx,
  ctx: Context,
  id: string,
  declared: boolean,
): Promise<Result<boolean, SubmitRefusal>> {
  const joint = await lockJoint(tx, id)
  if (joint === null || !isOwnJoint(ctx.actor, joint, 'submit'))
    return refuse({ reason: 'not-found' })
  if (joint.submittedAt !== null) return ok(true)
  if ((await pausedNow(tx, joint)).length > 0) return refuse({ reason: 'part-paused' })
  const current = await currentParts(
    tx,
    joint.parts.map(({ matterCode }) => matterCode),
  )
  const same = joint.parts.every(({ matterVersionId }) =>
    current.some(({ version }) => version.id === matterVersionId),
  )
  if (!same) return refuse({ reason: 'changed' })
  const draft = await jointDraft(tx, joint, ctx.today)
  const { definition } = draft.merged.form
  const { answers, errors } = parseRaw(definition, draft.raw, draft.env, 'submit')
  const told = { answers, facts: draft.env, settled: null }
  const files = inForce(draft.files, ctx.today)
  const materials = draft.merged.materials
    .filter(({ generated, freeSubmit }) => !generated && !freeSubmit)
    .filter((material) => needOf(material, told) === 'must')
    .filter((one) => isSigned(one) || !files.some((file) => file.materialNumber === one.number))
    .filter(({ number }) => !joint.promised.some((one) => one.number === number))
    .map(({ number }) => number)
  if (errors.length > 0 || materials.length > 0) {
    return refuse({ reason: 'incomplete', errors, materials })
  }
  if (!declared) return refuse({ reason: 'not-declared' })
  await fileParts(tx, ctx, { ...draft, joint: { ...joint, answers } })
  const [first] = await partsOf(tx, id)
  await updateJoint(tx, id, {
    answers: keepAnswers(ctx.vault, definition, answers),
    ...{ typed: null, promised: [], submittedAt: ctx.now, updatedAt: ctx.now },
    number: `YJS${first?.number ?? ''}`,
    queryNumber: await freeQueryNumber(tx, ctx),
    queryCode: ctx.vault.seal(queryCode(randomInt(1_000_000))),
  })
  await record(tx, ctx, {
    action: 'joint.submit',
    subjectType: 'joint-application',
    subjectId: id,
    after: { parts: joint.parts.length, lead: joint.leadDepartmentId },
  })
  await notify(tx, ctx, {
    ...{ accountId: joint.applicantAccountId, applicationId: null },
    title: `${joint.bundleName}：已提交`,
    body: `${joint.parts.length} 个事项一次交上了，由牵头部门统一告诉您是否受理。`,
    link: bundlePaths.joint(id),
  })
  return ok(false)
}

async function fileParts(
  tx: Tx,
  ctx: Context,
  { joint, merged, files, raw }: JointDraft,
): Promise<void> {
  const named = rowFileIds(merged.form.definition, raw)
  for (const { matterId, matterCode, matterVersionId, offeringId } of joint.parts) {
    const own = files.flatMap((file): FilingPart['files'][number][] => {
      const { attachmentId, fieldPath, grade, validUntil } = file
      if (fieldPath !== null) {
        // A file in a row of a group follows its group; one that no row names is left behind.
        const [top = '', own] = fieldPath.split('.')
        if (own !== undefined && !named.has(attachmentId)) return []
        const key = merged.form.sources[top]?.find((one) => one.matterCode === matterCode)?.key
        if (key === undefined) return []
        const place = own === undefined ? key : `${key}.${own}`
        return [{ attachmentId, materialNumber: 0, fieldPath: place }]
      }
      const material = merged.materials.find(({ number }) => number === file.materialNumber)
      const source = material?.sources.find((one) => one.matterCode === matterCode)
      if (source === undefined) return []
      const place = { materialNumber: source.number, fieldPath: null }
      return [{ attachmentId, ...place, grade, validUntil }]
    })
    const filed = await filePart(tx, ctx, {
      part: {
        ...{ matterId, matterVersionId, offeringId, jointId: joint.id },
        ...partOf(joint),
        answers: answersFor(merged.form, matterCode, joint.answers),
        createdAt: ctx.now,
      },
      files: own,
      promises: promisesFor({ joint, merged, files }, matterCode),
    })
    if (filed.ok) continue
    const { refusal } = filed
    if (refusal.reason === 'not-open') throw new PartRefused({ reason: 'not-open' })
    if (refusal.reason !== 'incomplete') throw new PartRefused({ reason: 'changed' })
    const errors = refusal.errors.map((error) => ({
      ...error,
      path: mergedPath(merged.form, matterCode, error.path),
    }))
    throw new PartRefused({ reason: 'incomplete', errors, materials: [] })
  }
}

/** Each part keeps the promise for its own paper; what was handed in all the same needs none. */
function promisesFor(
  { joint, merged, files }: Pick<JointDraft, 'joint' | 'merged' | 'files'>,
  matterCode: string,
): FilingPart['promises'] {
  return joint.promised.flatMap(({ number, madeAt, ...promise }) => {
    const material = merged.materials.find((one) => one.number === number)
    const source = material?.sources.find((one) => one.matterCode === matterCode)
    const isThere = files.some(({ materialNumber }) => materialNumber === number)
    if (material === undefined || source === undefined || isThere) return []
    const paper = { materialNumber: source.number, materialName: material.name }
    return [{ ...promise, ...paper, madeAt: new Date(madeAt) }]
  })
}

function partOf(joint: JointApplication) {
  const { applicantAccountId, applicantKind, applicantName, regionCode, regionPath } = joint
  const { leadDepartmentId } = joint
  return {
    ...{ applicantAccountId, applicantKind, applicantName, regionCode, regionPath },
    leadDepartmentId,
  }
}
