// The parts of an implementation list's page: differences in plain words, versions, own elements.
import { dayOf } from '../../../kernel/day.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type {
  FieldProps,
  HiddenValue,
  SummaryListProps,
  VersionsProps,
} from '../../../platform/web/components.ts'
import { listHistoryPath, paths } from '../../paths.ts'
import type { ListFile } from '../../queries/list-file.ts'
import { compareOwn, ownInWords } from '../../rules/compare-own.ts'
import type { Difference } from '../../rules/compare-versions.ts'
import { compareVersions } from '../../rules/compare-versions.ts'
import { changeDown } from '../../rules/followed.ts'
import { implementationOf, nothingOwn } from '../../rules/implementation.ts'
import type { Keepable } from '../../rules/keeping.ts'
import { keepable } from '../../rules/keeping.ts'
import { unnamed } from '../../rules/pointers.ts'
import { levelWords } from '../../rules/words.ts'
import { radios } from './edit-controls.ts'

export interface DifferencesPart {
  readonly title: string
  readonly beforeTitle: string
  readonly afterTitle: string
  readonly differences: readonly Difference[]
}

/** 杂多县市场监督管理局 · 县级 · 实施编码 … · 业务办理项编码 … */
export function headlineOf({ list, current, department }: ListFile): string {
  const items = current.elements.handleItems.map(
    ({ serial, name }) => `${name} ${list.code}${serial}`,
  )
  const handled = items.length === 0 ? [] : [`业务办理项：${items.join('、')}`]
  return [department.name, levelWords[list.level], `实施编码 ${list.code}`, ...handled].join(' · ')
}

/** 待确认变更, with a choice for each element that may stay as it was. */
export type PendingPart = DifferencesPart & {
  readonly action: string
  readonly hidden: HiddenValue
  readonly choices: readonly FieldProps[]
}

function choiceOf({ key, label }: Keepable): FieldProps {
  const options = [
    ['no', '换成省级新的'],
    ['yes', '保留原来的'],
  ] as const
  return {
    ...{ id: `keep-${key}`, name: `keep-${key}`, label, hint: null, error: null },
    ...{ optional: null, group: true, required: false, disabled: false },
    control: radios(options, 'no'),
  }
}

/** What the province changed in open elements since this claimant accepted the entry. */
export function pendingPart(file: ListFile): PendingPart | null {
  const { list, accepted, current, own } = file
  if (accepted.id === current.id) return null
  return {
    title: '省级改了这个事项，请确认',
    beforeTitle: `您确认过的第 ${accepted.version} 版`,
    afterTitle: `省级第 ${current.version} 版（在用）`,
    differences: changeDown(accepted, current, unnamed).open,
    action: paths.acceptances,
    hidden: { name: `list-${list.id}`, value: current.id },
    choices: keepable(current, accepted, own).map(choiceOf),
  }
}

export function ownSummary({ list, own }: ListFile): SummaryListProps {
  const written = [...ownInWords(own)].filter(([, value]) => value !== '')
  return {
    items: written.map(([label, value]) => {
      const action = { label: '历史', href: listHistoryPath(list.id, label) }
      return { label, value, tag: null, action, locked: false }
    }),
  }
}

/** Where this list differs from the province's entry. */
export function againstEntry({ current, accepted, own }: ListFile): DifferencesPart {
  return {
    title: '和省级基本目录比',
    beforeTitle: `省级第 ${current.version} 版`,
    afterTitle: '本级清单',
    differences: compareVersions(current, implementationOf(current, accepted, own)),
  }
}

const versionsShown = 4

export function versionsOf({ versions }: ListFile): VersionsProps | null {
  if (versions.length === 0) return null
  return {
    label: '本级清单的版本',
    items: versions
      .slice(0, versionsShown)
      .toReversed()
      .map(({ version, publishedAt, actorName, reason }) => ({
        title: `第 ${version} 版`,
        tag: version === versions[0]?.version ? { label: '在用', tone: 'ok' } : null,
        note: `${longDay(dayOf(publishedAt))}，${actorName}：${reason}`,
        current: version === versions[0]?.version,
      })),
  }
}

/** Each version against the one before it, the newest first. */
export function historyOf({ versions }: ListFile): DifferencesPart[] {
  return versions.map((version, at) => {
    const before = versions[at + 1]
    return {
      title: `第 ${version.version} 版改了什么`,
      beforeTitle: before === undefined ? '照省级' : `第 ${before.version} 版`,
      afterTitle: `第 ${version.version} 版`,
      differences: compareOwn(before?.own ?? nothingOwn, version.own),
    }
  })
}
