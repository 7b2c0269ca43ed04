// What the forms need to know of the world for one application: the day, the regions, the
// dictionaries, the files already stored.
import type { AttachedFile, FormEnv } from '../forms/index.ts'
import type { Day } from '../kernel/day.ts'
import { regionLookup } from '../organizations/index.ts'
import type { RegionLookup } from '../organizations/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { dictionaries } from './dictionaries.ts'
import type { MaterialFile } from './materials-store.ts'

export async function formEnv(
  db: Db | Tx,
  today: Day,
  files: readonly MaterialFile[],
  hrefOf: (attachmentId: string) => string,
): Promise<FormEnv> {
  return {
    today,
    regions: regionsFor(await regionLookup(db)),
    dictionaries: await dictionaries(),
    files: byPath(files, hrefOf),
    idPrefix: 'f',
  }
}

function regionsFor(lookup: RegionLookup): FormEnv['regions'] {
  return {
    isRegion: (code) => lookup.isRegion(code),
    nameOf: (code) => (lookup.find(code) === null ? null : lookup.nameOf(code)),
    prefectures: lookup.prefectures.map(({ prefecture, counties }) => ({
      name: prefecture.name,
      counties: counties.map(({ code, name }) => ({ code, name })),
    })),
    townsOf: (county) => lookup.townsOf(county).map(({ code, name }) => ({ code, name })),
  }
}

function byPath(
  files: readonly MaterialFile[],
  hrefOf: (attachmentId: string) => string,
): Record<string, AttachedFile[]> {
  const found: Record<string, AttachedFile[]> = {}
  for (const file of files) {
    if (file.fieldPath === null) continue
    const list = (found[file.fieldPath] ??= [])
    list.push({
      id: file.attachmentId,
      name: file.fileName,
      size: file.size,
      href: hrefOf(file.attachmentId),
      state: 'ready',
    })
  }
  return found
}
