// 能办的: which of some matters somebody handles for a region.
import type { Db } from '../../platform/database/transaction.ts'

/** Beyond so many it is quicker to read all that the region has. */
const mostNamed = 2_000

/** `regionCodes` go from the province down to the region. */
export async function offeredAmong(
  db: Db,
  matterIds: readonly string[],
  regionCodes: readonly string[],
): Promise<ReadonlySet<string>> {
  const named = matterIds.length <= mostNamed
  const result = await db.raw<{ rows: { id: string }[] }>(
    `select distinct matter_id::text as id from offerings
    where active and region_code = any(?::text[])
      and (?::boolean or matter_id = any(?::bigint[]))`,
    [[...regionCodes], !named, named ? [...matterIds] : []],
  )
  return new Set(result.rows.map(({ id }) => id))
}
