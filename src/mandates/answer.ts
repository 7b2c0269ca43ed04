// 接受或者不接受 an offer. It is answered by the person whose name and number (or code) it gives, in his own
// name; for a company a new mandate takes the place of the one he had.
import { applicantProfile } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Applicant } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { stateOf } from './rules/state.ts'
import { answerMandate, endMandate, lockByCode, lockMandate, openBetween } from './store.ts'
import type { MandateRow } from './tables.ts'
import { tell } from './tell.ts'

export type AnswerRefusal = 'not-found' | 'not-offered' | 'no-such-code' | 'own-company'

export async function answer(
  ctx: Context,
  id: string,
  accepted: boolean,
): Promise<Result<string, AnswerRefusal>> {
  const self = selfOf(ctx)
  if (self === null) return refuse('not-found')
  const profile = await applicantProfile(ctx.db, ctx.vault, self.accountId)
  return transaction(ctx.db, async (tx) => {
    const offer = await lockMandate(tx, id)
    if (offer === null) return refuse('not-found')
    const { idNumberIndex, phoneIndex, agentName } = offer
    const byId = ctx.vault.indexes('id-number', profile.idNumber ?? '')
    const byPhone = ctx.vault.indexes('phone', profile.phone)
    const named = agentName === self.name.normalize('NFKC')
    const meant =
      (idNumberIndex !== null && byId.includes(idNumberIndex)) ||
      (phoneIndex !== null && byPhone.includes(phoneIndex))
    if (!named || !meant) return refuse('not-found')
    return settle(tx, ctx, self, offer, accepted)
  })
}

/** 用邀请码加入: the name that the company wrote must be the account's. */
export async function join(ctx: Context, typed: string): Promise<Result<string, AnswerRefusal>> {
  const self = selfOf(ctx)
  if (self === null) return refuse('no-such-code')
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return transaction(ctx.db, async (tx) => {
    const offer = await lockByCode(tx, ctx.vault.indexes('mandate code', code))
    const meant = offer !== null && offer.agentName === self.name.normalize('NFKC')
    if (!meant || stateOf(offer, ctx.today) !== 'offered') return refuse('no-such-code')
    return settle(tx, ctx, self, offer, true)
  })
}

function selfOf({ actor }: Context): Applicant | null {
  const self = actor.kind === 'applicant' && actor.agent === null && actor.type === 'person'
  return self ? actor : null
}

async function settle(
  tx: Tx,
  ctx: Context,
  self: Applicant,
  offer: MandateRow,
  accepted: boolean,
): Promise<Result<string, AnswerRefusal>> {
  if (stateOf(offer, ctx.today) !== 'offered') return refuse('not-offered')
  const { id, kind, principalAccountId } = offer
  if (principalAccountId === self.accountId) return refuse('not-offered')
  if (accepted && kind === 'clerk') {
    for (const earlier of await openBetween(tx, principalAccountId, self.accountId)) {
      if (earlier.kind === 'representative') return refuse('own-company')
      await endMandate(tx, earlier.id, { endedAt: ctx.now, endedByAccountId: self.accountId })
    }
  }
  await answerMandate(tx, id, {
    ...{ answer: accepted ? 'accepted' : 'declined', answeredAt: ctx.now },
    ...{ agentAccountId: self.accountId, since: accepted ? ctx.today : null },
  })
  await record(tx, ctx, {
    ...{ action: 'mandates.answer', subjectType: 'mandate', subjectId: id },
    after: { accepted },
  })
  await tell(tx, ctx, {
    event: accepted ? 'mandate-accepted' : 'mandate-declined',
    ...{ accountId: principalAccountId, person: self.name },
    ...{ matter: null, applicationId: null, link: null },
  })
  return ok(id)
}
