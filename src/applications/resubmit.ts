// The applicant hands the corrections in: only what was asked for may change.
import { keepAnswers, parseRaw, rowFileIds } from '../forms/index.ts'
import type { Answers, FormError, Raw } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { removeStrayFiles } from './materials-store.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { noDetails } from '../workflow/index.ts'
import { advanceIn } from './advance.ts'
import { draftForm, withFiles } from './draft-form.ts'
import type { DraftForm } from './draft-form.ts'
import {
  correctableKeys,
  materialsOpened,
  materialsOwed,
  topKey,
  withCorrections,
} from './rules/corrections.ts'
import { handedIn } from './rules/papers-awaited.ts'
import { mayFill } from './rules/policy.ts'
import { lockApplication, stepsOf, updateApplication } from './store.ts'
import { keepSubmission } from './submissions-store.ts'

export type ResubmitRefusal =
  | { readonly reason: 'not-found' | 'not-correcting' }
  | {
      readonly reason: 'incomplete'
      readonly errors: readonly FormError[]
      /** Numbers of the materials that the notice or a changed answer asks for, and that were not sent. */
      readonly materials: readonly number[]
    }

/** `raw` is what was typed for the questions asked about; all other answers stay as they were. */
export async function resubmit(
  ctx: Context,
  id: string,
  raw: Raw,
): Promise<Result<undefined, ResubmitRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null || !mayFill(ctx, application, 'correct')) {
      return refuse({ reason: 'not-found' })
    }
    const { corrections } = application
    if (application.status !== 'correcting' || corrections === null) {
      return refuse({ reason: 'not-correcting' })
    }
    const form = await draftForm(tx, application, ctx.today)
    const { definition, env, files, version, raw: before } = form
    const keys = correctableKeys(corrections, definition, version.elements)
    const merged = withFiles(definition, files, withCorrections(before, raw, keys))
    const { answers, errors } = parseRaw(definition, merged, env, 'submit')
    const own = errors.filter((error) => keys.has(topKey(error.path)))
    const corrected = correctedAnswers(application.answers, answers, keys)
    const materials = [
      ...materialsOwed(corrections, files, await noticedAt(tx, id)),
      ...openedOwed(form, corrected),
    ]
    if (own.length > 0 || materials.length > 0) {
      return refuse({ reason: 'incomplete', errors: own, materials })
    }
    // What was not asked about stays as it was filed, also where it would not pass any more.
    await updateApplication(tx, id, {
      answers: keepAnswers(ctx.vault, definition, corrected),
      typed: null,
    })
    await removeStrayFiles(tx, id, files, rowFileIds(definition, merged), ctx.now)
    await keepSubmission(tx, id, ctx.now)
    const moved = await advanceIn(tx, ctx, id, {
      request: { action: 'resubmit', comment: '', details: noDetails },
      details: { corrections },
      revision: null,
    })
    // The lock is held since the first check: a refusal here is a fault, and rolls the answers back.
    if (!moved.ok) throw new Error(`corrections could not be handed in: ${moved.refusal}`)
    return ok()
  })
}

async function noticedAt(tx: Tx, id: string): Promise<Date> {
  const notice = (await stepsOf(tx, id)).findLast(({ action }) => action === 'request-correction')
  if (notice === undefined) throw new Error(`application ${id} corrects without a notice`)
  return notice.happenedAt
}

/** The questions that may change as they are now, all others as they were filed. */
export function correctedAnswers(filed: Answers, now: Answers, keys: ReadonlySet<string>): Answers {
  return { ...without(filed, keys), ...only(now, keys) }
}

/** The numbers of the materials that only the corrected answers ask for and that are not there. */
function openedOwed(form: DraftForm, corrected: Answers): readonly number[] {
  const { application, env, version, files, commitments } = form
  const there = handedIn(files, commitments)
  return materialsOpened(
    version.elements.materials,
    { answers: application.answers, facts: env },
    { answers: corrected, facts: env },
  )
    .map(({ number }) => number)
    .filter((number) => !there.some(({ materialNumber }) => materialNumber === number))
}

function only(answers: Answers, keys: ReadonlySet<string>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)))
}

function without(answers: Answers, keys: ReadonlySet<string>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.has(key)))
}
