// 使用以前填过的内容: what earlier applications answer of the parts of a joint application, at the places of
// the one form. A number that another part gives out is never taken from an earlier filing.
import { formEnv, offeredAnswers } from '../applications/index.ts'
import type { Sourced } from '../applications/index.ts'
import { answersFor, mergedPath } from '../bundles/index.ts'
import type { BundleContent, Merged } from '../bundles/index.ts'
import type { Answers } from '../forms/index.ts'
import type { Context } from '../platform/context.ts'

export interface Reusing {
  readonly content: Pick<BundleContent, 'carried'>
  readonly merged: Merged
  readonly applicant: { readonly accountId: string; readonly type: 'person' | 'company' }
  readonly regionCode: string
  /** What the account answers of the one form: that comes first. */
  readonly known: Answers
}

export async function reusedAnswers(
  ctx: Pick<Context, 'db' | 'today'>,
  { content, merged, applicant, regionCode, known }: Reusing,
) {
  const { accountId, type: kind } = applicant
  const { form, parts } = merged
  const sourced: Record<string, Sourced[string]> = {}
  for (const { matterCode, version } of parts) {
    const own = answersFor(form, matterCode, { ...known, ...answersIn(sourced) })
    const asked = { version, accountId, kind, regionCode, known: own }
    const offered = await offeredAnswers(ctx, asked)
    for (const [key, source] of Object.entries(offered.sourced)) {
      const isGivenOut = content.carried.some(
        (one) => one.matterCode === matterCode && one.key === key,
      )
      if (!isGivenOut) sourced[mergedPath(form, matterCode, key)] ??= source
    }
  }
  const { definition } = form
  const application = { id: null, submittedAt: null, applicantKind: kind, regionCode }
  const env = await formEnv(ctx.db, ctx.today, {
    ...{ application: { ...application, applicantAccountId: accountId }, definition, files: [] },
    hrefOf: () => '',
  })
  return { sourced, definition, env }
}

function answersIn(sourced: Sourced): Answers {
  return Object.fromEntries(Object.entries(sourced).map(([key, { answer }]) => [key, answer]))
}
