// Begins a draft, or goes on with the one that is there: one draft for each matter.
import { record } from '../audit/index.ts'
import { standingOf } from '../consents/index.ts'
import { formVersion, keepAnswers } from '../forms/index.ts'
import { coversMatter, hasRight } from '../kernel/agency.ts'
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
import { firstAnswers } from './first-answers.ts'
import { answersOf, giveConsent, keepSourced, offeredAnswers } from './reuse-answers.ts'
import { lastConsent } from './reuse-store.ts'
import type { Sourced } from './rules/earlier-answers.ts'
import { markAgent } from './mark-agent.ts'
import { isSelf } from './rules/policy.ts'
import { draftOf, insertDraft, lockApplication } from './store.ts'

export type BeginRefusal =
  | 'no-such-matter'
  | 'matter-closed'
  | 'not-online'
  | 'not-for-you'
  | 'no-such-region'
  | 'not-offered-there'
  | 'not-open'
  | 'suspended-there'
  | 'no-consent'
  | 'not-mandated'

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
  /** True when 使用我以前填过的内容 was ticked with it. */
  readonly reuse?: boolean
}

export async function beginDraft(
  ctx: Context,
  { matterCode, regionCode, chosen = {}, reuse = false }: Beginning,
): Promise<Result<Begun, BeginRefusal>> {
  const { actor } = ctx
  if (actor.kind !== 'applicant') return refuse('not-for-you')
  const { accountId, type } = actor
  const current = await currentMatter(ctx.db, matterCode)
  if (current === null) return refuse('no-such-matter')
  const { matter, version } = current
  if (matter.status !== 'published') return refuse('matter-closed')
  const asked = { matterId: matter.id, matterType: version.type }
  const mandated = coversMatter(actor.agent, asked) && hasRight(actor.agent, 'fill')
  if (!mandated) return refuse('not-mandated')
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
  if (!(await standingOf(ctx.db, accountId)).agreed) return refuse('no-consent')
  const situation = await situationOf(ctx, version, { region: region.code, chosen })
  const guided = situation.answers
  const definition = await formVersion(ctx.db, version.formVersionId)
  const known = { ...(await firstAnswers(ctx, version, accountId)), ...guided }
  const sourced = await sourcedAnswers()
  const answers = { ...known, ...answersOf(sourced) }
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
      sourced: keepSourced(ctx.vault, definition, sourced),
      createdAt: ctx.now,
    })
    if (applicationId === null) return ok({ applicationId: await rival(tx), continued: true })
    const begun = actor.agent === null ? null : await lockApplication(tx, applicationId)
    if (begun !== null) await markAgent(tx, ctx, begun)
    if (reuse && isSelf(actor)) await giveConsent(tx, ctx, accountId)
    await recordUse(tx, matter.id)
    await record(tx, ctx, {
      action: 'applications.begin',
      subjectType: 'application',
      subjectId: applicationId,
      applicationId,
      after: { matter: matter.code, region: region.code, reused: Object.keys(sourced) },
    })
    return ok({ applicationId, continued: false })
  })

  /** Nothing is taken over without consent: given now, or before and not withdrawn. */
  async function sourcedAnswers(): Promise<Sourced> {
    if (!isSelf(ctx.actor)) return {}
    const consent = reuse ? null : await lastConsent(ctx.db, accountId)
    if (!reuse && (consent === null || consent.withdrawnAt !== null)) return {}
    const asked = { version, accountId, kind: type, regionCode, known }
    return (await offeredAnswers(ctx, asked)).sourced
  }

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
