// Puts the province's regions in place: derives what follows from name and code (path, short name,
// pinyin), and adds those that are missing.
import { pinyin } from 'pinyin-pro'
import type { Level } from '../kernel/actor.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { record } from '../audit/index.ts'
import { forgetRegions } from './region-cache.ts'
import { shortNameOf } from './rules/short-name.ts'
import { addRegions, addSuccessions } from './store.ts'
import type { NewRegion } from './tables.ts'
import type { RegionSuccession } from './types.ts'

/** What a list of regions says of each. */
export interface RegionRecord {
  readonly code: string
  readonly name: string
  readonly level: Level
  readonly parentCode: string | null
  readonly kind: string
  /** What names of departments begin with; null takes the names from the county down. */
  readonly governmentPrefix: string | null
  readonly nameBo: string | null
  readonly nameBoConfidence: string | null
  readonly statutory: boolean
  readonly note: string | null
}

/** Upper regions must come before lower ones. Regions that are there already are left as they are. */
export async function establishRegions(
  ctx: Context,
  records: readonly RegionRecord[],
  successions: readonly RegionSuccession[],
): Promise<void> {
  const regions = withDerived(records)
  await transaction(ctx.db, async (tx) => {
    const regionsAdded = await addRegions(tx, regions)
    const successionsAdded = await addSuccessions(tx, successions)
    if (regionsAdded + successionsAdded === 0) return
    await record(tx, ctx, {
      action: 'organizations.establish-regions',
      subjectType: 'regions',
      subjectId: regions[0]?.code ?? '',
      after: { regionsAdded, successionsAdded },
    })
  })
  forgetRegions(ctx.db)
}

function withDerived(records: readonly RegionRecord[]): NewRegion[] {
  const derived = new Map<string, NewRegion>()
  for (const one of records) {
    const above = one.parentCode === null ? null : derived.get(one.parentCode)
    if (above === undefined) throw new Error(`region ${one.code} comes before ${one.parentCode}`)
    derived.set(one.code, {
      ...one,
      path: above === null ? one.code : `${above.path}/${one.code}`,
      governmentPrefix: one.governmentPrefix ?? `${above?.governmentPrefix ?? ''}${one.name}`,
      shortName: one.statutory || one.level === 'county' ? shortNameOf(one.name) : one.name,
      pinyin: pinyin(one.name, pinyinOptions).join(''),
      initials: pinyin(one.name, { ...pinyinOptions, pattern: 'first' }).join(''),
    })
  }
  return [...derived.values()]
}

const pinyinOptions = { toneType: 'none', type: 'array', v: true } as const
