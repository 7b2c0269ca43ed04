// 使用以前填过的内容: what a person filled in before is offered to a new draft, and taken over only with
// his consent (个人信息保护法 第十四条、第十五条), which he may withdraw at any time.
import { record } from '../audit/index.ts'
import { formVersion, keepAnswers, parseRaw, rawFromAnswers } from '../forms/index.ts'
import type { Answers, FormDefinition, FormEnv } from '../forms/index.ts'
import type { MatterVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { formEnv } from './form-env.ts'
import { earlierFilings } from './queries/earlier-filings.ts'
import { endConsent, insertConsent } from './reuse-store.ts'
import { earlierAnswers } from './rules/earlier-answers.ts'
import type { KeptSourced, Sourced } from './rules/earlier-answers.ts'
import type { ApplicantKind } from './types.ts'

export interface Offered {
  readonly sourced: Sourced
  readonly definition: FormDefinition
  readonly env: FormEnv
}

export interface Asking {
  readonly version: MatterVersion
  readonly accountId: string
  readonly kind: ApplicantKind
  readonly regionCode: string
  /** What is answered already, by the account or the guide: that comes first. */
  readonly known: Answers
}

/** The answers of earlier applications that this form still takes today. */
export async function offeredAnswers(
  { db, today }: Pick<Context, 'db' | 'today'>,
  { version, accountId, kind, regionCode, known }: Asking,
): Promise<Offered> {
  const definition = await formVersion(db, version.formVersionId)
  const filings = await earlierFilings(db, accountId)
  const found = earlierAnswers(definition, filings, known)
  const env = await formEnv(db, today, {
    application: {
      ...{ id: null, submittedAt: null, applicantKind: kind, applicantAccountId: accountId },
      regionCode,
    },
    ...{ definition, files: [], hrefOf: () => '' },
  })
  const entries = Object.entries(found).map(([key, { answer }]) => [key, answer] as const)
  const answers = { ...known, ...Object.fromEntries(entries) }
  const taken = parseRaw(definition, rawFromAnswers(definition, answers), env, 'draft').answers
  const kept = Object.entries(found).flatMap(([key, source]) => {
    const answer = taken[key]
    return answer === undefined || answer === null ? [] : [[key, { ...source, answer }] as const]
  })
  return { sourced: Object.fromEntries(kept), definition, env }
}

/** The answers alone. */
export function answersOf(sourced: Sourced): Answers {
  return Object.fromEntries(Object.entries(sourced).map(([key, { answer }]) => [key, answer]))
}

/** As it is stored: the answers are sealed like those of the draft itself. */
export function keepSourced(
  vault: Context['vault'],
  definition: FormDefinition,
  sourced: Sourced,
): KeptSourced {
  const kept: Readonly<Record<string, unknown>> = keepAnswers(vault, definition, answersOf(sourced))
  const entries = Object.entries(sourced).map(
    ([key, source]) => [key, { ...source, answer: kept[key] }] as const,
  )
  return Object.fromEntries(entries)
}

/** Keeps the consent, once; the caller's transaction takes the answers over. */
export async function giveConsent(tx: Tx, ctx: Context, accountId: string): Promise<void> {
  if (!(await insertConsent(tx, accountId, ctx.now))) return
  await record(tx, ctx, {
    ...{ action: 'applications.consent-to-reuse', subjectType: 'account', subjectId: accountId },
    after: { consent: true },
  })
}

/** Consents or withdraws on the page of settings; what drafts have taken over stays theirs. */
export async function setConsent(ctx: Context, accountId: string, wanted: boolean): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    if (wanted) return giveConsent(tx, ctx, accountId)
    if (!(await endConsent(tx, accountId, ctx.now))) return
    await record(tx, ctx, {
      ...{ action: 'applications.withdraw-reuse', subjectType: 'account', subjectId: accountId },
      ...{ before: { consent: true }, after: { consent: false } },
    })
  })
}
