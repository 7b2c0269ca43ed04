// Words of regions and departments.
import type { Level } from '../kernel/actor.ts'

export const levelNames: Readonly<Record<Level, string>> = {
  province: '省级',
  prefecture: '市州级',
  county: '县级',
  township: '乡镇（街道）',
}
