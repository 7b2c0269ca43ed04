// 认领: departments of a region take matters as their own, one, those of a line, or all at once.
import { record } from '../audit/index.ts'
import { regionByCode } from '../organizations/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { allOrNone } from './all-or-none.ts'
import { markDue, markDueOf } from './check-store.ts'
import { currentMatter } from './current-matter.ts'
import { myScope } from './list-scope.ts'
import type { ListRefusal } from './own-elements.ts'
import type { Claim } from './queries/claimable-sql.ts'
import { claimBindings, claimableSql } from './queries/claimable-sql.ts'
import { implementationCodeSql } from './queries/implementation-code-sql.ts'
import { levelDigits } from './rules/codes.ts'
import { levelRefusal } from './rules/list-scope.ts'

export interface BulkClaim {
  readonly regionCode: string
  /** 条线: null for the matters of all departments. */
  readonly lineId: string | null
}

/**
 * 批量认领: a region claims all that is exercised at its level, a county with its townships; returns
 * how many lists were added. What was claimed before, or given up on purpose, stays as it is.
 */
export async function claimRegion(
  tx: Tx,
  ctx: Context,
  { regionCode, lineId }: BulkClaim,
): Promise<Result<number, ListRefusal>> {
  const isSystem = ctx.actor.kind === 'system'
  const scope = await myScope(tx, ctx)
  if (!isSystem && scope?.regionCode !== regionCode) return refuse('not-your-department')
  const departmentId = scope?.departmentId ?? null
  const wanted = { regionCode, lineId, codes: null, departmentId, onlyHere: !isSystem }
  const added = await enterLists(tx, ctx, wanted)
  if (added > 0) await markDueOf(tx, { regionCode })
  await record(tx, ctx, {
    action: 'matters.claim-region',
    subjectType: 'region',
    subjectId: regionCode,
    after: { line: lineId, lists: added },
  })
  return ok(added)
}

/** 认领一个事项 for the department that acts, or the one that takes it in the editor's region. */
export function claimMatter(ctx: Context, code: string): Promise<Result<number, ListRefusal>> {
  return claimMatters(ctx, [code])
}

/** 认领选中的事项: all of them or none; returns how many lists were added. */
export async function claimMatters(
  ctx: Context,
  codes: readonly string[],
): Promise<Result<number, ListRefusal>> {
  if (codes.length === 0) return refuse('nothing-chosen')
  return allOrNone<number, ListRefusal>(ctx.db, async (tx, stop) => {
    let added = 0
    for (const code of codes) {
      const claimed = await claimOne(tx, ctx, code)
      if (!claimed.ok) throw stop(claimed.refusal)
      added += claimed.value
    }
    return added
  })
}

async function claimOne(tx: Tx, ctx: Context, code: string): Promise<Result<number, ListRefusal>> {
  const scope = await myScope(tx, ctx)
  if (scope === null) return refuse('not-your-department')
  const current = await currentMatter(tx, code)
  if (current === null) return refuse('unknown-matter')
  const { matter, version } = current
  if (matter.status !== 'published') return refuse('not-in-force')
  const level = levelRefusal(scope.level, version.elements.offeredAt)
  if (level !== null) return refuse(level)
  const { regionCode, departmentId } = scope
  const wanted = { regionCode, lineId: null, codes: [matter.code], departmentId, onlyHere: true }
  const again = await takeUpAgain(tx, ctx, wanted)
  const added = again + (await enterLists(tx, ctx, wanted))
  if (added === 0) return refuse(await whyNone(tx, matter.id, wanted))
  await markDue(tx, [matter.id])
  await record(tx, ctx, {
    action: 'matters.claim',
    subjectType: 'matter',
    subjectId: matter.id,
    after: { region: regionCode, lists: added },
  })
  return ok(added)
}

async function enterLists(tx: Tx, ctx: Context, wanted: Claim): Promise<number> {
  const result = await tx.raw<{ rowCount: number }>(insertion, {
    ...claimBindings(wanted),
    digits: JSON.stringify(levelDigits),
    now: ctx.now.toISOString(),
  })
  return result.rowCount
}

/** A list that was given up comes back as it was, and goes by the version of today. */
async function takeUpAgain(tx: Tx, ctx: Context, wanted: Claim): Promise<number> {
  const result = await tx.raw<{ rowCount: number }>(resumption, {
    ...claimBindings(wanted),
    now: ctx.now.toISOString(),
  })
  return result.rowCount
}

async function whyNone(tx: Tx, matterId: string, wanted: Claim): Promise<ListRefusal> {
  const region = await regionByCode(tx, wanted.regionCode)
  const here = await tx('offerings')
    .where({ matterId, active: true })
    .andWhere('regionPath', 'like', `${region?.path ?? ''}%`)
    .first('id')
  if (here !== undefined) return 'claimed-already'
  return wanted.departmentId === null ? 'no-body-here' : 'not-your-department'
}

const insertion = `${claimableSql}
  insert into offerings (matter_id, department_id, region_code, region_path, level, code,
    accepted_version_id, claimed_at)
  select matter_id, department_id, region_code, region_path, level,
    ${implementationCodeSql({ uscc: 'uscc', level: 'level', region: 'region_code', code: 'matter_code' })},
    current_version_id, :now::timestamptz
  from claimable
  on conflict (matter_id, region_code) do nothing`

const resumption = `${claimableSql}
  update offerings o set active = true, accepted_version_id = c.current_version_id,
    claimed_at = :now::timestamptz, released_at = null, released_reason = null
  from claimable c
  where o.matter_id = c.matter_id and o.region_code = c.region_code and not o.active`
