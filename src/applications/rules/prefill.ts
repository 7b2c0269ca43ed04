// What an account already knows is not asked again: the answers a draft begins with. Each can be
// changed by the applicant.
import { knownAnswers } from '../../accounts/index.ts'
import type { ApplicantProfile } from '../../accounts/index.ts'
import type { Answers, FormDefinition } from '../../forms/index.ts'

/** Answers by key, for the questions of the form that the profile answers. */
export function prefill(
  definition: FormDefinition,
  profile: ApplicantProfile,
  codeOfNation: (name: string) => string | null,
): Answers {
  const answers: Record<string, string> = {}
  for (const field of definition.sections.flatMap((section) => section.fields)) {
    const known = knownAnswers.find(({ key }) => key === field.key)?.of(profile) ?? null
    const value = field.key === 'nation' && known !== null ? codeOfNation(known) : known
    if (field.type !== 'group' && value !== null && value !== '') answers[field.key] = value
  }
  return answers
}
