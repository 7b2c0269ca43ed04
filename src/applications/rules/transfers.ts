// 转办: which proposal of a transfer waits, and who has already sent one back.
import type { Application, Step, Transfer } from '../types.ts'

type Past = Pick<Step, 'action' | 'fromStatus' | 'toStatus' | 'details'>

/** The transfer that waits to be taken or sent back; null when none does. */
export function pendingTransfer(
  { status }: Pick<Application, 'status'>,
  steps: readonly Past[],
): Transfer | null {
  const at = steps.findLastIndex(({ action }) => action === 'propose-transfer')
  const proposal = steps[at]
  if (proposal === undefined || proposal.toStatus !== status) return null
  const after = steps.slice(at + 1)
  const isOver = after.some((step) => answers.has(step.action) || step.fromStatus !== step.toStatus)
  return isOver ? null : (proposal.details.transfer ?? null)
}

/** The departments that sent it back: nobody is asked twice. */
export function sentBackBy(steps: readonly Past[]): ReadonlySet<string> {
  const back = new Set<string>()
  let asked: string | undefined
  for (const { action, details } of steps) {
    if (action === 'propose-transfer') asked = details.transfer?.departmentId
    if (action === 'return-transfer' && asked !== undefined) back.add(asked)
  }
  return back
}

/** The application as it is once it was transferred. */
export function placedBy<T extends Pick<Application, 'offeringId' | 'regionCode' | 'regionPath'>>(
  application: T,
  { offeringId, regionCode, regionPath }: Transfer,
): T {
  return { ...application, offeringId, regionCode, regionPath }
}

const answers: ReadonlySet<string> = new Set(['accept-transfer', 'return-transfer'])
