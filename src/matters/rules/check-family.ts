// 检查主项和子项: two levels and no more, no circle, and no sub-item above its main matter.
import type { ExerciseLevel, MatterStatus, VersionContent } from '../types.ts'
import { exerciseWords } from './code-sets.ts'
import { standsUnder } from './codes.ts'
import type { Finding } from './finding.ts'
import { error, warning, when } from './finding.ts'

/** A matter as far as its place between main matters and sub-items goes. */
export interface Relative {
  readonly code: string
  readonly name: string
  readonly status: MatterStatus
  readonly levels: readonly ExerciseLevel[]
  readonly mainCode: string | null
}

/** What stands above and below a matter. */
export interface Family {
  readonly code: string
  /** Its main matter and what that stands under, the nearest first; none for an unknown code. */
  readonly mains: readonly Relative[]
  readonly subs: readonly Relative[]
}

/** Further than any lawful family goes, so that a circle is seen as one. */
const furthest = 20

export function familyOf(
  { code, mainCode }: Pick<Relative, 'code' | 'mainCode'>,
  relatives: ReadonlyMap<string, Relative>,
): Family {
  const mains: Relative[] = []
  let above = mainCode === null ? undefined : relatives.get(mainCode)
  while (above !== undefined && !mains.includes(above) && mains.length < furthest) {
    mains.push(above)
    above = above.mainCode === null ? undefined : relatives.get(above.mainCode)
  }
  const subs = [...relatives.values()].filter((one) => one.mainCode === code && one.code !== code)
  return { code, mains, subs }
}

export function checkFamily(version: VersionContent, family: Family): Finding[] {
  const { levels, elements } = version
  const { mainCode } = elements
  const above = mainCode === null ? null : whyNotUnder(mainCode, levels, family)
  // In a circle everything is above and below everything: it is told once.
  const subs = inCircle(family) ? [] : family.subs
  const high = subs.find((sub) => isAbove(sub.levels, levels))
  const [main] = family.mains
  return [
    ...(above === null ? [] : [error('main-item', mainField, above)]),
    ...when(above === null && main?.status === 'draft', () =>
      warning(
        'main-unpublished',
        mainField,
        `主项“${main?.name ?? ''}”还没有发布，发布以前指南上不写主项。`,
      ),
    ),
    ...when(main !== undefined && above === null && !standsUnder(family.code, main.code), () =>
      warning(
        'other-family',
        mainField,
        `基本编码 ${family.code} 不在主项“${main?.name ?? ''}”（${main?.code ?? ''}）的编码下面，请核对是不是它的子项。`,
      ),
    ),
    ...when(high !== undefined, () =>
      error(
        'sub-item-above',
        ['basics', 'identity:levels'],
        `子项“${high?.name ?? ''}”在${topWords(high?.levels ?? [])}行使，比这个主项还高，请先改子项。`,
      ),
    ),
  ]
}

const mainField = ['basics', 'identity:mainCode'] as const

function inCircle({ code, mains }: Pick<Family, 'code' | 'mains'>): boolean {
  return mains.some((one) => one.code === code)
}

function whyNotUnder(
  mainCode: string,
  levels: readonly ExerciseLevel[],
  { code, mains, subs }: Family,
): string | null {
  const [main, next] = mains
  if (mainCode === code) return '主项不能是它自己。'
  if (main === undefined) return `没有编码为“${mainCode}”的事项，不能作主项。`
  if (inCircle({ code, mains })) {
    return `“${main.name}”已经在这个事项下面，主项和子项绕成了一圈。`
  }
  if (main.status === 'withdrawn') return `“${main.name}”已经取消，不能作主项。`
  if (main.mainCode !== null) {
    const under = next === undefined ? main.mainCode : next.name
    return `“${main.name}”自己是“${under}”的子项。只分主项、子项两层，再往下写成业务办理项。`
  }
  if (subs.length > 0) {
    return `这个事项下面有子项（${namesOf(subs)}），不能再放到别的主项下面。只分主项、子项两层。`
  }
  return isAbove(levels, main.levels)
    ? `这个事项在${topWords(levels)}行使，主项“${main.name}”最高在${topWords(main.levels)}，子项不能高于主项。`
    : null
}

/** 分级管理 stands for all levels that are named beside it. */
const order: readonly ExerciseLevel[] = [
  ...(['nation', 'province', 'prefecture', 'county', 'township', 'village'] as const),
]

function topOf(levels: readonly ExerciseLevel[]): number {
  const known = levels.filter((level) => order.includes(level))
  return Math.min(order.length, ...known.map((level) => order.indexOf(level)))
}

function isAbove(levels: readonly ExerciseLevel[], others: readonly ExerciseLevel[]): boolean {
  return topOf(levels) < topOf(others)
}

function topWords(levels: readonly ExerciseLevel[]): string {
  const top = order[topOf(levels)]
  return top === undefined ? '' : exerciseWords[top]
}

function namesOf(subs: readonly Relative[]): string {
  const named = subs.slice(0, 3).map(({ name }) => name)
  return `${named.join('、')}${subs.length > named.length ? '等' : ''}`
}
