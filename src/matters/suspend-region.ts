// 部分地区暂停: a matter takes no new applications in one prefecture or county until a day; elsewhere,
// and for running applications, nothing changes. It resumes by itself after the last day.
import { record } from '../audit/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { regionByCode } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { remembered } from '../platform/database/remembered.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { isReason } from './rules/reason.ts'
import { lockMatter } from './store.ts'
import { tellPause } from './suspend.ts'
import type { Grounds } from './suspend.ts'
import type { CatalogueRefusal, Matter } from './types.ts'

export interface RegionalSuspension {
  readonly id: string
  readonly matterId: string
  readonly regionCode: string
  readonly regionName: string
  readonly reason: string
  readonly untilOn: Day
}

export function suspendRegion(
  ctx: Context,
  code: string,
  regionCode: string,
  { reason, basis, until }: Grounds & { readonly until: Day | null },
): Promise<Result<undefined, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const matter = await lockMatter(tx, code)
    if (matter === null || matter.currentVersionId === null) return refuse('unknown-matter')
    if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
    if (matter.status === 'withdrawn') return refuse('withdrawn')
    const region = await regionByCode(tx, regionCode)
    if (region?.level !== 'prefecture' && region?.level !== 'county')
      return refuse('unknown-region')
    if (!isReason(reason)) return refuse('reason-missing')
    if (until === null) return refuse('until-missing')
    if (until < ctx.today) return refuse('day-past')
    if ((await suspendedAt(tx, matter.id, region.path)) !== null) return refuse('suspended')
    const staff = ctx.actor.kind === 'staff' ? ctx.actor : null
    const why = reason.trim()
    await tx('matterSuspensions').insert({
      ...{ matterId: matter.id, regionCode, reason: why, basis, untilOn: until },
      ...{ accountId: staff?.accountId ?? null, actorName: staff?.name ?? '系统' },
      startedAt: ctx.now,
    })
    await tellPause(tx, ctx, matter, { kind: 'suspend', regionCode, reason: why, basis })
    await keep(tx, ctx, matter, 'suspend-region', { region: regionCode, reason: why, until })
    return ok()
  })
}

export function resumeRegion(
  ctx: Context,
  code: string,
  id: string,
  reason: string,
): Promise<Result<undefined, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const matter = await lockMatter(tx, code)
    if (matter === null) return refuse('unknown-matter')
    if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
    if (!isReason(reason)) return refuse('reason-missing')
    return (await end(tx, ctx, matter, id, reason.trim())) ? ok() : refuse('not-suspended')
  })
}

/** 到期自动恢复. */
export async function endRegionalSuspensions(ctx: Context): Promise<number> {
  const over = await ctx
    .db('matterSuspensions as s')
    .join('matters as m', 'm.id', 's.matterId')
    .whereNull('s.endedAt')
    .where('s.untilOn', '<', ctx.today)
    .orderBy('s.id')
    .select<{ id: string; code: string }[]>('s.id', 'm.code')
  for (const { id, code } of over) {
    await transaction(ctx.db, async (tx) => {
      const matter = await lockMatter(tx, code)
      if (matter !== null) await end(tx, ctx, matter, id, '暂停到期，自动恢复')
    })
  }
  return over.length
}

/** The suspension that holds at a place: of its county, or of a region above it; null for none. */
export function suspendedAt(
  db: Db,
  matterId: string,
  regionPath: string,
): Promise<RegionalSuspension | null> {
  return remembered(db, `suspension of ${matterId} at ${regionPath}`, async () => {
    const { rows } = await db.raw<{ rows: RegionalSuspension[] }>(
      `${running} and s.region_code = any(?::text[]) order by s.until_on desc limit 1`,
      [matterId, regionPath.split('/')],
    )
    return rows[0] ?? null
  })
}

/** All that run for a matter, by region. */
export async function suspensionsOf(db: Db, matterId: string): Promise<RegionalSuspension[]> {
  const { rows } = await db.raw<{ rows: RegionalSuspension[] }>(
    `${running} order by s.region_code`,
    [matterId],
  )
  return rows
}

const running = `select s.id, s.matter_id, s.region_code, r.name as region_name, s.reason, s.until_on
  from matter_suspensions s join regions r on r.code = s.region_code
  where s.ended_at is null and s.matter_id = ?`

async function end(
  tx: Tx,
  ctx: Context,
  matter: Matter,
  id: string,
  reason: string,
): Promise<boolean> {
  const rows = await tx('matterSuspensions')
    .where({ id, matterId: matter.id })
    .whereNull('endedAt')
    .update({ endedAt: ctx.now, endedReason: reason })
    .returning('regionCode')
  const [ended] = rows
  if (ended === undefined) return false
  const { regionCode } = ended
  await tellPause(tx, ctx, matter, { kind: 'resume', regionCode, reason, basis: null })
  await keep(tx, ctx, matter, 'resume-region', { region: regionCode, reason })
  return true
}

function keep(
  tx: Tx,
  ctx: Context,
  { id }: Matter,
  action: 'suspend-region' | 'resume-region',
  after: Readonly<Record<string, unknown>>,
): Promise<void> {
  return record(tx, ctx, {
    ...{ action: `matters.${action}`, subjectType: 'matter', subjectId: id, after },
  })
}
