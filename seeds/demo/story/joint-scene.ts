// 一件事 in the demonstration: somebody opens a restaurant with one form, and the lead department takes
// in all its parts at once.
import { applicantProfile } from '../../../src/accounts/index.ts'
import type { Prepared } from '../../../src/attachments/index.ts'
import { jointById } from '../../../src/bundles/index.ts'
import { rawFromAnswers } from '../../../src/forms/index.ts'
import {
  acceptJoint,
  beginJoint,
  jointDraft,
  saveJoint,
  submitJoint,
} from '../../../src/joint/index.ts'
import { needOf } from '../../../src/matters/index.ts'
import type { Context } from '../../../src/platform/context.ts'
import { fillIn } from './answers.ts'
import { done } from './editors.ts'
import type { As } from './editors.ts'

const regionCode = '632722'

/** One is accepted, one waits for the window, one is still a draft. */
export async function fileJoint(as: As, paper: Prepared): Promise<void> {
  const accepted = await filed(await as('cairangdongzhou', 3, 10), paper)
  done('accept', await acceptJoint(await as('zaduo-scj-shouli', 2, 9), accepted))
  await filed(await as('lamaocuo', 0, 9), paper)
  await drafted(await as('sangjiejiacuo', 1, 20), paper)
}

async function filed(ctx: Context, paper: Prepared): Promise<string> {
  const id = await drafted(ctx, paper)
  done('joint', await submitJoint(ctx, id, true))
  return id
}

async function drafted(ctx: Context, prepared: Prepared): Promise<string> {
  const begun = { code: 'restaurant', regionCode, situation: { lodging: true } }
  const id = done('joint', await beginJoint(ctx, begun))
  const joint = await jointById(ctx.db, id)
  if (joint === null) throw new Error(`no joint application ${id}`)
  const { merged, env } = await jointDraft(ctx.db, joint, ctx.today)
  const { definition } = merged.form
  const profile = await applicantProfile(ctx.db, ctx.vault, joint.applicantAccountId)
  const known = joint.answers
  const filled = fillIn(definition, { profile, env, countyCode: regionCode, known })
  // Who opens a business has no code yet: the first part gives it out.
  const answers = Object.fromEntries(Object.entries(filled).filter(([key]) => key !== 'uscc'))
  const places = [
    ...merged.materials
      .filter(({ freeSubmit, generated }) => !freeSubmit && !generated)
      .filter((one) => needOf(one, { answers, facts: env, settled: null }) === 'must')
      .map(({ number }) => ({ materialNumber: number, fieldPath: null })),
    ...definition.sections
      .flatMap(({ fields }) => fields)
      .filter((field) => field.type === 'file')
      .map(({ key }) => ({ materialNumber: 0, fieldPath: key })),
  ]
  const files = places.map((place) => ({ ...place, prepared }))
  const raw = rawFromAnswers(definition, answers)
  done('joint', await saveJoint(ctx, id, { raw, files, removed: [] }))
  return id
}
