// 要素的说法: the elements of a matter in the words that citizens and editors read.
import type { Level } from '../../kernel/actor.ts'
import type {
  Channel,
  CrossRegion,
  Fee,
  LegalBasis,
  Material,
  MatterResult,
  ServedObject,
  StepText,
  TermUnit,
} from '../types.ts'

export const levelWords: Readonly<Record<Level, string>> = {
  province: '省级',
  prefecture: '市州级',
  county: '县级',
  township: '乡镇（街道）',
}

export const objectWords: Readonly<Record<ServedObject, string>> = {
  person: '个人',
  company: '企业',
  organization: '其他组织',
}

export const crossRegionWords: Readonly<Record<CrossRegion, string>> = {
  local: '属地办理',
  'province-wide': '全省通办',
  'nation-wide': '跨省通办',
}

export const channelWords: Readonly<Record<Channel, string>> = {
  online: '网上办理',
  window: '窗口办理',
  'township-centre': '乡镇（街道）便民服务中心',
  kiosk: '自助终端',
}

const unitWords: Readonly<Record<TermUnit, string>> = {
  'working-day': '个工作日',
  'calendar-day': '日（自然日）',
  month: '个月',
}

/** 8 个工作日；当场办结 */
export function promiseInWords(days: number): string {
  return days === 0 ? '当场办结' : `${days} 个工作日`
}

export function statutoryInWords(days: number | null, unit: TermUnit | null): string {
  return days === null || unit === null ? '法律没有规定期限' : `${days} ${unitWords[unit]}`
}

export function feeInWords(fee: Fee): string {
  if (!fee.charged) return '不收费'
  const basis = fee.basis === null ? '' : `（依据：${fee.basis}）`
  return `${fee.standard ?? '收费，标准以窗口公示为准'}${basis}`
}

export function visitsInWords(visits: number): string {
  return visits === 0 ? '不用跑' : `最多跑 ${visits} 次`
}

/** 《食品安全法》第三十五条 */
export function basisInWords({ law, article }: LegalBasis): string {
  return `《${law}》${article ?? ''}`
}

/** The law counts 办结 only when the result is ready; a validity without a date is not stated. */
export function resultInWords(result: MatterResult): string {
  return result.validity === null
    ? result.name
    : `${result.name}（${validityInWords(result.validity)}）`
}

function validityInWords(validity: string): string {
  return /^[\d-]+\s*(年|个月|日)$/.test(validity) ? `有效 ${validity}` : validity
}

export function materialInWords(material: Material): string {
  const parts = [
    material.generated ? '系统生成' : `${material.form} ${material.copies} 份`,
    material.required ? '必要' : '有这种情形才要',
    material.electronicAllowed ? '可交电子件' : '要交纸质件',
    material.source,
    material.freeSubmit
      ? `不用交（${material.shareSource ?? material.freeSubmitBy ?? '数据共享'}）`
      : '',
  ]
  return parts.filter((part) => part !== '').join('；')
}

export function stepLevelInWords(level: StepText['level']): string {
  if (level === null) return '受理的这一级'
  return level === 'village' ? '村（社区）' : levelWords[level]
}

export function stepInWords(step: StepText): string {
  const time = step.days === 0 ? '当场' : `${step.days} 个工作日`
  return `${step.name}：${stepLevelInWords(step.level)}，${time}${step.counted ? '' : '（不计入办理时限）'}`
}
