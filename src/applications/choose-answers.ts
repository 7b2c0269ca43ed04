// 两处填得不一样: carries out which of the answers the applicant chose, and clears the question.
import { record } from '../audit/index.ts'
import { keepAnswers, parseRaw } from '../forms/index.ts'
import type { Raw } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { draftForm } from './draft-form.ts'
import { markOf, withQuestions } from './rules/merging.ts'
import { mayFill } from './rules/policy.ts'
import type { SaveRefusal } from './save-draft.ts'
import { lockApplication, updateApplication } from './store.ts'
import type { Unmerged } from './types.ts'

/** For each question: the mark of the answer that was chosen. */
export type Choices = Readonly<Record<string, string>>

/** Questions without a choice, or whose answers have changed since, stay to be chosen. */
export async function chooseAnswers(
  ctx: Context,
  id: string,
  choices: Choices,
): Promise<Result<undefined, SaveRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null || !mayFill(ctx, application, 'fill')) return refuse('not-found')
    if (application.status !== 'draft') return refuse('already-submitted')
    if (application.binnedAt !== null) return refuse('not-found')
    const { definition, env, raw: stands } = await draftForm(tx, application, ctx.today)
    let raw: Raw = stands
    const settled = new Set<string>()
    for (const [key, mark] of Object.entries(choices)) {
      const chosen = answerWith(application.unmerged, stands, key, mark)
      if (chosen === null) continue
      settled.add(key)
      raw = withQuestions(raw, chosen, new Set([key]))
    }
    const { answers } = parseRaw(definition, raw, env, 'draft')
    const unmerged = application.unmerged.filter(({ key }) => !settled.has(key))
    await updateApplication(tx, id, {
      answers: keepAnswers(ctx.vault, definition, answers),
      typed: raw,
      unmerged,
      updatedAt: ctx.now,
    })
    await record(tx, ctx, {
      action: 'applications.choose-answers',
      subjectType: 'application',
      subjectId: id,
      applicationId: id,
      after: { chosen: [...settled] },
    })
    return ok()
  })
}

function answerWith(
  unmerged: readonly Unmerged[],
  stands: Raw,
  key: string,
  mark: string,
): Raw | null {
  const candidates = [stands, ...unmerged.filter((one) => one.key === key).map(({ raw }) => raw)]
  return candidates.find((raw) => markOf(raw, key) === mark) ?? null
}
