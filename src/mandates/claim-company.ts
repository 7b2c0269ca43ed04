// 我是法定代表人: whoever has the name and the number that a company registered acts for it from his own
// account. An unknown credit code and a company of somebody else are refused with the same words.
import { applicantProfile, companyByCode } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { endMandate, insertMandate, openBetween } from './store.ts'
import { tell } from './tell.ts'

const allRights = ['fill', 'submit', 'correct', 'collect', 'withdraw', 'manage'] as const

export async function claimCompany(
  ctx: Context,
  uscc: string,
): Promise<Result<string, 'not-representative' | 'held'>> {
  const { actor, db, vault } = ctx
  if (actor.kind !== 'applicant' || actor.agent !== null || actor.type !== 'person') {
    return refuse('not-representative')
  }
  const self = await applicantProfile(db, vault, actor.accountId)
  const companyId = await companyByCode(db, uscc)
  const company = companyId === null ? null : await applicantProfile(db, vault, companyId)
  const his =
    company?.representativeIdNumber === self.idNumber && company?.legalRepresentative === self.name
  if (companyId === null || self.idNumber === null || !his) return refuse('not-representative')
  return transaction(db, async (tx) => {
    await tx('accounts').where({ id: companyId }).forUpdate().first('id')
    const open = await openBetween(tx, companyId, actor.accountId)
    if (open.some(({ kind }) => kind === 'representative')) return refuse('held')
    const by = { endedAt: ctx.now, endedByAccountId: actor.accountId }
    for (const { id } of open) await endMandate(tx, id, by)
    const id = await insertMandate(
      tx,
      {
        ...{ kind: 'representative', principalAccountId: companyId, agentName: actor.name },
        ...{ agentAccountId: actor.accountId, rights: allRights, scope: 'all', matterTypes: [] },
        ...{ idNumberSealed: null, idNumberIndex: null, phoneSealed: null, phoneIndex: null },
        ...{ codeSealed: null, codeIndex: null, endsOn: null },
        ...{ offeredAt: ctx.now, offeredOn: ctx.today, offeredByAccountId: actor.accountId },
        ...{ answeredAt: ctx.now, answer: 'accepted', since: ctx.today },
      },
      [],
    )
    await record(tx, ctx, {
      ...{ action: 'mandates.claim', subjectType: 'mandate', subjectId: id },
      after: { company: company.name },
    })
    await tell(tx, ctx, {
      ...{ event: 'company-claimed', accountId: companyId, person: actor.name },
      ...{ matter: null, applicationId: null, link: null },
    })
    return ok(id)
  })
}
