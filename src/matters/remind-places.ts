// 提醒各地: the province asks the editors of the places where nobody takes a matter, or where those who
// take it cannot be reached; at most once a day for each matter.
import { holdersAmong } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { coveragePath } from './paths.ts'
import { gapsOf } from './queries/gaps.ts'
import type { Gaps } from './queries/gaps.ts'
import { coordinatingLines } from './rules/list-scope.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { loadVersion, lockMatter } from './store.ts'

export type RemindRefusal =
  'unknown-matter' | 'not-the-province' | 'reminded-today' | 'nothing-to-mend' | 'nobody-there'

/** Returns how many editors were told. */
export function remindPlaces(ctx: Context, code: string): Promise<Result<number, RemindRefusal>> {
  return transaction(ctx.db, async (tx): Promise<Result<number, RemindRefusal>> => {
    const matter = await lockMatter(tx, code)
    if (matter === null || matter.currentVersionId === null) return refuse('unknown-matter')
    if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
    const version = await loadVersion(tx, matter.currentVersionId)
    const gaps = await gapsOf({ db: tx, today: ctx.today }, matter.id)
    if (version === null || gaps.counties.length + gaps.contacts.length === 0) {
      return refuse('nothing-to-mend')
    }
    if (await remindedOn(tx, matter.id, ctx)) return refuse('reminded-today')
    const told = await holdersAmong(tx, 'catalogue-editor', await concerned(tx, matter, gaps))
    if (told.length === 0) return refuse('nobody-there')
    for (const accountId of told) {
      await notify(tx, ctx, {
        ...{ accountId, applicationId: null, link: coveragePath(code) },
        title: `“${version.name}”请看看您那里`,
        body: '省级检查发现：有的县没有人认领，或者办理的部门没有写电话、时间，或者很久没有核对。请打开看您那里要补什么。',
      })
    }
    await record(tx, ctx, {
      ...{ action: 'matters.remind', subjectType: 'matter', subjectId: matter.id },
      after: { counties: gaps.counties.length, contacts: gaps.contacts.length, told: told.length },
    })
    return ok(told.length)
  })
}

async function remindedOn(tx: Tx, matterId: string, { now }: Context): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `select 1 from audit_entries where chain = ? and action = 'matters.remind' and outcome = 'done'
      and at > cast(? as timestamptz) - interval '20 hours' limit 1`,
    [`matter:${matterId}`, now.toISOString()],
  )
  return rows.length > 0
}

/** Those that take it, and in each place the line's own and those that run the hall. */
async function concerned(
  tx: Tx,
  { lineId }: { readonly lineId: string },
  { counties, contacts }: Gaps,
): Promise<string[]> {
  const regions = [...counties.map(({ code }) => code), ...contacts.map((one) => one.regionCode)]
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `select d.id from departments d where d.active and (d.id = any(:own::bigint[])
      or (d.region_code = any(:regions::text[]) and d.line_id = any(:lines::text[])))`,
    {
      own: contacts.map(({ departmentId }) => departmentId),
      ...{ regions: [...new Set(regions)], lines: [...coordinatingLines, lineId] },
    },
  )
  return rows.map(({ id }) => id)
}
