// The lines of a page of changes: who, when, why, from which version, and each element in words.
import type { Request } from 'express'
import { isDay } from '../../../kernel/day.ts'
import { postNames } from '../../../accounts/index.ts'
import { longDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import { changeWords, commentKindWords, outcomeWords, stageWords } from '../../messages.ts'
import type { HistoryEntry, HistoryFilter, LoggedSide } from '../../queries/history.ts'
import type { Difference } from '../../rules/compare-versions.ts'
import { differencesOf } from '../../rules/compare-versions.ts'

export interface HistoryLine {
  readonly id: string
  /** 存草稿 */
  readonly title: string
  /** 王宏伟 · 目录编辑 · 青海省人民政府办公厅 · 2026 年 11 月 22 日 10:32 */
  readonly who: string
  /** 第 2 版草稿，第 3 次存 */
  readonly version: string | null
  readonly reason: string | null
  readonly differences: readonly Difference[]
}

/** Of one element only when one is asked for. */
export function historyLine(entry: HistoryEntry, element: string): HistoryLine {
  const { sequence, at, action, actorName, departmentName, posts, before, after } = entry
  const own = posts.map((post) => postNames[post]).join('、')
  const all = differencesOf(elementsOf(before), elementsOf(after))
  return {
    id: `change-${sequence}`,
    title: titleOf(entry),
    who: [actorName, own, departmentName ?? '', longMoment(at)]
      .filter((part) => part !== '')
      .join(' · '),
    version: versionOf(action, before, after),
    reason: textOf(after, 'reason') ?? textOf(after, 'comment') ?? textOf(after, 'text'),
    differences: element === '' ? all : all.filter((each) => each.element === element),
  }
}

export function filterOf({ query }: Request): HistoryFilter {
  const { element, before } = query
  return {
    element: typeof element === 'string' ? element.replace(/\p{Cc}/gu, ' ').slice(0, 300) : '',
    before: typeof before === 'string' ? before : '',
  }
}

function titleOf({ action, before, after }: HistoryEntry): string {
  const words = changeWords[action] ?? '改动'
  const element = textOf(after, 'element')
  if (action === 'matters.comment' && element !== null) {
    const kind = (['remark', 'answer', 'resolve', 'reopen'] as const).find(
      (each) => each === after['kind'],
    )
    return `${kind === undefined ? '' : commentKindWords[kind]}意见：${element}`
  }
  if (action !== 'matters.review') return words
  const stage = (['establishment-review', 'legal-review'] as const).find(
    (each) => each === before['stage'],
  )
  const outcome = after['stage'] === 'draft' ? outcomeWords.returned : outcomeWords.approved
  return stage === undefined ? words : `${stageWords[stage]}${outcome}`
}

function versionOf(action: string, before: LoggedSide, after: LoggedSide): string | null {
  const [from, to, revision] = [before['version'], after['version'], after['revision']].map(number)
  const basis = number(after['basedOn'])
  switch (action) {
    case 'matters.accept-change':
      return `从省级第 ${from ?? '？'} 版到第 ${to ?? '？'} 版`
    case 'matters.edit-list':
    case 'matters.publish-list':
      return `本级清单第 ${to ?? '？'} 版${basis === null ? '' : `，按省级第 ${basis} 版`}`
    case 'matters.plan-list':
    case 'matters.move-planned-list':
      return dayIn(after)
    case 'matters.publish':
      return `从第 ${from ?? '？'} 版到第 ${to ?? '？'} 版`
    case 'matters.save-draft':
      return `${to === null ? '' : `第 ${to ?? ''} 版`}草稿，第 ${revision ?? '？'} 次存`
    default:
      return to === null || to === undefined ? null : `第 ${to} 版`
  }
}

function dayIn(after: LoggedSide): string | null {
  const day = textOf(after, 'day') ?? ''
  return isDay(day) ? `${longDay(day)}零点起生效` : null
}

function number(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : null
}

function elementsOf(side: LoggedSide): Map<string, string> {
  const { elements } = side
  if (typeof elements !== 'object' || elements === null || Array.isArray(elements)) return new Map()
  return new Map(Object.entries(elements).map(([label, text]) => [label, String(text)]))
}

function textOf(side: LoggedSide, key: string): string | null {
  const value = side[key]
  return typeof value === 'string' && value !== '' ? value : null
}
