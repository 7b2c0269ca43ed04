// 撤销、撤回、注销: begun by one member of the department on a ground of law, decided by an approver other than he. Before
// a revocation or withdrawal the holder is told, may answer and may ask for a hearing.
import { record } from '../audit/index.ts'
import { addWorkingDays, calendarOfRegion } from '../deadlines/index.ts'
import { documentPaths, endDocument, issueDocument, remediesOf } from '../documents/index.ts'
import type { CommonFacts, IssuedDocument, IssueOrder, RemedyFacts } from '../documents/index.ts'
import { holds } from '../kernel/actor.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import { departmentById } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { endingNames } from './messages.ts'
import { paths } from './paths.ts'
import { grounds, groundsIn } from './rules/grounds.ts'
import { mayEnd } from './rules/policy.ts'
import { appendEvent, lockLicence, openEnding, updateLicence } from './store.ts'
import type { Ending, EndingRefusal, Licence, LicenceEnding, LicenceEventName } from './types.ts'

/** 行政许可法 第四十七条: five working days to ask for a hearing. */
const answerDays = 5

export interface Proposal {
  readonly ending: Ending
  readonly ground: string
  readonly reasons: string
}

export function proposeEnding(
  ctx: Context,
  id: string,
  { ending, ground, reasons }: Proposal,
): Promise<Result<undefined, EndingRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const licence = await lockLicence(tx, id)
    if (licence === null || !mayEnd(ctx.actor, licence)) return refuse('not-yours')
    const open = groundsIn(licence.state)
    if (open[ending].length === 0) return refuse('not-active')
    const chosen = open[ending].find((one) => one.id === ground)
    if (chosen === undefined) return refuse('ground-missing')
    if (isBlank(reasons)) return refuse('reason-missing')
    if ((await openEnding(tx, id)) !== null) return refuse('already-proposed')
    const calendar = await calendarOfRegion(tx, licence.regionPath)
    const answerUntil = ending === 'cancel' ? null : addWorkingDays(calendar, ctx.today, answerDays)
    await tx('licenceEndings').insert({
      ...{ licenceId: id, ending, ground, reasons: reasons.trim(), answerUntil, state: 'proposed' },
      proposedByAccountId: ctx.actor.accountId,
      proposedByName: ctx.actor.name,
      proposedAt: ctx.now,
    })
    await keep(tx, ctx, licence, 'licences.propose-ending', { ending, ground })
    if (answerUntil === null) return ok()
    const notice = await issued(tx, ctx, licence, (told) => ({
      kind: ending === 'withdraw' ? 'withdrawal-notice' : 'revocation-notice',
      facts: {
        ...{ ...told.common, target: targetOf(licence), reasons: reasons.trim() },
        ...{ legalBasis: [chosen.basis], answerUntil },
      },
    }))
    const noticed = ending === 'withdraw' ? 'withdrawal-notified' : 'revocation-notified'
    await happened(tx, ctx, licence, noticed, notice)
    await tell(tx, ctx, licence, {
      title: `拟${endingNames[ending]}您的《${licence.name}》`,
      body: `${notice.number}已经发出。您可以在${fullDay(answerUntil)}以前陈述、申辩，也可以要求听证。`,
      link: paths.own(id),
    })
    return ok()
  })
}

/** The holder's answer; one that comes after the last day is refused. */
export function answerEnding(
  ctx: Context,
  id: string,
  { answer, hearing }: { readonly answer: string; readonly hearing: boolean },
): Promise<Result<undefined, EndingRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const licence = await lockLicence(tx, id)
    const own = ctx.actor.kind === 'applicant' && licence?.holderAccountId === ctx.actor.accountId
    if (licence === null || !own) return refuse('not-yours')
    const open = await openEnding(tx, id)
    if (open === null || open.answerUntil === null) return refuse('no-proposal')
    if (open.answerUntil < ctx.today) return refuse('too-late')
    if (isBlank(answer) && !hearing) return refuse('reason-missing')
    await tx('licenceEndings')
      .where({ id: open.id })
      .update({ answer: answer.trim(), hearingAsked: hearing, answeredAt: ctx.now })
    await happened(tx, ctx, licence, 'answered', null)
    await keep(tx, ctx, licence, 'licences.answer', { hearing })
    return ok()
  })
}

