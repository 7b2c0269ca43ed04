// 要素的说法: the elements of a matter in the words that citizens and editors read.
import type { Condition } from '../../forms/index.ts'
import type { Level } from '../../kernel/actor.ts'
import type {
  Elements,
  Fee,
  FeeItem,
  LegalBasis,
  Material,
  MatterResult,
  StepText,
  TermUnit,
} from '../types.ts'
import { materialKindWords, termInWords } from './code-sets.ts'
import { lacksBasis, lacksText } from './lacking-texts.ts'

export const levelWords: Readonly<Record<Level, string>> = {
  province: '省级',
  prefecture: '市州级',
  county: '县级',
  township: '乡镇（街道）',
}

/** 8 个工作日；4 小时；当场办结 */
export function promiseInWords(days: number, unit: TermUnit): string {
  return days === 0 ? '当场办结' : termInWords(days, unit)
}

/** Everything of 告知承诺办理 in one paragraph, '' where it is not offered. */
export function onPromiseInWords({
  onPromise: one,
  promiseUnit,
}: Pick<Elements, 'onPromise' | 'promiseUnit'>): string {
  if (one === null) return ''
  const chosenBy = one.answer === null ? one.question : `${one.question}：${one.answer}`
  return [
    `${promiseInWords(one.days, promiseUnit)}，由申请表的“${chosenBy}”选`,
    `承诺书：${one.words}`,
    one.instead.length === 0 ? '不代替材料' : `代替材料：${one.instead.join('、')}`,
    `决定后 ${one.checkDays} 个工作日内核查：${one.checked}`,
    `不实的：${one.falseCost}`,
  ].join('；')
}

export function statutoryInWords(days: number | null, unit: TermUnit | null): string {
  return days === null || unit === null ? '法律没有规定期限' : termInWords(days, unit)
}

export function feeInWords(fee: Fee): string {
  if (!fee.charged) return '不收费'
  const basis = fee.basis === null ? '' : `（依据：${fee.basis}）`
  const alone = fee.items.length === 0 ? '收费，标准以窗口公示为准' : '收费'
  const whole = `${fee.standard ?? alone}${basis}`
  return [whole, ...fee.items.map(feeItemInWords)].join('；')
}

function feeItemInWords({ name, standard, basis, reducible, reductionBasis }: FeeItem): string {
  const reduction = reducible ? `，可以减免（依据：${reductionBasis ?? '见规定'}）` : ''
  const by = basis === '' ? '' : `（依据：${basis}）`
  return `${name}：${standard}${by}${reduction}`
}

export function visitsInWords(visits: number): string {
  return visits === 0 ? '不用跑' : `最多跑 ${visits} 次`
}

/** 《食品安全法》第三十五条 */
export function basisInWords({ law, article }: Pick<LegalBasis, 'law' | 'article'>): string {
  return `《${law}》${article ?? ''}`
}

/** The same for editors, who are told where the text is missing. */
export function basisWithTextOrNot(basis: LegalBasis): string {
  return `${basisInWords(basis)}${lacksText(basis) ? '（条文原文待补）' : ''}`
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

/** `told` says a condition in the words of the form. */
export function materialInWords(
  material: Material,
  told: (condition: Condition) => string,
): string {
  const parts = [
    materialKindWords[material.kind],
    material.generated ? '系统生成' : `${material.form} ${material.copies} 份`,
    material.required ? '必要' : '有这种情形才要',
    material.electronicAllowed ? '可交电子件' : '要交纸质件',
    material.source,
    material.freeSubmit
      ? `不用交（${material.shareSource ?? material.freeSubmitBy ?? '数据共享'}）`
      : '',
    ...detailsOf(material, told),
  ]
  return parts.filter((part) => part !== '').join('；')
}

function detailsOf(material: Material, told: (condition: Condition) => string): string[] {
  const { grade, issuer, sourceNote, specification, instructions, criteria } = material
  const { originals, photocopies, basis, requiredWhen, blankForm, sample } = material
  const { laterDays, promise, checkDays } = material
  const noted = (label: string, text: string | null) => (text === null ? '' : `${label}：${text}`)
  return [
    `可信等级 ${grade}`,
    material.generated ? '' : `原件 ${originals} 份、复印件 ${photocopies} 份`,
    material.when === null ? '' : `情形条件：${told(material.when)}`,
    noted('出具机构', issuer),
    noted('来源说明', sourceNote),
    material.filledOnSite ? '要本人现场填写' : '',
    noted('规格', specification),
    noted('填报须知', instructions),
    noted('受理标准', criteria),
    lacksBasis(material) ? '依据待补' : noted('依据', basis),
    noted('这种情形才要', requiredWhen),
    laterDays === null ? '' : `可以容缺，受理后 ${laterDays} 个工作日内补交`,
    noted('告知承诺书', promise),
    checkDays === null ? '' : `决定后 ${checkDays} 个工作日内核查`,
    noted('空白表格', blankForm),
    noted('样表', sample),
  ]
}

export function stepLevelInWords(level: StepText['level']): string {
  if (level === null) return '受理的这一级'
  return level === 'village' ? '村（社区）' : levelWords[level]
}

export function stepInWords(step: StepText): string {
  const time = step.days === 0 ? '当场' : termInWords(step.days, step.unit)
  const office = [step.office, step.handler].map((who) => (who === null ? '' : `，${who}`)).join('')
  const special = step.special ? '，有特别程序' : ''
  const note = step.note === null ? '' : `，${step.note}`
  const counted = step.counted ? '' : '（不计入办理时限）'
  return `${step.name}：${stepLevelInWords(step.level)}${office}，${time}${counted}${special}${note}`
}
