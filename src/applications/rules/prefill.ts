// What an account already knows is not asked again: the answers a draft begins with. Each can be
// changed by the applicant.
import type { ApplicantProfile } from '../../accounts/index.ts'
import type { Answers, FormDefinition } from '../../forms/index.ts'

type Source = (profile: ApplicantProfile) => string | null

const sources: Readonly<Record<string, Source>> = {
  applicantName: ({ kind, name }) => (kind === 'person' ? name : null),
  applicantId: ({ idNumber }) => idNumber,
  phone: ({ phone }) => phone,
  contactPhone: ({ phone }) => phone,
  nation: ({ nation }) => nation,
  hkRegion: ({ kind, regionCode }) => (kind === 'person' ? regionCode : null),
  liveAddress: ({ kind, address }) => (kind === 'person' ? address : null),
  orgName: ({ kind, name }) => (kind === 'company' ? name : null),
  uscc: ({ uscc }) => uscc,
  legalRepName: ({ legalRepresentative }) => legalRepresentative,
  legalRepIdno: ({ representativeIdNumber }) => representativeIdNumber,
  orgRegion: ({ kind, regionCode }) => (kind === 'company' ? regionCode : null),
  orgAddress: ({ kind, address }) => (kind === 'company' ? address : null),
}

/** Answers by key, for the questions of the form that the profile answers. */
export function prefill(
  definition: FormDefinition,
  profile: ApplicantProfile,
  codeOfNation: (name: string) => string | null,
): Answers {
  const answers: Record<string, string> = {}
  for (const field of definition.sections.flatMap((section) => section.fields)) {
    const known = sources[field.key]?.(profile) ?? null
    const value = field.key === 'nation' && known !== null ? codeOfNation(known) : known
    if (field.type !== 'group' && value !== null && value !== '') answers[field.key] = value
  }
  return answers
}
