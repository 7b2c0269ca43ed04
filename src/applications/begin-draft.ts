// Begins a draft, or goes on with the one that is there: one draft for each matter.
import { companyKindOf } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import { standingOf } from '../consents/index.ts'
import { formVersion, keepAnswers } from '../forms/index.ts'
import { may } from '../kernel/actor.ts'
import type { Actor } from '../kernel/actor.ts'
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
import { helpWith } from './help-with.ts'
import { markAgent } from './mark-agent.ts'
import { mayTakeFor } from './rules/across-regions.ts'
import { isSelf, mayFill } from './rules/policy.ts'
import { servesKind } from './rules/serves.ts'
import { draftOf, insertDraft, lockApplication } from './store.ts'
import type { Application } from './types.ts'

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
  /** At a window: done locally, and this window stands elsewhere. */
  | 'not-at-this-window'
  /** At a window: the applicant has a draft of his own, and has not agreed that it is gone on with. */
  | 'own-draft'
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
  /** At a window: for whom, and whether he agreed there that a draft of his own is gone on with. */
  readonly onBehalf?: { readonly applicant: Party; readonly agreed: boolean }
}

/** The person or company that applies. */
export interface Party {
  readonly accountId: string
  readonly type: 'person' | 'company'
  readonly name: string
}

export async function beginDraft(
  ctx: Context,
  { matterCode, regionCode, chosen = {}, reuse = false, onBehalf }: Beginning,
): Promise<Result<Begun, BeginRefusal>> {
  const party = partyOf(ctx.actor, onBehalf?.applicant)
  if (party === null) return refuse('not-for-you')
  const window = ctx.actor.kind === 'staff' ? ctx.actor : null
  const agent = ctx.actor.kind === 'applicant' ? ctx.actor.agent : null
  const { accountId, type } = party
  const current = await currentMatter(ctx.db, matterCode)
  if (current === null) return refuse('no-such-matter')
  const { matter, version } = current
  if (matter.status !== 'published') return refuse('matter-closed')
  const asked = { matterId: matter.id, matterType: version.type }
  const mandated = coversMatter(agent, asked) && hasRight(agent, 'fill')
  if (!mandated) return refuse('not-mandated')
  const earlier = await draftOf(ctx.db, accountId, matter.id)
  if (earlier !== null) return goOn(ctx, earlier, onBehalf?.agreed === true)
  if (!version.online) return refuse('not-online')
  const kind = type === 'person' ? null : await companyKindOf(ctx.db, accountId)
  if (!servesKind(version, kind)) return refuse('not-for-you')
  const region = await regionByCode(ctx.db, regionCode)
  // The stages need to know the county; nobody lives in a whole prefecture.
  if (region?.level !== 'county' && region?.level !== 'township') return refuse('no-such-region')
  const { crossRegion } = version.elements
  if (window !== null && !mayTakeFor(crossRegion, window.seat.regionPath, region.path)) {
    return refuse('not-at-this-window')
  }
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
      applicantKind: type,
      applicantName: party.name,
      helperAccountId: window?.accountId ?? null,
      intakeDepartmentId: window?.seat.departmentId ?? null,
      regionCode: region.code,
      regionPath: region.path,
      answers: keepAnswers(ctx.vault, definition, answers),
      guided: keepAnswers(ctx.vault, definition, guided),
      sourced: keepSourced(ctx.vault, definition, sourced),
      createdAt: ctx.now,
    })
    if (applicationId === null) return window === null ? ok(await rival(tx)) : refuse('own-draft')
    const begun = agent === null ? null : await lockApplication(tx, applicationId)
    if (begun !== null) await markAgent(tx, ctx, begun)
    if (reuse && isSelf(ctx.actor)) await giveConsent(tx, ctx, accountId)
    await recordUse(tx, matter.id)
    await record(tx, ctx, {
      action: 'applications.begin',
      subjectType: 'application',
      subjectId: applicationId,
      applicationId,
      after: {
        ...{ matter: matter.code, region: region.code, reused: Object.keys(sourced) },
        ...(window === null ? {} : { filedFor: accountId }),
      },
    })
    return ok({ applicationId, continued: false })
  })

  /** Nothing is taken over without consent: given now, or before and not withdrawn. */
  async function sourcedAnswers(): Promise<Sourced> {
    // What somebody filled in before is his to take out, not an agent's nor a window's.
    if (!isSelf(ctx.actor)) return {}
    const consent = reuse ? null : await lastConsent(ctx.db, accountId)
    if (!reuse && (consent === null || consent.withdrawnAt !== null)) return {}
    const asked = { version, accountId, kind: type, regionCode, known }
    return (await offeredAnswers(ctx, asked)).sourced
  }

  /** The draft that another request of the same person began at the same moment. */
  async function rival(tx: Tx): Promise<Begun> {
    const other = await draftOf(tx, accountId, matter.id)
    if (other === null) throw new Error('a draft was in the way and is not there')
    return { applicationId: other.id, continued: true }
  }
}

/** Who applies: the caller himself, or at a window the person in front of it. */
function partyOf(actor: Actor, applicant: Party | undefined): Party | null {
  if (actor.kind === 'applicant') return actor
  return actor.kind === 'staff' && may(actor, 'counter.assist') ? (applicant ?? null) : null
}

/** The draft that is there; at a window only its own, or one whose applicant agrees on the spot. */
async function goOn(
  ctx: Context,
  earlier: Application,
  agreed: boolean,
): Promise<Result<Begun, BeginRefusal>> {
  const begun = { applicationId: earlier.id, continued: true }
  if (mayFill(ctx, earlier)) return ok(begun)
  return agreed && (await helpWith(ctx, earlier.id)) ? ok(begun) : refuse('own-draft')
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
