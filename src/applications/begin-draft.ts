// Begins a draft, or goes on with the one that is there: one draft for each matter.
import { applicantProfile } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import { dictionaries, formVersion, keepAnswers } from '../forms/index.ts'
import type { FormDefinition } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import {
  currentMatter,
  listingOf,
  offeringFor,
  openingToday,
  recordUse,
  situationOf,
  suspendedAt,
} from '../matters/index.ts'
import type { MatterVersion, Offering, OpeningState } from '../matters/index.ts'
import { regionByCode } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { prefill } from './rules/prefill.ts'
import { draftOf, insertDraft } from './store.ts'

export type BeginRefusal =
  | 'no-such-matter'
  | 'matter-closed'
  | 'not-online'
  | 'not-for-you'
  | 'no-such-region'
  | 'not-offered-there'
  | 'not-open'
  | 'suspended-there'

export interface Begun {
  readonly applicationId: string
  /** True when an earlier draft is continued. */
  readonly continued: boolean
}

export interface Beginning {
  readonly matterCode: string
  readonly regionCode: string
  /** What was chosen of the situation in the guide, by the names of its address. */
  readonly chosen?: Readonly<Record<string, unknown>>
}

export async function beginDraft(
  ctx: Context,
  { matterCode, regionCode, chosen = {} }: Beginning,
): Promise<Result<Begun, BeginRefusal>> {
  const { actor } = ctx
  if (actor.kind !== 'applicant') return refuse('not-for-you')
  const { accountId } = actor
  const current = await currentMatter(ctx.db, matterCode)
  if (current === null) return refuse('no-such-matter')
  const { matter, version } = current
  if (matter.status !== 'published') return refuse('matter-closed')
  const earlier = await draftOf(ctx.db, accountId, matter.id)
  if (earlier !== null) return ok({ applicationId: earlier.id, continued: true })
  if (!version.online) return refuse('not-online')
  if (!serves(version, actor.type)) return refuse('not-for-you')
  const region = await regionByCode(ctx.db, regionCode)
  // The stages need to know the county; nobody lives in a whole prefecture.
  if (region?.level !== 'county' && region?.level !== 'township') return refuse('no-such-region')
  const offering = await offeringFor(ctx.db, matter.id, region.path)
  if (offering === null) return refuse('not-offered-there')
  const opening = await openingAt(ctx, version, offering)
  if (opening !== null && opening.kind !== 'open') return refuse('not-open')
  if ((await suspendedAt(ctx.db, matter.id, region.path)) !== null) return refuse('suspended-there')
  const situation = await situationOf(ctx, version, { region: region.code, chosen })
  const guided = situation.answers
  const definition = await formVersion(ctx.db, version.formVersionId)
  const answers = { ...(await firstAnswers(ctx, definition, accountId)), ...guided }
  return transaction(ctx.db, async (tx) => {
    const applicationId = await insertDraft(tx, {
      matterId: matter.id,
      matterVersionId: version.id,
      offeringId: offering.id,
      applicantAccountId: accountId,
      applicantKind: actor.type,
      applicantName: actor.name,
      regionCode: region.code,
      regionPath: region.path,
      answers: keepAnswers(ctx.vault, definition, answers),
      guided: keepAnswers(ctx.vault, definition, guided),
      createdAt: ctx.now,
    })
    if (applicationId === null) return ok({ applicationId: await rival(tx), continued: true })
    await recordUse(tx, matter.id)
    await record(tx, ctx, {
      action: 'applications.begin',
      subjectType: 'application',
      subjectId: applicationId,
      applicationId,
      after: { matter: matter.code, region: region.code },
    })
    return ok({ applicationId, continued: false })
  })

  /** The draft that another request of the same person began at the same moment. */
  async function rival(tx: Tx): Promise<string> {
    const other = await draftOf(tx, accountId, matter.id)
    if (other === null) throw new Error('a draft was in the way and is not there')
    return other.id
  }
}

/** Whether the days and places of the matter and of the claimant's list let one apply today. */
export async function openingAt(
  { db, today }: Pick<Context, 'db' | 'today'>,
  version: MatterVersion,
  offering: Offering,
): Promise<OpeningState | null> {
  const { own } = await listingOf(db, version, offering)
  return openingToday(db, { version, own, offeringId: offering.id }, today)
}

/** A company's account also speaks for organisations that are no companies. */
export function serves(
  { objects }: Pick<MatterVersion, 'objects'>,
  type: 'person' | 'company',
): boolean {
  return type === 'person'
    ? objects.includes('person')
    : objects.includes('company') || objects.includes('organization')
}

async function firstAnswers(ctx: Context, definition: FormDefinition, accountId: string) {
  const profile = await applicantProfile(ctx.db, ctx.vault, accountId)
  const { nation = [] } = await dictionaries()
  return prefill(
    definition,
    profile,
    (name) => nation.find((one) => one.name === name)?.code ?? null,
  )
}
