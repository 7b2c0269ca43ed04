// 代办: an application remembers the mandate by which somebody last acted in the applicant's place; both
// sides hear of it.
import { mandateById, mandatePaths, stateOf, tellOfMandate } from '../mandates/index.ts'
import { filedVersion } from '../matters/index.ts'
import { notify } from '../notifications/index.ts'
import type { NewNotification } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { paths } from './paths.ts'
import type { Application } from './types.ts'

/** Kept once for each mandate; a person is told when his agent begins, a company knows its people. */
export async function markAgent(tx: Tx, ctx: Context, application: Application): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'applicant' || actor.agent === null) return
  const { mandateId, kind, name } = actor.agent
  if (application.mandateId === mandateId) return
  await tx('applications').where({ id: application.id }).update({ mandateId })
  if (kind !== 'agent') return
  const version = await filedVersion(tx, application)
  await tellOfMandate(tx, ctx, {
    ...{ event: 'mandate-used', accountId: actor.accountId, person: name },
    matter: { id: application.matterId, name: version.name },
    applicationId: application.id,
    link:
      application.status === 'draft' ? paths.check(application.id) : paths.progress(application.id),
  })
}

/** What the applicant is told of a move, and the same to who acts for him while he may. */
export async function tellOfMove(
  tx: Tx,
  ctx: Context,
  application: Application,
  notice: NewNotification,
): Promise<void> {
  const agent = ctx.actor.kind === 'applicant' ? ctx.actor.agent : null
  const by = agent === null ? '' : `这一步由${agent.name}代办。`
  await notify(tx, ctx, { ...notice, body: `${notice.body}${by}` })
  const mandateId = agent?.mandateId ?? application.mandateId
  if (mandateId === null) return
  const mandate = await mandateById(tx, mandateId)
  const held = mandate !== null && stateOf(mandate, ctx.today) === 'in-force'
  if (!held || mandate.agentAccountId === null) return
  await notify(tx, ctx, {
    ...notice,
    ...{ accountId: mandate.agentAccountId, title: `代${mandate.principalName}：${notice.title}` },
    link: mandatePaths.one(mandate.id, notice.link),
  })
}
