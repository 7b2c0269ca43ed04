// A joint draft in tests: begun, looked at, filled in with samples.
import { jointById } from '../../src/bundles/index.ts'
import type { Situation } from '../../src/bundles/index.ts'
import { beginJoint, jointDraft, saveJoint } from '../../src/joint/index.ts'
import { isSigned } from '../../src/matters/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { sampleRaw } from '../support/builders/sample-answers.ts'
import { samplePdf } from '../support/builders/sample-file.ts'

export const region = '632722'

export async function begun(ctx: Context, code: string, situation: Situation, reuse = false) {
  const made = await beginJoint(ctx, { code, regionCode: region, situation, reuse })
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}

export async function draftOf(ctx: Context, id: string) {
  const joint = await jointById(ctx.db, id)
  if (joint === null) throw new Error('no joint application')
  return jointDraft(ctx.db, joint, ctx.today)
}

/** Everything that must be answered and sent, except the papers named. */
export async function filled(ctx: Context, id: string, without: readonly number[] = []) {
  const draft = await draftOf(ctx, id)
  const { uscc: _none, ...raw } = sampleRaw(draft.merged.form.definition, draft.env, draft.raw)
  const prepared = {
    ...{ name: '样例.pdf', mediaType: 'application/pdf', bytes: samplePdf },
    scanState: 'not-scanned' as const,
  }
  const files = draft.merged.materials
    .filter((one) => !one.generated && !one.freeSubmit && !isSigned(one))
    .filter(({ required, when }) => required || when !== null)
    .filter(({ number }) => !without.includes(number))
    .map(({ number }) => ({ materialNumber: number, fieldPath: null, prepared }))
  await saveJoint(ctx, id, { raw, files, removed: [] })
}
