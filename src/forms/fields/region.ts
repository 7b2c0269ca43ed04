// 区划: a county, and where it matters the town; kept as one code of 6 or 9 digits.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import type { RegionControl } from './control.ts'
import { fault, fieldType, isText, only } from './field-type.ts'
import type { FormEnv, Place, Typed } from './field-type.ts'
import { optionViews } from './options.ts'

const settings = z.object({
  depth: z.enum(['county', 'town']),
  /** Whether a place outside the province may be the answer (where a bride or a load comes from). */
  outside: z.boolean(),
})

/** The answer for a place outside the province. */
export const outsideProvince = 'outside'

export const region = fieldType<z.infer<typeof settings>, string>({
  settings,
  ask: 'choose',
  parts: ['', 'county', 'town'],
  holds: isText,
  parse(typed, { depth, outside }, { regions }) {
    const { county, town } = codesOf(typed)
    if (county === '') return ok(null)
    if (county === outsideProvince && outside) return ok(county)
    if (!/^\d{6}$/.test(county) || !regions.isRegion(county)) return refuse(fault('unknown-region'))
    // A town of the county chosen before means nothing any more.
    if (depth === 'county' || !/^\d{9}$/.test(town) || !town.startsWith(county)) return ok(county)
    return regions.isRegion(town) ? ok(town) : refuse(fault('unknown-region'))
  },
  write: (answer) =>
    answer.length > 6 && answer !== outsideProvince
      ? { county: [answer.slice(0, 6)], town: [answer] }
      : { county: [answer] },
  show: (answer, _settings, { regions }) =>
    answer === outsideProvince ? '本省以外' : (regions.nameOf(answer) ?? answer),
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
      town: depth === 'town' ? townPicker(county, town, regions, place) : null,
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
