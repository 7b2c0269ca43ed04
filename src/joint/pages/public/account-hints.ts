// 先填好的从哪里来: says beside each answer that came from the account where it is from.
import { accountAnswers } from '../../account-answers.ts'
import type { JointDraft } from '../../draft.ts'
import { rawFromAnswers } from '../../../forms/index.ts'
import type { FormDefinition } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'

/** An answer that was changed since is the applicant's own. */
export async function withAccountHints(
  ctx: Context,
  { joint, merged, raw }: JointDraft,
  hint: string,
): Promise<FormDefinition> {
  const { definition } = merged.form
  const known = await accountAnswers(ctx, merged.form, joint.applicantAccountId)
  const filled = Object.entries(rawFromAnswers(definition, known))
  const isKnown = (key: string) => {
    const own = filled.filter(([path]) => path === key || path.startsWith(`${key}.`))
    return own.length > 0 && own.every(([path, typed]) => raw[path]?.join() === typed.join())
  }
  const sections = definition.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) =>
      field.hint === null && isKnown(field.key) ? { ...field, hint } : field,
    ),
  }))
  return { ...definition, sections }
}
