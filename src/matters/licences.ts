// 行政许可事项清单: the list outside which nothing may be licensed (优化营商环境条例 第四十条).
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { isMainItem } from './rules/codes.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import './tables.ts'
import type { Licence } from './types.ts'

export type LicenceRefusal =
  'not-the-province' | 'code-wrong' | 'words-missing' | 'unknown-line' | 'listed-before'

/** Enters a licence from a published list. */
export function addLicence(
  ctx: Context,
  typed: Licence,
): Promise<Result<undefined, LicenceRefusal>> {
  return transaction(ctx.db, async (tx) => {
    if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
    if (!isMainItem(typed.code)) return refuse('code-wrong')
    const texts = [typed.name, typed.basis, typed.source]
    if (texts.some((text) => text.length < 2 || text.length > 500)) return refuse('words-missing')
    const line = await tx('departmentLines').where({ id: typed.lineId }).first('id')
    if (line === undefined) return refuse('unknown-line')
    const added = await establishLicences(tx, ctx, [typed])
    return added === 0 ? refuse('listed-before') : ok()
  })
}

/** Takes a licence off the list, with the reason; what is licensed by it is then found by the check. */
export function removeLicence(
  ctx: Context,
  code: string,
  reason: string,
): Promise<Result<undefined, 'not-the-province' | 'reason-missing' | 'not-listed'>> {
  return transaction(ctx.db, async (tx) => {
    if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
    if (reason.length < 5 || reason.length > 500) return refuse('reason-missing')
    const [removed] = await tx('licenceItems').where({ code }).delete().returning(['code', 'name'])
    if (removed === undefined) return refuse('not-listed')
    const entry = { subjectType: 'licence-list', subjectId: 'province', before: removed }
    await record(tx, ctx, { action: 'matters.remove-licence', ...entry, after: { reason } })
    return ok()
  })
}

/** Enters many at once, for seeds; those that are listed stay. Returns how many were new. */
export async function establishLicences(
  tx: Tx,
  ctx: Context,
  licences: readonly Licence[],
): Promise<number> {
  if (licences.length === 0) return 0
  const rows = licences.map((each) => ({ ...each }))
  const added = await tx('licenceItems').insert(rows).onConflict('code').ignore().returning('code')
  const [only] = licences
  const after = licences.length === 1 ? only : { licences: added.length }
  const entry = { subjectType: 'licence-list', subjectId: 'province', after }
  if (added.length > 0) await record(tx, ctx, { action: 'matters.add-licence', ...entry })
  return added.length
}

/** Whether the main item of each basic code is on the list; null while there is no list at all. */
export async function listedAmong(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, boolean | null>> {
  const { rows } = await db.raw<{ rows: { code: string; listed: boolean | null }[] }>(
    `select asked.code, case when exists (select from licence_items)
      then exists (select from licence_items where code = left(asked.code, -3)) end as listed
    from unnest(?::text[]) asked (code)`,
    [[...codes]],
  )
  return new Map(rows.map(({ code, listed }) => [code, listed]))
}
