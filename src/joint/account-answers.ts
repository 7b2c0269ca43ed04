// What the applicant's account answers of a merged form, by the meaning of each question.
import { applicantProfile } from '../accounts/index.ts'
import { prefill } from '../applications/index.ts'
import { profileKeys } from '../bundles/index.ts'
import type { MergedForm } from '../bundles/index.ts'
import { dictionaries } from '../forms/index.ts'
import type { Answers } from '../forms/index.ts'
import type { Context } from '../platform/context.ts'

export async function accountAnswers(
  { db, vault }: Pick<Context, 'db' | 'vault'>,
  form: MergedForm,
  accountId: string,
): Promise<Answers> {
  const profile = await applicantProfile(db, vault, accountId)
  const { nation = [] } = await dictionaries()
  const codeOfNation = (name: string) => nation.find((one) => one.name === name)?.code ?? null
  return prefill(form.definition, profile, codeOfNation, profileKeys(form))
}
