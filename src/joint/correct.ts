// 统一告知补正: the acceptance desk gathers what every part wants and tells it once, in one notice; each
// part is asked only once by law, and those without a want wait to be accepted with the rest.
import { advanceIn, correctionTargetsOf, partsOf, wantOf } from '../applications/index.ts'
import type { Application, Corrections, ToldWhy } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { bundlePaths, lockJoint, updateJoint } from '../bundles/index.ts'
import { issueDocument } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { noDetails } from '../workflow/index.ts'
import type { Refusal } from '../workflow/index.ts'
import { noticeFacts } from './notice-facts.ts'
import { leadsAcceptance } from './rules/policy.ts'

/** One want: of which part, what, why and how to mend it. */
export interface Want extends ToldWhy {
  readonly partId: string
  readonly target: string
}

export interface CorrectionAsked {
  readonly lead: string
  readonly dueOn: Day
  readonly wants: readonly Want[]
}

export type CorrectRefusal =
  Refusal | 'not-found' | 'not-lead' | 'no-wants' | 'unknown-part' | 'paper-incomplete'

/** How many parts were asked. */
export async function correctJoint(
  ctx: Context,
  id: string,
  asked: CorrectionAsked,
): Promise<Result<number, CorrectRefusal>> {
  try {
    return await transaction(ctx.db, (tx) => correctIn(tx, ctx, id, asked))
  } catch (error) {
    // What is written already goes back with the transaction.
    if (error instanceof PartRefused) return refuse(error.refusal)
    throw error
  }
}

class PartRefused extends Error {
  readonly refusal: CorrectRefusal

  constructor(refusal: CorrectRefusal) {
    super('a part could not be asked')
    this.refusal = refusal
  }
}

async function correctIn(
  tx: Tx,
  ctx: Context,
  id: string,
  { lead, dueOn, wants }: CorrectionAsked,
): Promise<Result<number, CorrectRefusal>> {
  const joint = await lockJoint(tx, id)
  if (joint === null || joint.submittedAt === null) return refuse('not-found')
  if (!leadsAcceptance(ctx.actor, joint)) return refuse('not-lead')
  if (wants.length === 0) return refuse('no-wants')
  const parts = await partsOf(tx, id)
  const wanted = parts.filter((part) => wants.some(({ partId }) => partId === part.id))
  if (!wants.every(({ partId }) => parts.some((part) => part.id === partId)))
    return refuse('unknown-part')
  const { common, organ, versions } = await noticeFacts(tx, ctx, joint, wanted)
  const told: { part: Application; corrections: Corrections; matterName: string }[] = []
  for (const [at, part] of wanted.entries()) {
    const matterName = versions[at]?.name ?? ''
    told.push({ part, corrections: await correctionsOf(tx, part, wants, dueOn), matterName })
  }
  const issued = await issueDocument(tx, ctx, {
    kind: 'correction-notice',
    facts: {
      ...{ ...common, lead, dueOn },
      items: told.flatMap(({ corrections, matterName }) =>
        corrections.items.map(({ label, why, how }) => ({
          ...{ what: `${matterName}：${label}`, why, how },
        })),
      ),
    },
    applicationId: wanted[0]?.id ?? null,
    organ,
    issuedBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
  })
  if (!issued.ok) throw new PartRefused('paper-incomplete')
  for (const { part, corrections } of told) {
    const details = { ...noDetails, correctionDueOn: dueOn }
    const request = { action: 'request-correction', comment: lead, details } as const
    const input = { request, details: { corrections }, revision: null }
    const together = { documentId: issued.value.id }
    const moved = await advanceIn(tx, ctx, part.id, input, together)
    if (!moved.ok) throw new PartRefused(refusalOf(moved.refusal))
  }
  await updateJoint(tx, id, { updatedAt: ctx.now })
  await record(tx, ctx, {
    ...{ action: 'joint.correct', subjectType: 'joint-application', subjectId: id },
    after: { parts: wanted.map(({ number }) => number), wants: wants.length, dueOn },
  })
  await notify(tx, ctx, {
    ...{ accountId: joint.applicantAccountId, applicationId: wanted[0]?.id ?? null },
    title: `${joint.bundleName}：需要您补正`,
    body: `${wanted.length} 个部分共有 ${wants.length} 处要改，一次都告诉您了，请在 ${fullDay(dueOn)}前改好再交。`,
    link: bundlePaths.joint(id),
  })
  return ok(wanted.length)
}

async function correctionsOf(
  tx: Tx,
  part: Application,
  wants: readonly Want[],
  dueOn: Day,
): Promise<Corrections> {
  const targets = await correctionTargetsOf(tx, part)
  const items = wants
    .filter(({ partId }) => partId === part.id)
    .flatMap((want) => {
      const target = targets.find((one) => one.target === want.target)
      return target === undefined ? [] : [wantOf(target, want)]
    })
  return { dueOn, items }
}

function refusalOf(refusal: string): CorrectRefusal {
  return refusal === 'first-correction' ||
    refusal === 'within-receipt-limit' ||
    refusal === 'correction-day-set' ||
    refusal === 'comment-missing'
    ? refusal
    : 'not-now'
}
