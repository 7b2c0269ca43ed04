// 替孩子办: a guardian opens a place for a child under fourteen, in which he alone acts. The applicant is the
// child; nobody can sign in as it. The consent to the child's data is kept word for word.
import { randomUUID } from 'node:crypto'
import { applicantProfile, openPerson, refuseTaken } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import { noticeInForce } from '../consents/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { IdNumber } from '../platform/security/identifiers.ts'
import { lastGuardedDay } from './rules/child.ts'
import { insertMandate } from './store.ts'
import type { GuardianRelation } from './types.ts'

export type GuardRefusal = 'not-yours' | 'too-old' | 'known' | 'not-agreed'

export interface Child {
  readonly name: string
  readonly id: IdNumber
  readonly relation: GuardianRelation
  /** The words that were ticked; null when they were not. */
  readonly agreedTo: string | null
}

export async function guardChild(
  ctx: Context,
  child: Child,
): Promise<Result<string, GuardRefusal>> {
  const { actor, today } = ctx
  const self = actor.kind === 'applicant' && actor.agent === null && actor.type === 'person'
  if (!self) return refuse('not-yours')
  if (lastGuardedDay(child.id.birthDate) < today) return refuse('too-old')
  const wording = child.agreedTo
  if (wording === null) return refuse('not-agreed')
  const guarded = await refuseTaken(() =>
    transaction(ctx.db, async (tx) => ok(await open(tx, ctx, child, wording))),
  )
  if (guarded.ok) return guarded
  return refuse('known')
}

async function open(
  tx: Tx,
  ctx: Context,
  { name, id, relation }: Child,
  wording: string,
): Promise<string> {
  const { actor, now, today } = ctx
  if (actor.kind !== 'applicant') throw new Error('a guardian is an applicant')
  const { accountId, name: agentName } = actor
  const { phone, regionCode, address } = await applicantProfile(tx, ctx.vault, accountId)
  const { version } = await noticeInForce(tx)
  const childId = await openPerson(
    tx,
    ctx,
    {
      ...{ name, nameBo: null, idNumber: id.number, birthDate: id.birthDate, sex: id.sex },
      ...{ nation: null, phone, regionCode, address },
    },
    {
      ...{ username: `child-${randomUUID()}`, passwordHash: '', demonstration: false },
      noticeVersion: version,
    },
  )
  const mandateId = await insertMandate(
    tx,
    {
      ...{ kind: 'guardian', principalAccountId: childId, agentName, agentAccountId: accountId },
      ...{ rights: ['fill', 'submit', 'correct', 'collect', 'withdraw'], scope: 'all' },
      ...{ matterTypes: [], endsOn: lastGuardedDay(id.birthDate) },
      ...{ idNumberSealed: null, idNumberIndex: null, phoneSealed: null, phoneIndex: null },
      ...{ codeSealed: null, codeIndex: null, offeredAt: now, offeredOn: today },
      ...{ offeredByAccountId: accountId, answeredAt: now, answer: 'accepted', since: today },
    },
    [],
  )
  await tx('guardianConsents').insert({ mandateId, relation, wording, consentedAt: now })
  await record(tx, ctx, {
    ...{ action: 'mandates.guard', subjectType: 'mandate', subjectId: mandateId },
    after: { child: childId, relation },
  })
  return mandateId
}
