// 新事项由谁认领: kept from the day it is sent for review to the day it is published.
import type { Level } from '../kernel/actor.ts'
import { holdersAmong } from '../accounts/index.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { offerEverywhere } from './offer-everywhere.ts'
import { listsPath } from './paths.ts'
import { coordinatingLines } from './rules/list-scope.ts'
import './tables.ts'
import type { Matter, MatterVersion, OfferedBy } from './types.ts'

export async function chooseOfferedBy(tx: Tx, id: string, offeredBy: OfferedBy): Promise<void> {
  await tx('matters').where({ id }).update({ offeredBy })
}

/** 发布新事项: offered in every place at once, or nowhere until a place claims it. */
export async function offerNew(
  tx: Tx,
  ctx: Context,
  { matter, version }: { readonly matter: Matter; readonly version: MatterVersion },
): Promise<void> {
  const row = await tx('matters').where({ id: matter.id }).first('offeredBy')
  if (row?.offeredBy !== 'claims') {
    await offerEverywhere(tx, ctx, matter.id)
    return
  }
  const departments = await mayClaim(tx, matter, version)
  for (const accountId of await holdersAmong(tx, 'catalogue-editor', departments)) {
    await notify(tx, ctx, {
      ...{ accountId, applicationId: null },
      link: listsPath({ show: 'unclaimed', line: matter.lineId }),
      title: `新事项“${version.name}”请认领`,
      body: '省级发布了这个事项，各地认领以后群众才能在本地办。可以一个一个认领，也可以一次认领一条线的全部事项。',
    })
  }
}

/** The departments of its line, and those that run halls, at the levels that take it. */
async function mayClaim(tx: Tx, { lineId }: Matter, version: MatterVersion): Promise<string[]> {
  const rows = await tx('departments')
    .select<{ id: string }[]>('id')
    .where({ active: true })
    .whereIn('lineId', [lineId, ...coordinatingLines])
    .whereIn('level', [...levelsTold(version)])
  return rows.map(({ id }) => id)
}

/** A county claims for its townships. */
function levelsTold({ elements }: MatterVersion): readonly Level[] {
  const { offeredAt } = elements
  return offeredAt.includes('township') ? [...offeredAt, 'county'] : offeredAt
}
