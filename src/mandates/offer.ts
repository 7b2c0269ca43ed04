// 委托: an applicant names who may act in his place, for what and until when. The answer is the same whether
// the named person has an account or not; he finds the offer when he signs in.
import { randomInt } from 'node:crypto'
import { applicantProfile, findPerson } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import { may } from '../kernel/actor.ts'
import type { Applicant } from '../kernel/actor.ts'
import { personOf } from '../kernel/actor.ts'
import { addDays } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { mayGive } from './rules/may-give.ts'
import { longestDays } from './rules/state.ts'
import { insertMandate } from './store.ts'
import type { NewMandate } from './store.ts'
import { tell } from './tell.ts'
import type { Receiver, Terms } from './types.ts'

export type OfferRefusal = 'not-yours' | 'oneself' | 'days-past' | 'too-long' | 'rights-beyond'

export interface Offered {
  readonly id: string
  /** 邀请码, shown once to who invites; null when the receiver was named by a number. */
  readonly code: string | null
}

/** Without what is misread: no 0 O 1 I L. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export async function offer(
  ctx: Context,
  receiver: Receiver,
  terms: Terms,
): Promise<Result<Offered, OfferRefusal>> {
  const { actor, today } = ctx
  if (actor.kind !== 'applicant' || !may(actor, 'mandates.manage')) return refuse('not-yours')
  const kind = actor.type === 'company' ? 'clerk' : 'agent'
  if (!mayGive(actor, terms.rights)) return refuse('rights-beyond')
  if (terms.endsOn < today) return refuse('days-past')
  if (terms.endsOn > addDays(today, longestDays[kind])) return refuse('too-long')
  if (await isOneself(ctx, actor, receiver)) return refuse('oneself')
  const code = receiver.by === 'code' ? newCode() : null
  return transaction(ctx.db, async (tx) => {
    const { rights, scope, endsOn } = terms
    const mandate: NewMandate = {
      ...{ kind, principalAccountId: actor.accountId, agentName: receiver.name.normalize('NFKC') },
      ...{ agentAccountId: null, ...sealedReceiver(ctx, receiver, code) },
      ...{ rights, scope: scope.kind, endsOn, offeredAt: ctx.now, offeredOn: today },
      matterTypes: scope.kind === 'types' ? scope.types : [],
      offeredByAccountId: personOf(actor).accountId,
      ...{ answeredAt: null, answer: null, since: null },
    }
    const id = await insertMandate(tx, mandate, scope.kind === 'matters' ? scope.matterIds : [])
    await record(tx, ctx, {
      ...{ action: 'mandates.offer', subjectType: 'mandate', subjectId: id },
      after: { principal: actor.name, agent: receiver.name, by: receiver.by, ...terms },
    })
    const found =
      receiver.by === 'code' ? null : await findPerson(tx, ctx, { ...receiver, by: receiver.by })
    if (found !== null) {
      const said = { event: 'mandate-offered', accountId: found, person: actor.name } as const
      await tell(tx, ctx, { ...said, matter: null, applicationId: null, link: null })
    }
    return ok({ id, code: code === null ? null : `${code.slice(0, 5)}-${code.slice(5)}` })
  })
}

function sealedReceiver({ vault }: Context, { by, number }: Receiver, code: string | null) {
  const sealed = (mine: boolean, text: string) => (mine ? vault.seal(text) : null)
  const index = (mine: boolean, purpose: string, text: string) =>
    mine ? vault.index(purpose, text) : null
  const [id, phone] = [by === 'id-number', by === 'phone']
  return {
    idNumberSealed: sealed(id, number),
    idNumberIndex: index(id, 'id-number', number),
    phoneSealed: sealed(phone, number),
    phoneIndex: index(phone, 'phone', number),
    codeSealed: sealed(code !== null, code ?? ''),
    codeIndex: index(code !== null, 'mandate code', code ?? ''),
  }
}

async function isOneself(ctx: Context, actor: Applicant, receiver: Receiver): Promise<boolean> {
  if (actor.type !== 'person') return false
  const { idNumber, phone } = await applicantProfile(ctx.db, ctx.vault, actor.accountId)
  return receiver.by !== 'code' && [idNumber, phone].includes(receiver.number)
}

function newCode(): string {
  return Array.from({ length: 10 }, () => signs.charAt(randomInt(signs.length))).join('')
}
