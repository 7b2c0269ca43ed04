// 行政区划: the province, its prefectures, counties and townships, and the codes they replaced.
import { z } from 'zod'
import { establishRegions } from '../../src/organizations/index.ts'
import type { RegionRecord } from '../../src/organizations/index.ts'
import type { Context } from '../../src/platform/context.ts'
import regionData from '../data/regions.json' with { type: 'json' }
import townData from '../data/towns.json' with { type: 'json' }

export async function seed(ctx: Context): Promise<void> {
  const regions = z.array(regionSchema).parse(regionData.regions)
  const towns = z.array(townSchema).parse(townData.towns)
  await establishRegions(
    ctx,
    [...regions, ...towns].toSorted((one, other) => depthOf(one) - depthOf(other)),
    regionData.retiredCodes.map(({ code, name, replacedBy }) => ({
      oldCode: code,
      oldName: name,
      newCode: replacedBy,
    })),
  )
}

const regionSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    level: z.enum(['province', 'prefecture', 'county']),
    parent: z.string().nullable(),
    type: z.string(),
    govPrefix: z.string(),
    nameBo: z.string().nullable(),
    nameBoConfidence: z.string().nullable(),
    statutory: z.boolean(),
    note: z.string().nullable(),
  })
  .transform(({ parent, type, govPrefix, ...same }): RegionRecord => ({
    ...same,
    parentCode: parent,
    kind: type,
    governmentPrefix: govPrefix,
  }))

const townSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    parent: z.string(),
    type: z.string(),
    isTownship: z.boolean(),
    alias: z.string().optional(),
  })
  .transform(({ parent, type, isTownship, alias, code, name }): RegionRecord => ({
    code,
    name,
    level: 'township',
    parentCode: parent,
    kind: type,
    governmentPrefix: null,
    nameBo: null,
    nameBoConfidence: null,
    statutory: isTownship,
    note: alias === undefined ? null : `也称${alias}`,
  }))

const depths = ['province', 'prefecture', 'county', 'township']

function depthOf({ level }: RegionRecord): number {
  return depths.indexOf(level)
}
