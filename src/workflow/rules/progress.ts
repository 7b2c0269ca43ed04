// Folds the past steps of an application into where it stands, so the history alone proves the state.
import type { Action } from '../types.ts'
import type { Move, PastStep, Progress } from '../move-types.ts'

export const draft: Progress = {
  status: 'draft',
  stageNumber: 1,
  correctionCount: 0,
  extensionRequested: false,
  extended: false,
  extensionRequestedBy: null,
  suspensionGround: null,
  suspensionDays: null,
  examinedBy: [],
  finished: [],
  proposedBy: null,
  transferPending: false,
  transferred: false,
}

/** Where an application stands after these steps, oldest first. Throws when they do not join up. */
export function progressOf(past: readonly PastStep[]): Progress {
  return past.reduce(afterStep, draft)
}

/** Where it stands after one more step. */
export function afterStep(progress: Progress, { move, accountId }: PastStep): Progress {
  if (move.from !== progress.status) {
    throw new Error(`step ${move.action} leaves ${move.from}, but the status is ${progress.status}`)
  }
  return {
    status: move.to,
    stageNumber: move.stageNumber,
    correctionCount: progress.correctionCount + (move.action === 'request-correction' ? 1 : 0),
    extensionRequested: progress.extensionRequested || move.action === 'request-extension',
    extensionRequestedBy:
      move.action === 'request-extension' ? accountId : progress.extensionRequestedBy,
    extended: progress.extended || move.action === 'extend',
    ...suspensionAfter(progress, move),
    examinedBy: examinersAfter(progress, move, accountId),
    finished: move.finished,
    proposedBy: proposerAfter(progress, move, accountId),
    transferPending: isTransferPending(progress, move),
    transferred: progress.transferred || move.action === 'accept-transfer',
  }
}

function suspensionAfter(
  { suspensionGround, suspensionDays }: Progress,
  { action, history }: Move,
): Pick<Progress, 'suspensionGround' | 'suspensionDays'> {
  switch (action) {
    case 'propose-suspension':
      return { suspensionGround: history.ground, suspensionDays: history.details.plannedDays }
    case 'reject-suspension':
    case 'resume':
      return { suspensionGround: null, suspensionDays: null }
    default:
      return { suspensionGround, suspensionDays }
  }
}

/** What is proposed waits for somebody else, until the application leaves that status. */
function proposerAfter(
  { proposedBy }: Progress,
  { action, from, to }: Move,
  accountId: string | null,
): string | null {
  if (isProposal(action)) return accountId
  return from === to ? proposedBy : null
}

/** A transfer waits until it is answered, or until the law or the applicant moves the application on. */
function isTransferPending({ transferPending }: Progress, { action, from, to }: Move): boolean {
  if (action === 'propose-transfer') return true
  return transferPending && from === to && !answersTransfer.has(action)
}

const answersTransfer: ReadonlySet<Action> = new Set(['accept-transfer', 'return-transfer'])

export function isProposal(action: Action): boolean {
  return action === 'propose-refusal' || action === 'propose-suspension'
}

function examinersAfter(
  { examinedBy }: Progress,
  { action, from }: Move,
  accountId: string | null,
): readonly string[] {
  const hasExamined = action === 'pass' && from === 'examining' && accountId !== null
  return hasExamined && !examinedBy.includes(accountId) ? [...examinedBy, accountId] : examinedBy
}
