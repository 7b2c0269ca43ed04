// What an account already knows is not asked again: the answers a draft begins with. Each can be
// changed by the applicant.
import { knownAnswers } from '../../accounts/index.ts'
import type { ApplicantProfile } from '../../accounts/index.ts'
import type { Answers, FormDefinition } from '../../forms/index.ts'

/**
 * Answers by key, for the questions of the form that the profile answers. `meanings` says for a form
 * made of several under which key accounts know the answer.
 */
export function prefill(
  definition: FormDefinition,
  profile: ApplicantProfile,
  codeOfNation: (name: string) => string | null,
  meanings: Readonly<Record<string, string>> | null = null,
): Answers {
  const answers: Record<string, string> = {}
  for (const field of definition.sections.flatMap((section) => section.fields)) {
    const meaning = meanings === null ? field.key : meanings[field.key]
    const known = knownAnswers.find(({ key }) => key === meaning)?.of(profile) ?? null
    const value = meaning === 'nation' && known !== null ? codeOfNation(known) : known
    if (field.type !== 'group' && value !== null && value !== '') answers[field.key] = value
  }
  return answers
}
