// 电子监察: looks at what changed or is due, asks the rules, raises and escalates. Running it again, or
// late by a week, shows nothing twice.
import { record } from '../audit/index.ts'
import { addWorkingDays, regionCalendars } from '../deadlines/index.ts'
import { filedVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { planVersion } from '../workflow/index.ts'
import { findingsBeyondSteps } from './beyond-steps.ts'
import type { Found } from './beyond-steps.ts'
import { factsOf } from './gather.ts'
import { departmentPaths } from './queries/department-paths.ts'
import { batchOf } from './queries/batch.ts'
import { toLookAt } from './queries/to-look-at.ts'
import { carryOut } from './raise.ts'
import { decide } from './rules/decide.ts'
import { findingsOf } from './rules/findings.ts'
import { grouped } from './rules/grouped.ts'
import { nextLook } from './rules/next-look.ts'
import { turnsOf } from './rules/reread.ts'
import type { Terms } from './rules/terms.ts'
import { termsOf } from './settings.ts'
import { startRectifications } from './start-rectifications.ts'
import {
  alertsOf,
  alertsOfOccurrence,
  keepLooks,
  keepWatch,
  lastFullDay,
  lastWatch,
} from './store.ts'
import type { Look, Watch } from './types.ts'

export type Watched = Pick<Watch, 'examined' | 'raised'>

const batchSize = 200
/** A transaction may commit what it dated a little earlier. */
const overlap = 3_600_000

export async function watch(ctx: Context, scope: Watch['scope']): Promise<Watched> {
  const terms = await termsOf(ctx.db)
  const last = await lastWatch(ctx.db)
  const since = new Date((last?.startedAt.getTime() ?? 0) - overlap)
  const turns = scope === 'all-open' ? turnsOf(await lastFullDay(ctx.db), ctx.today) : []
  await startRectifications(ctx, terms)
  const faults: unknown[] = []
  let [examined, raised, after] = [0, 0, '0']
  for (;;) {
    const looking = {
      ...{ scope, changedSince: since, today: ctx.today, turns },
      after,
      size: batchSize,
    }
    const ids = await toLookAt(ctx.db, looking)
    const end = ids.at(-1)
    if (end === undefined) break
    raised += await lookAt(ctx, terms, ids, faults)
    examined += ids.length
    after = end
  }
  raised += await lookBeyond(ctx, terms, since, faults)
  await transaction(ctx.db, async (tx) => {
    const id = await keepWatch(tx, { scope, startedAt: ctx.now, examined, raised })
    await record(tx, ctx, {
      action: 'supervision.watch',
      subjectType: 'supervision-watch',
      subjectId: id,
      after: { scope, examined, raised },
    })
  })
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} looks failed`)
  return { examined, raised }
}

/** One batch; what fails with one application does not stop the others. */
async function lookAt(
  ctx: Context,
  terms: Terms,
  ids: readonly string[],
  faults: unknown[],
): Promise<number> {
  const { db, today } = ctx
  const [batch, known, calendars] = await Promise.all([
    batchOf(db, ids),
    alertsOf(db, ids),
    regionCalendars(db),
  ])
  const alerts = grouped(known, ({ applicationId }) => applicationId)
  const pathOf = await departmentPaths(db)
  const looks: Look[] = []
  let raised = 0
  for (const application of batch.applications) {
    try {
      const version = await filedVersion(db, application)
      const plan = await planVersion(
        db,
        application.stagePlanVersionId ?? version.stagePlanVersionId,
      )
      const calendar = calendars(application.regionPath)
      const facts = factsOf(ctx, { application, version, plan, calendar, batch })
      if (facts === null) continue
      const decision = decide(findingsOf(facts, terms), alerts.get(application.id) ?? [])
      raised += await carryOut(ctx, {
        ...{ applicationId: application.id, decision, terms, calendar, pathOf },
      })
      const nextOn = nextLook(facts, terms, today, (from, days) =>
        addWorkingDays(calendar, from, days),
      )
      looks.push({ applicationId: application.id, lookedAt: ctx.now, nextOn })
    } catch (cause) {
      faults.push(new Error(`application ${application.id}`, { cause }))
    }
  }
  await transaction(db, (tx) => keepLooks(tx, looks))
  return raised
}

async function lookBeyond(
  ctx: Context,
  terms: Terms,
  since: Date,
  faults: unknown[],
): Promise<number> {
  const found = await findingsBeyondSteps(ctx, terms, since)
  const calendars = await regionCalendars(ctx.db)
  const pathOf = await departmentPaths(ctx.db)
  let raised = 0
  for (const one of found) {
    try {
      const { applicationId, finding } = one
      const decision = { ...decide([finding], await knownFor(ctx, one)), settle: [] }
      const calendar = calendars(pathOf(finding.departmentId))
      raised += await carryOut(ctx, { applicationId, decision, terms, calendar, pathOf })
    } catch (cause) {
      faults.push(new Error(`${one.finding.rule} ${one.finding.occurrence}`, { cause }))
    }
  }
  return raised
}

function knownFor({ db }: Context, { applicationId, finding }: Found) {
  return applicationId === null
    ? alertsOfOccurrence(db, finding.occurrence)
    : alertsOf(db, [applicationId])
}
