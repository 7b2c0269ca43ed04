// 意见: which steps of the history state the opinion of somebody who examined, verified or decided, and in what words.
import type { MatterType, Opinion } from '../../documents/index.ts'
import { actionNames } from '../../workflow/index.ts'
import type { Action } from '../../workflow/index.ts'
import type { Step } from '../types.ts'

const stating: ReadonlySet<Action> = new Set([
  ...(['accept', 'pass', 'send-back', 'propose-suspension', 'approve-suspension'] as const),
  ...(['reject-suspension', 'resume', 'request-extension', 'extend', 'grant', 'deny'] as const),
])

export function statesAnOpinion({ action, actorKind }: Step): boolean {
  return actorKind === 'staff' && stating.has(action)
}

type Stating = Pick<
  Step,
  'action' | 'stageName' | 'comment' | 'actorName' | 'departmentName' | 'happenedAt'
>

/** What was written; for an act without words, the act itself. */
export function opinionOf(step: Stating, type: MatterType, post: string): Opinion {
  const { action, stageName, comment, actorName, departmentName, happenedAt } = step
  const words = comment === null || comment.trim() === '' ? '' : `：${comment.trim()}`
  return {
    stage: stageName ?? '',
    opinion: `${wordsOf(action, type)}${words}`,
    name: actorName,
    post,
    department: departmentName ?? '',
    at: happenedAt,
  }
}

/** Only a licence is 许可. */
export function wordsOf(action: Action, type: MatterType): string {
  const name = actionNames[action]
  return type === 'licence' ? name : name.replace('许可', '办理')
}
