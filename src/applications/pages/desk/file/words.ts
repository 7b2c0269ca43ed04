// The sentences of the page of an application.
import { postNames } from '../../../../accounts/index.ts'
import type { ClockReading } from '../../../../deadlines/index.ts'
import type { Day } from '../../../../kernel/day.ts'
import { longDay } from '../../../../platform/i18n/zh-format.ts'
import { actionNames } from '../../../../workflow/index.ts'
import type { ParallelStage, Transfer } from '../../../types.ts'

export function clearedWords(day: Day): string {
  return `保存期限已满，填的内容、材料、文书正文和申请人已于${longDay(day)}清除；编号、结果、文书登记和日志保留。`
}

export function besideWords({ stageName, departmentName, post }: ParallelStage): string {
  return `${stageName}：${departmentName}（${postNames[post]}）`
}

export function usedWords(reading: ClockReading | null): string | null {
  if (reading === null || reading.unit !== 'working-day' || reading.state === 'stopped') return null
  if (reading.totalDays === 0) return '即办件，受理当天办结'
  return `共 ${reading.totalDays} 个工作日，已用 ${reading.usedDays} 个`
}

export function opinionWords(awaited: number): string {
  return awaited === 0 ? '征求意见' : `征求意见（等 ${awaited} 个部门的必要意见）`
}

/** Said to who shall answer it, and to who waits for the answer. */
export function transferWords(mine: boolean, transfer: Transfer | null): string | null {
  if (transfer === null) return null
  const { fromDepartmentName: from, departmentName: to } = transfer
  return mine
    ? `${from}转来，理由见“经过”。请接收，或者写明理由退回；期限照走。`
    : `${from}已转办到${to}，等对方接收或者退回；期限照走。`
}

/** The word left by the step just taken. */
export function doneWords(action: unknown): string | null {
  if (action === 'assign') return '承办人已更新。'
  if (action === 'later') return '已记下不同意容缺，理由发给了申请人。请发补正通知。'
  if (action === 'original') return '已记下核对原件，这份材料是 B 级了。'
  if (action === 'note') return '备注已记下。'
  if (action === 'precedent') return '典型件已更新。'
  const name = Object.entries(actionNames).find(([key]) => key === action)?.[1]
  return name === undefined ? null : `已办：${name}`
}
