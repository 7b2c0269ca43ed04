// 预演: what would happen to each application, judged by the same machine, with nothing changed.
import { matterVersion } from '../../matters/index.ts'
import type { Staff } from '../../kernel/actor.ts'
import type { Context } from '../../platform/context.ts'
import { advance as ask } from '../../workflow/index.ts'
import type { Status } from '../../workflow/index.ts'
import type { StepRefusal } from '../advance.ts'
import { factsOf, stepActor } from '../facts.ts'
import { mayStep } from '../rules/policy.ts'
import { stepsOf } from '../store.ts'
import type { Application } from '../types.ts'
import { visibleTo } from '../queries/visible-to.ts'
import { bulkRequest } from './request.ts'
import type { BulkOrder } from './request.ts'
import { mostAtOnce } from './types.ts'

export interface Rehearsed {
  readonly id: string
  readonly revision: number
  readonly matterName: string
  readonly applicantName: string
  /** The status it would have, null when it would be refused. */
  readonly to: Status | null
  readonly refusal: StepRefusal | null
}

/** Only those that the person may see; what he may not is not there. */
export async function rehearse(
  ctx: Context,
  actor: Staff,
  ids: readonly string[],
  order: BulkOrder,
): Promise<readonly Rehearsed[]> {
  const rows = await ctx
    .db('applications as a')
    .whereIn('a.id', ids.slice(0, mostAtOnce))
    .modify(visibleTo(actor, 'a'))
    .orderByRaw(`coalesce(a.act_by, a.due_on, date '9999-12-31'), a.id`)
    .select<Application[]>('a.*')
  const rehearsed: Rehearsed[] = []
  for (const row of rows) rehearsed.push(await rehearseOne(ctx, actor, row, order))
  return rehearsed
}

async function rehearseOne(
  ctx: Context,
  actor: Staff,
  application: Application,
  order: BulkOrder,
): Promise<Rehearsed> {
  const { id, revision, applicantName } = application
  const version = await matterVersion(ctx.db, application.matterVersionId)
  const known = { id, revision, applicantName, matterName: version.name }
  if (!mayStep(actor, application)) return { ...known, to: null, refusal: 'not-yours' }
  const steps = await stepsOf(ctx.db, id)
  const { facts } = await factsOf(ctx.db, application, version, steps, ctx.today)
  const { request } = bulkRequest(order, revision)
  const answer = ask(facts, request, stepActor(actor, application))
  return answer.ok
    ? { ...known, to: answer.value.to, refusal: null }
    : { ...known, to: null, refusal: answer.refusal }
}
