// What every form knows of the province, whoever fills it in: regions, code lists, pastoral counties.
import { isInForce, pastoralCounties, regionLookup, villageBook } from '../organizations/index.ts'
import type { RegionLookup, VillageBook } from '../organizations/index.ts'
import type { Db } from '../platform/database/transaction.ts'
import { dictionaries } from './dictionaries.ts'
import type { FormEnv } from './fields/field-type.ts'

export type FormWorld = Pick<FormEnv, 'regions' | 'dictionaries' | 'pastoral'>

export async function formWorld(db: Db): Promise<FormWorld> {
  return {
    regions: regionsOf(await regionLookup(db), await villageBook(db)),
    dictionaries: await dictionaries(),
    pastoral: pastoralCounties,
  }
}

function regionsOf(lookup: RegionLookup, villages: VillageBook): FormEnv['regions'] {
  return {
    isRegion: (code) => lookup.isRegion(code),
    currentCode: (code) => lookup.find(code)?.code ?? null,
    nameOf: (code) => (lookup.find(code) === null ? null : lookup.nameOf(code)),
    hasVillages: !villages.isEmpty,
    villagesOf: (town, today) => villages.villagesOf(town, today),
    villageOf: (code, today) => {
      const village = villages.find(code)
      return village && { name: village.name, inForce: isInForce(village, today) }
    },
    prefectures: lookup.prefectures.map(({ prefecture, counties }) => ({
      name: prefecture.name,
      counties: counties.map(({ code, name }) => ({ code, name })),
    })),
    townsOf: (county) => lookup.townsOf(county).map(({ code, name }) => ({ code, name })),
  }
}
