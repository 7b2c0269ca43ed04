// 停办、取消、拆分、合并: what a guide says of a matter that takes no applications, and where to go instead.
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { Link } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { guidePath } from '../../paths.ts'
import type { Guide } from '../../queries/guide.ts'
import type { OperationKind } from '../../rules/operations.ts'
import type { RegionalSuspension } from '../../suspend-region.ts'

export interface Closed {
  readonly text: string
  readonly successors: readonly Link[]
  /** Said of a guide that is no longer in force. */
  readonly old: string | null
}

/** Null for a matter that takes applications here. */
export function closedOf(t: Shell['t'], guide: Guide): Closed | null {
  const { matter, successors, region, suspendedHere } = guide
  if (matter.status === 'published') {
    return suspendedHere === null ? null : suspendedThere(t, suspendedHere)
  }
  if (matter.status !== 'withdrawn') {
    return { text: suspendedText(t, matter), successors: [], old: null }
  }
  return {
    text: t(endings[successors[0]?.kind ?? 'withdraw'], { reason: matter.withdrawnReason ?? '' }),
    successors: successors.map(({ code, name }) => {
      return { label: name, href: guidePath(code, region?.code ?? null) }
    }),
    old: t('下面是停用前的最后一版指南，只供查阅，不能再照它申请。'),
  }
}

function suspendedThere(t: Shell['t'], suspension: RegionalSuspension): Closed {
  const { regionName, untilOn, reason } = suspension
  const values = { region: t.named(regionName), day: longDay(untilOn), reason }
  const text = t(
    '这个事项在{region}暂停办理，停到{day}，第二天起再收新的申请。别的地方照常办。原因：{reason}',
    values,
  )
  return { text, successors: [], old: null }
}

const endings: Readonly<Record<OperationKind, string>> = {
  withdraw: '这个事项已经取消，不再收新的申请。原因：{reason}',
  split: '这个事项已经拆分，不再收新的申请。原因：{reason}',
  merge: '这个事项已经和别的事项合并，不再收新的申请。原因：{reason}',
}

function suspendedText(t: Shell['t'], { suspendedReason, suspendedUntil }: Guide['matter']): string {
  const reason = suspendedReason ?? ''
  return suspendedUntil === null
    ? t('这个事项暂停办理，恢复以后再收新的申请。原因：{reason}', { reason })
    : t('这个事项暂停办理，停到{day}，第二天起再收新的申请。原因：{reason}', {
        day: longDay(suspendedUntil),
        reason,
      })
}