/** `considered` says what became of the holder's answer; asked for whenever there is one. */
export function decideEnding(
  ctx: Context,
  id: string,
  { confirmed, considered }: { readonly confirmed: boolean; readonly considered: string },
): Promise<Result<undefined, EndingRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const licence = await lockLicence(tx, id)
    if (licence === null || !mayEnd(ctx.actor, licence)) return refuse('not-yours')
    const open = await openEnding(tx, id)
    if (open === null) return refuse('no-proposal')
    if (!holds(ctx.actor, 'approver')) return refuse('not-approver')
    if (open.proposedByAccountId === ctx.actor.accountId) return refuse('same-person')
    if (confirmed) {
      const waits = open.answerUntil !== null && open.answerUntil >= ctx.today
      if (waits && open.answeredAt === null) return refuse('answer-awaited')
      if (open.answeredAt !== null && isBlank(considered)) return refuse('consideration-missing')
    }
    await tx('licenceEndings')
      .where({ id: open.id })
      .update({
        state: confirmed ? 'confirmed' : 'declined',
        decidedByAccountId: ctx.actor.accountId,
        ...{ decidedAt: ctx.now, considered: considered.trim() },
      })
    await keep(tx, ctx, licence, confirmed ? 'licences.end' : 'licences.decline-ending', {
      ending: open.ending,
    })
    if (confirmed) await end(tx, ctx, licence, open, considered)
    else await happened(tx, ctx, licence, 'proposal-declined', null)
    return ok()
  })
}

async function end(
  tx: Tx,
  ctx: Context,
  licence: Licence,
  { ending, ground, reasons }: LicenceEnding,
  considered: string,
): Promise<void> {
  const basis = grounds[ending].find((one) => one.id === ground)?.basis
  const all = isBlank(considered) ? reasons : `${reasons}\n${considered.trim()}`
  const decision = await issued(tx, ctx, licence, ({ common, remedies }) => ({
    kind: decisions[ending],
    facts: {
      ...{ ...common, target: targetOf(licence), reasons: all, remedies },
      ...{ legalBasis: basis === undefined ? [] : [basis], endsOn: ctx.today },
    },
  }))
  const state = states[ending]
  // The certificate of what was revoked or withdrawn has ended, and goes on saying why.
  if (licence.state === 'active') {
    await endDocument(tx, licence.documentId, {
      ...{ status: state, on: ctx.today, successorId: decision.id },
      reason: grounds[ending].find((one) => one.id === ground)?.name ?? '',
    })
  }
  await updateLicence(tx, licence.id, { state, updatedAt: ctx.now })
  await happened(tx, ctx, licence, state, decision)
  await tell(tx, ctx, licence, {
    title: `《${licence.name}》已${endingNames[ending]}`,
    body: `${decision.number}已经发出，写明了原因和救济途径。${ending === 'withdraw' ? '因撤回造成财产损失的，可以凭决定书申请补偿。' : ''}`,
    link: documentPaths.verification(decision.verificationCode),
  })
}

const decisions = {
  revoke: 'revocation-decision',
  cancel: 'cancellation-decision',
  withdraw: 'withdrawal-decision',
} as const

const states = { revoke: 'revoked', cancel: 'cancelled', withdraw: 'withdrawn' } as const

interface Told {
  readonly common: CommonFacts
  readonly remedies: RemedyFacts
}

async function issued(
  tx: Tx,
  ctx: Context,
  licence: Licence,
  draft: (told: Told) => Pick<IssueOrder, 'kind' | 'facts'>,
): Promise<IssuedDocument> {
  const organ = await departmentById(tx, licence.departmentId)
  if (organ === null) throw new Error(`department ${licence.departmentId} does not exist`)
  const common: CommonFacts = {
    applicationNumber: licence.number,
    matterName: licence.matterName,
    matterType: licence.matterType,
    applicantName: licence.holderName,
    applicantType: licence.holderKind,
    appliedOn: licence.grantedOn,
    contact: { phone: organ.phone ?? '12345', address: organ.address },
  }
  const remedies = await remediesOf(tx, ctx, organ, licence.matterId)
  const letter = await issueDocument(tx, ctx, {
    ...draft({ common, remedies }),
    applicationId: licence.applicationId,
    organ: { departmentId: organ.id, name: organ.name, code: organ.organCode },
    issuedBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
  } as IssueOrder)
  if (!letter.ok) throw new Error(`a letter about a licence lacks its ${letter.refusal}`)
  return letter.value
}

function targetOf({ name, number }: Licence) {
  return { title: name, number }
}

async function happened(
  tx: Tx,
  ctx: Context,
  { id }: Licence,
  event: LicenceEventName,
  letter: IssuedDocument | null,
): Promise<void> {
  const text = letter === null ? '' : `${letter.title}${letter.number}`
  await appendEvent(tx, ctx, {
    ...{ licenceId: id, event, applicationId: null, documentId: letter?.id ?? null, text },
  })
}

function tell(
  tx: Tx,
  ctx: Context,
  { holderAccountId, applicationId }: Licence,
  words: { readonly title: string; readonly body: string; readonly link: string },
) {
  return notify(tx, ctx, { accountId: holderAccountId, applicationId, ...words })
}

function keep(
  tx: Tx,
  ctx: Context,
  { id, number, applicationId }: Licence,
  action: string,
  after: Record<string, unknown>,
) {
  return record(tx, ctx, {
    ...{ action, subjectType: 'licence', subjectId: id, applicationId },
    after: { number, ...after },
  })
}

function isBlank(text: string): boolean {
  return !/[^\p{Z}\p{C}\s]/u.test(text)
}
