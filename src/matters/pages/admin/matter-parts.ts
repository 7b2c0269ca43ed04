// The parts of an editor's pages: versions, locked elements, differences, changes.
import { dayOf } from '../../../kernel/day.ts'
import { longDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import type {
  ListProps,
  SummaryListProps,
  VersionsProps,
} from '../../../platform/web/components.ts'
import { changeWords, stageWords } from '../../messages.ts'
import { historyPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { elementsInWords } from '../../rules/compare-versions.ts'
import { elementGroups, groupOf } from '../../rules/element-groups.ts'
import type { Pointers } from '../../rules/pointers.ts'
import { basisWithTextOrNot, levelWords, statutoryInWords } from '../../rules/words.ts'
import type { MatterVersion } from '../../types.ts'

const versionsShown = 4

/** The oldest first, the last ones only. */
export function versionStrip(editing: Editing): VersionsProps {
  const shown = editing.versions.slice(0, versionsShown).toReversed()
  return {
    label: '版本',
    items: shown.map((version) => ({
      title: `第 ${version.version} 版`,
      tag: tagOf(editing, version),
      note: noteOf(editing, version),
      current: version.publishedAt === null,
    })),
  }
}

function tagOf({ current }: Editing, version: MatterVersion) {
  const { stage, effectiveOn } = version
  if (stage === 'approved' && effectiveOn !== null) {
    return { label: `${longDay(effectiveOn)}起`, tone: 'info' as const }
  }
  if (stage !== 'published') return { label: stageWords[stage], tone: 'warn' as const }
  return version.id === current.id ? { label: '在用', tone: 'ok' as const } : null
}

function noteOf({ editors }: Editing, version: MatterVersion): string {
  const editor = editors.get(version.editedByAccountId ?? '')
  const by = editor === undefined ? '' : `，${editor}`
  return version.publishedAt === null
    ? `存过 ${version.revision} 次${by}：${version.changeReason}`
    : `${longDay(dayOf(version.publishedAt))}发布${by}：${version.changeReason}`
}

/** 基本编码 630131001000 · 行政许可 · 县级 45 个机构办理 */
export function headline({ matter, current, offerings }: Editing): string {
  const bodies = offerings.map(({ level, count }) => `${levelWords[level]} ${count} 个机构`)
  return [`基本编码 ${matter.code}`, current.type, bodies.join('，')].join(' · ')
}

/** What the catalogue above fixes. */
export function lockedElements({ current }: Editing): SummaryListProps {
  const { statutoryDays, statutoryUnit, elements } = current
  const term = statutoryInWords(statutoryDays, statutoryUnit)
  const basis = elements.statutoryBasis
  const facts: readonly (readonly [string, string])[] = [
    ['事项类型', current.type],
    ['法定办结时限', basis === null ? term : `${term}\n${basis}`],
    ['法律依据', elements.legalBases.map(basisWithTextOrNot).join('\n')],
  ]
  return {
    items: facts.map(([label, value]) => ({ label, value, tag: null, action: null, locked: true })),
  }
}

/** What makes an entry this entry and no other. */
export function lawfulElements({ matter, current }: Editing): SummaryListProps {
  const facts: readonly (readonly [string, string])[] = [
    ['基本编码', matter.code],
    ['事项类型', current.type],
  ]
  return {
    items: facts.map(([label, value]) => ({ label, value, tag: null, action: null, locked: true })),
  }
}

/** A part of the elements, with the place to which a finding leads. */
export interface ElementPart {
  readonly id: string
  readonly title: string
  readonly list: SummaryListProps
}

/** Each element leads to who changed it. */
export function elementParts(
  version: MatterVersion,
  code: string,
  pointers: Pointers,
): ElementPart[] {
  const filled = [...elementsInWords(version, pointers)].filter(([, value]) => value !== '')
  return elementGroups.map(({ group, title }) => ({
    id: `element-${group}`,
    title,
    list: {
      items: filled
        .filter(([label]) => groupOf(label) === group)
        .map(([label, value]) => ({
          ...{ label, value, tag: null, locked: false },
          action: { label: '历史', href: historyPath(code, label) },
        })),
    },
  }))
}

export function changeList({ changes }: Editing): ListProps {
  return {
    density: 'plain',
    items: changes.map(({ at, action, actorName, departmentName }) => ({
      title: changeWords[action] ?? action,
      href: null,
      light: null,
      text: null,
      meta: [longMoment(at), departmentName ?? '', actorName].filter((part) => part !== ''),
      tags: [],
    })),
  }
}
