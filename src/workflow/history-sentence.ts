// One line of the history: who did what, with what belongs to it.
import type { HistoryEntry } from './move-types.ts'
import { actionNames, groundNames } from './messages.ts'
import type { SuspensionGround } from './types.ts'

/** One line of the history, e.g. 扎西提请特别程序：专家评审，需要 15 个工作日。 */
export function historySentence(entry: HistoryEntry, who: string): string {
  const parts = [`${who}${doneWords(entry)}`]
  if (entry.nextStageName !== null) parts.push(`转入“${entry.nextStageName}”`)
  return `${parts.join('，')}。`
}

function doneWords({ action, stageName, ground, details }: HistoryEntry): string {
  const name = actionNames[action]
  switch (action) {
    case 'pass':
      return stageName === null ? name : `通过“${stageName}”`
    case 'request-correction':
      return `${name}，补正截止 ${details.correctionDueOn}`
    case 'propose-suspension':
      return `${name}：${groundWords(ground)}，需要 ${details.plannedDays} 个工作日`
    case 'approve-suspension':
      return `${name}：${groundWords(ground)}，办理时限暂停`
    default:
      return name
  }
}

function groundWords(ground: SuspensionGround | null): string {
  return ground === null ? '' : groundNames[ground]
}
