// 位置: a point on the ground (帐篷、棚圈、采石点), found by the phone or typed; degrees, five decimals,
// which is a metre.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import { fault, fieldType, only } from './field-type.ts'
import type { FieldRefusal, Typed } from './field-type.ts'

const settings = z.object({
  /** Whether it must lie in the province. */
  insideProvince: z.boolean(),
})

/** What surrounds the province, in degrees: south, north, west, east. */
const bounds = { south: 31.5, north: 39.3, west: 89.3, east: 103.2 }

export const point = fieldType<z.infer<typeof settings>, string>({
  settings,
  ask: 'fill',
  parts: ['latitude', 'longitude'],
  holds: (answer): answer is string =>
    typeof answer === 'string' && /^-?\d{1,2}\.\d{5},-?\d{1,3}\.\d{5}$/.test(answer),
  parse(typed, { insideProvince }) {
    const [north, east] = [degrees(typed, 'latitude'), degrees(typed, 'longitude')]
    if (!north.ok) return north
    if (!east.ok) return east
    if (north.value === null && east.value === null) return ok(null)
    if (north.value === null || east.value === null) return refuse(fault('point.incomplete'))
    if (Math.abs(north.value) > 90 || Math.abs(east.value) > 180)
      return refuse(fault('point.range'))
    if (insideProvince && !isInside(north.value, east.value)) return refuse(fault('point.outside'))
    return ok(`${north.value.toFixed(5)},${east.value.toFixed(5)}`)
  },
  write: (answer) => {
    const [north = '', east = ''] = answer.split(',')
    return { latitude: [north], longitude: [east] }
  },
  show: (answer) => {
    const [north = '', east = ''] = answer.split(',')
    return `北纬 ${north}°，东经 ${east}°`
  },
  /** To a hundredth of a degree, which is about a kilometre. */
  mask: (answer) => answer.replace(/(\.\d\d)\d+/g, '$1***'),
  control: (typed, _settings, _env, { id, name }) => ({
    kind: 'parts',
    parts: [
      partView(id, `${name}.latitude`, '北纬（度）', only(typed, 'latitude')),
      partView(`${id}-longitude`, `${name}.longitude`, '东经（度）', only(typed, 'longitude')),
    ],
    action: { behaviour: 'locate', label: '用我现在的位置' },
  }),
})

function partView(id: string, name: string, label: string, value: string) {
  return { id, name, label, value, lang: null, inputMode: 'decimal', width: 'w-s' } as const
}

/** '36.61700', '北纬36.617°'. */
function degrees(typed: Typed, part: string): Result<number | null, FieldRefusal> {
  const text = only(typed, part)
    .normalize('NFKC')
    .replace(/^[北东]?[纬经]?|[°度\s]/g, '')
  if (text === '') return ok(null)
  return /^-?\d{1,3}(\.\d{1,12})?$/.test(text) ? ok(Number(text)) : refuse(fault('point.form'))
}

function isInside(north: number, east: number): boolean {
  const { south, north: top, west, east: right } = bounds
  return north >= south && north <= top && east >= west && east <= right
}
