// 告诉各地: the editors of those who claimed a matter learn that the province changed it, and what is
// theirs to confirm.
import { holdersAmong } from '../accounts/index.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { listsPath } from './paths.ts'
import type { Difference } from './rules/compare-versions.ts'
import { coordinatingLines } from './rules/list-scope.ts'

export interface ChangedEntry {
  readonly matterId: string
  readonly code: string
  readonly name: string
  readonly version: number
  /** What has followed by itself, and what waits to be confirmed. */
  readonly followed: readonly Difference[]
  readonly open: readonly Difference[]
}

export async function tellClaimants(tx: Tx, ctx: Context, changed: ChangedEntry): Promise<void> {
  const { matterId, code, name, version } = changed
  const departments = await concerned(tx, matterId)
  for (const accountId of await holdersAmong(tx, 'catalogue-editor', departments)) {
    await notify(tx, ctx, {
      ...{ accountId, applicationId: null, link: listsPath({ show: 'claimed', q: code }) },
      title: `省级改了“${name}”（第 ${version} 版）${changed.open.length > 0 ? '，请确认' : ''}`,
      body: bodyOf(changed),
    })
  }
}

function bodyOf({ followed, open }: ChangedEntry): string {
  return [
    ...(open.length === 0 ? [] : [`要您确认的：${namesOf(open)}。确认以前照原来的办。`]),
    ...(followed.length === 0 ? [] : [`已自动跟着改了：${namesOf(followed)}。`]),
  ].join('')
}

const mostNamed = 12

function namesOf(differences: readonly Difference[]): string {
  const names = differences.slice(0, mostNamed).map(({ element }) => element)
  const more = differences.length > mostNamed ? `等 ${differences.length} 处` : ''
  return `${names.join('、')}${more}`
}

/** The departments that claimed it and those that run the halls of their places. */
async function concerned(tx: Tx, matterId: string): Promise<string[]> {
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(
    `select distinct d.id from offerings o
    join departments d on d.id = o.department_id or (d.line_id = any(:lines::text[])
      and (d.region_code = o.region_code
        or (o.level = 'township' and d.level = 'county' and o.region_path like d.region_path || '/%')))
    where o.matter_id = :matterId and o.active and o.level <> 'province' and d.active`,
    { matterId, lines: [...coordinatingLines] },
  )
  return rows.map(({ id }) => id)
}
