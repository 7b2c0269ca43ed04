// 试算: to whom a rule would have given these, one after the other, each adding to a load.
import { assigneeOf } from './assignment.ts'
import type { Arriving, AssignmentRule, Holder } from './assignment.ts'

/** One account for each that arrived, null for those that would wait to be claimed. */
export function tryAssignment(
  rule: AssignmentRule | null,
  holders: readonly Holder[],
  arriving: readonly Omit<Arriving, 'formerAccountId'>[],
): readonly (string | null)[] {
  const loads = new Map(holders.map(({ accountId, open }) => [accountId, open]))
  let last = rule?.lastAccountId ?? null
  return arriving.map((one) => {
    const now = holders.map(({ accountId }) => ({ accountId, open: loads.get(accountId) ?? 0 }))
    const asked = rule === null ? null : { ...rule, lastAccountId: last }
    const chosen = assigneeOf(asked, now, { ...one, formerAccountId: null })
    if (chosen !== null) {
      loads.set(chosen, (loads.get(chosen) ?? 0) + 1)
      last = chosen
    }
    return chosen
  })
}
