// Sample addresses, phones and hours of departments. The phones carry the right area code and then
// 55 and five digits reckoned from line and region: they are fictional and must not be rung.
import type { Region } from '../types.ts'

export interface Contact {
  readonly address: string
  readonly phone: string
  readonly hours: string
}

const officeHours = '周一至周五 9:00—12:00，14:00—18:00'

export function sampleContact(line: number, region: Region): Contact {
  return {
    address: addressOf(line, region),
    phone: `${areaCodeOf(region)}-55${digitsFor(line, region.code)}`,
    hours: officeHours,
  }
}

const windowsInHall = 30

function addressOf(line: number, { level, governmentPrefix }: Region): string {
  if (level === 'township') return `${governmentPrefix}党群（便民）服务中心`
  return `${governmentPrefix}政务服务大厅 ${((line - 1) % windowsInHall) + 1} 号窗口`
}

/** 长途区号 by county where it has its own, else by prefecture. */
const areaCodes: Readonly<Record<string, string>> = {
  '630000': '0971',
  '630100': '0971',
  '630200': '0972',
  '632200': '0970',
  '632300': '0973',
  '632500': '0974',
  '632600': '0975',
  '632700': '0976',
  '632800': '0977',
  '632801': '0979',
}

function areaCodeOf({ path }: Region): string {
  const nearest = path.split('/').findLast((code) => code in areaCodes)
  return areaCodes[nearest ?? ''] ?? '0971'
}

function digitsFor(line: number, regionCode: string): string {
  const number = (Number(regionCode) * 97 + line * 7919) % 100_000
  return String(number).padStart(5, '0')
}
