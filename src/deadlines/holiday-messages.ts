// Sentences about holidays of a region's own.
import type { HolidayRefusal } from './rules/regional-holiday.ts'

export const holidayRefusals: Readonly<Record<HolidayRefusal, string>> = {
  'unknown-region': '请选一个市州或者县',
  'not-yours': '您的部门不管这个地区',
  'in-the-past': '已经过去的日子不能改，请填今天或者以后的日子',
  'rest-already': '这几天本来就不上班，不用再登记',
  'marked-already': '这几天里有一天已经登记过',
  'not-marked': '这一天没有登记过，可能已被别人撤销',
}

export const holidayFaults = {
  region: '请选地区',
  from: '请填放假第一天，如 2026-05-27',
  days: '请填放假天数，1 到 7 天',
  name: '请填节日名称，不超过 20 个字',
  basis: '请填放假依据，不超过 200 个字',
} as const

export const dayKindNames = { holiday: '放假', 'makeup-workday': '调休上班' } as const
