// 核查承诺: after the decision a clerk of the department notes whether a promise was true. One that was not
// has the revocation of the decision proposed to the head of the department, and the person's later promises are refused.
import { record } from '../audit/index.ts'
import { commitmentsOf, settle } from '../commitments/index.ts'
import { documentsOf, proposeChange } from '../documents/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { paths } from './paths.ts'
import { lockApplication } from './store.ts'

export type CheckPromiseRefusal = 'not-found' | 'note-missing' | 'outcome-missing'

export interface Checking {
  readonly applicationId: string
  readonly commitmentId: string
  readonly outcome: string
  readonly note: string
}

export function checkPromise(
  ctx: Context,
  { applicationId, commitmentId, outcome, note }: Checking,
): Promise<Result<undefined, CheckPromiseRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const { actor } = ctx
    const application = await lockApplication(tx, applicationId)
    if (application === null || actor.kind !== 'staff') return refuse('not-found')
    const one = (await commitmentsOf(tx, applicationId)).find(({ id }) => id === commitmentId)
    const mine = one?.departmentId === actor.seat.departmentId && one.outcome === null
    if (one === undefined || !mine) return refuse('not-found')
    if (outcome !== 'true' && outcome !== 'false') return refuse('outcome-missing')
    const said = note.trim().slice(0, 1000)
    if (!/[\p{L}\p{N}]/u.test(said)) return refuse('note-missing')
    const by = `${actor.seat.departmentName} ${actor.name}`
    await settle(tx, one.id, { outcome, at: ctx.now, by, note: said })
    const proposed: string[] = []
    if (outcome === 'false') {
      const letters = await documentsOf(tx, applicationId)
      for (const { id, kind, status, number } of letters) {
        if (kind !== 'grant-decision' || status !== 'in-force') continue
        const change = { change: 'revoke', reason: `承诺核查不实：${said}`, content: null } as const
        if ((await proposeChange(tx, ctx, id, change)).ok) proposed.push(number)
      }
      await notify(tx, ctx, {
        ...{ accountId: application.applicantAccountId, applicationId },
        title: '承诺核查不实',
        body: `您对“${one.materialName}”的承诺经核查不实：${said}。本机关将依法处理已经作出的决定，以后不能再用承诺代替材料。您可以向办理部门陈述、申辩。`,
        link: paths.progress(applicationId),
      })
    }
    await record(tx, ctx, {
      ...{ action: 'applications.check-promise', subjectType: 'application' },
      ...{ subjectId: applicationId, applicationId },
      after: { material: one.materialName, outcome, revocationProposed: proposed },
    })
    return ok()
  })
}
