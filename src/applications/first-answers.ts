// What the account itself answers of a form.
import { applicantProfile } from '../accounts/index.ts'
import { dictionaries, formVersion } from '../forms/index.ts'
import type { Answers } from '../forms/index.ts'
import type { MatterVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { prefill } from './rules/prefill.ts'

export async function firstAnswers(
  ctx: Pick<Context, 'db' | 'vault'>,
  version: MatterVersion,
  accountId: string,
): Promise<Answers> {
  const definition = await formVersion(ctx.db, version.formVersionId)
  const profile = await applicantProfile(ctx.db, ctx.vault, accountId)
  const { nation = [] } = await dictionaries()
  return prefill(
    definition,
    profile,
    (name) => nation.find((one) => one.name === name)?.code ?? null,
  )
}
