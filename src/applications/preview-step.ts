// 办理后果预览: everything an act would bring about, worked out by what carries it out, with nothing done.
import { letterAhead } from '../documents/index.ts'
import type { LetterAhead } from '../documents/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { StepInput, StepRefusal } from './advance.ts'
import { folderOf } from './folder.ts'
import { consequencesOf, judge } from './consequences.ts'
import type { Consequences } from './consequences.ts'
import type { Readings } from './clock-readings.ts'
import { applicationById } from './store.ts'

export interface StepAhead extends Consequences {
  /** The clocks as they stand before the act. */
  readonly readingsBefore: Readings
  /** The paper as it will read, its number still open; null when none goes out. */
  readonly letter: LetterAhead | null
}

/** The refusal that the act would meet, or all that it would do. Nothing is written or numbered. */
export function previewStep(
  ctx: Context,
  id: string,
  input: StepInput,
): Promise<Result<StepAhead, StepRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const application = await applicationById(tx, id)
    if (application === null) return refuse('not-found')
    const folder = await folderOf(tx, id)
    const judged = await judge(tx, ctx, application, input, { together: null, folder })
    if (!judged.ok) return judged
    const following = await consequencesOf(tx, ctx, judged.value)
    const letter = following.paper === null ? null : await letterAhead(tx, ctx, following.paper)
    if (letter !== null && !letter.ok) return refuse('paper-incomplete')
    const readingsBefore = judged.value.known.readings
    return ok({ ...following, readingsBefore, letter: letter?.value ?? null })
  })
}
