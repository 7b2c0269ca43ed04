// Puts the villages under their towns: adds those that are missing, and ends those whose day has come.
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { record } from '../audit/index.ts'
import { addVillages } from './store.ts'
import { forgetVillages } from './village-cache.ts'

/** What a list of villages says of each: a code of twelve digits, the first nine being the town's. */
export interface VillageRecord {
  readonly code: string
  readonly name: string
  readonly townCode: string
  readonly validFrom: Day | null
  readonly validTo: Day | null
}

/** Their towns must be there. A code is never given to another place, so a name that is there stays. */
export async function establishVillages(
  ctx: Context,
  villages: readonly VillageRecord[],
): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    const villagesChanged = await addVillages(tx, villages)
    if (villagesChanged === 0) return
    await record(tx, ctx, {
      action: 'organizations.establish-villages',
      subjectType: 'regions',
      subjectId: villages[0]?.townCode ?? '',
      after: { villagesChanged },
    })
  })
  forgetVillages(ctx.db)
}
