// 区划: a county, and where it matters the town and the village; kept as one code of 6, 9 or 12 digits. A
// village that is in no list stands in words behind its town ('632722206/达英村').
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import type { RegionControl } from './control.ts'
import { fault, fieldType, isText, only } from './field-type.ts'
import type { FormEnv, Place, Typed } from './field-type.ts'
import { optionViews } from './options.ts'
import {
  shownPart,
  unlistedPart,
  unlistedView,
  villagePart,
  villagesView,
  withVillage,
} from './village.ts'

const settings = z.object({
  depth: z.enum(['county', 'town', 'village']),
  /** Whether a place outside the province may be the answer (where a bride or a load comes from). */
  outside: z.boolean(),
})

/** The answer for a place outside the province. */
export const outsideProvince = 'outside'

export const region = fieldType<z.infer<typeof settings>, string>({
  settings,
  ask: 'choose',
  parts: ['', 'county', 'town', villagePart, unlistedPart, shownPart],
  holds: isText,
  parse(typed, { depth, outside }, { regions, today }) {
    const chosen = codesOf(typed)
    if (chosen.county === '') return ok(null)
    if (chosen.county === outsideProvince && outside) return ok(chosen.county)
    // Old papers and old drafts name counties that were merged since: the code in force is kept.
    const county = inForce(chosen.county, regions)
    if (!/^\d{6}$/.test(county) || !regions.isRegion(county)) return refuse(fault('unknown-region'))
    const town = inForce(chosen.town, regions)
    // A town of the county chosen before means nothing any more.
    if (depth === 'county' || !/^\d{9}$/.test(town) || !town.startsWith(county)) return ok(county)
    if (!regions.isRegion(town)) return refuse(fault('unknown-region'))
    return depth === 'village' ? withVillage(town, typed, regions, today) : ok(town)
  },
  write: (answer) => {
    const [code = '', unlisted] = answer.split('/')
    if (code.length <= 6 || code === outsideProvince) return { county: [code] }
    const parts = { county: [code.slice(0, 6)], town: [code.slice(0, 9)] }
    if (code.length === 12) return { ...parts, [villagePart]: [code] }
    return unlisted === undefined ? parts : { ...parts, [unlistedPart]: [unlisted] }
  },
  show: (answer, _settings, { regions, today }) => {
    if (answer === outsideProvince) return '本省以外'
    const [code = '', unlisted = ''] = answer.split('/')
    const village = regions.villageOf(code, today)
    if (village === null) return (regions.nameOf(code) ?? code) + unlisted
    return (regions.nameOf(code.slice(0, 9)) ?? '') + village.name
  },
  control: (typed, { depth, outside }, { regions, today }, place) => {
    const { county, town } = codesOf(typed)
    return {
      kind: 'region',
      countyName: `${place.name}.county`,
      prefectures: regions.prefectures.map(({ name, counties }) => ({
        label: name,
        counties: counties.map((one) => option(one.code, one.name, county)),
      })),
      outside: outside ? option(outsideProvince, '本省以外', county) : null,
      town: depth === 'county' ? null : townPicker(county, town, regions, place),
      village: depth === 'village' ? unlistedView(inForce(town, regions), typed, place) : null,
      villages:
        depth === 'village' && regions.hasVillages
          ? villagesView(typed, regions.villagesOf(inForce(town, regions), today), place)
          : null,
    }
  },
})

/** The two selects, or one code of 6 or 9 digits written whole. */
function codesOf(typed: Typed): { county: string; town: string } {
  const county = only(typed, 'county')
  const whole = only(typed)
  if (county !== '' || whole === '') return { county, town: only(typed, 'town') }
  if (!/^\d{9}$/.test(whole)) return { county: whole, town: '' }
  return { county: whole.slice(0, 6), town: whole }
}

function inForce(code: string, regions: FormEnv['regions']): string {
  return regions.isRegion(code) ? code : (regions.currentCode(code) ?? code)
}

function option(value: string, label: string, chosen: string) {
  return { id: '', value, label, chosen: value === chosen, reveals: '' }
}

function townPicker(
  county: string,
  town: string,
  regions: FormEnv['regions'],
  { id, name, path }: Place,
): RegionControl['town'] {
  const towns = regions.isRegion(county) ? regions.townsOf(county) : []
  const options = towns.map(({ code, name: label }) => ({ value: code, label }))
  const place = { id: `${id}-town`, name: `${name}.town`, path }
  return { ...place, options: optionViews(options, [town], place), refresh: path }
}
