// 区划: a county, and where it matters the town and the village; kept as one code of 6 or 9 digits, the
// village in words behind it ('632722206/达英村'): the codes in force end at the town.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { RegionControl } from './control.ts'
import { fault, fieldType, isText, only } from './field-type.ts'
import type { FieldRefusal, FormEnv, Place, Typed } from './field-type.ts'
import { optionViews } from './options.ts'
import { oneLine } from './text.ts'

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
  parts: ['', 'county', 'town', 'village'],
  holds: isText,
  parse(typed, { depth, outside }, { regions }) {
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
    return depth === 'village' ? withVillage(town, only(typed, 'village')) : ok(town)
  },
  write: (answer) => {
    const [code = '', village] = answer.split('/')
    if (code.length <= 6 || code === outsideProvince) return { county: [code] }
    const parts = { county: [code.slice(0, 6)], town: [code] }
    return village === undefined ? parts : { ...parts, village: [village] }
  },
  show: (answer, _settings, { regions }) => {
    if (answer === outsideProvince) return '本省以外'
    const [code = '', village = ''] = answer.split('/')
    return (regions.nameOf(code) ?? code) + village
  },
  control: (typed, { depth, outside }, { regions }, place) => {
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
      village:
        depth === 'village'
          ? {
              id: `${place.id}-village`,
              name: `${place.name}.village`,
              value: only(typed, 'village'),
            }
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

function withVillage(town: string, typed: string): Result<string, FieldRefusal> {
  const village = oneLine(typed)
  if (village === '') return ok(town)
  if ([...village].length > 30) return refuse(fault('too-long', { limit: 30 }))
  const fits = /^[\p{L}\p{N}\p{M}（）()·\s]+$/u.test(village)
  return fits ? ok(`${town}/${village}`) : refuse(fault('village.form'))
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
