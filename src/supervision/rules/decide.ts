// What the watch does with its findings, given the alerts that are there: raise, escalate, settle.
import type { Alert, Card, Finding } from '../types.ts'
import { isOver } from './life.ts'

export type Known = Pick<Alert, 'id' | 'rule' | 'card' | 'occurrence' | 'status'>

export interface Decision {
  readonly raise: readonly Finding[]
  /** A lower card of the same rule that nobody has answered gives way. */
  readonly escalate: readonly Known[]
  /** A signal whose cause is gone. */
  readonly settle: readonly Known[]
}

const rank: Readonly<Record<Card, number>> = { signal: 0, yellow: 1, red: 2 }

/** Run twice on the same findings it decides nothing the second time. */
export function decide(findings: readonly Finding[], known: readonly Known[]): Decision {
  const raise = findings.filter((finding) => isNew(finding, known))
  return {
    raise,
    escalate: known.filter(
      (alert) =>
        isUnanswered(alert) &&
        raise.some((finding) => isOfOne(finding, alert) && rank[finding.card] > rank[alert.card]),
    ),
    settle: known.filter(
      (alert) =>
        isUnanswered(alert) &&
        alert.card === 'signal' &&
        !findings.some((finding) => isOfOne(finding, alert)),
    ),
  }
}

/** Not shown before, not by a higher card, and no card of the rule and colour still open. */
function isNew(finding: Finding, known: readonly Known[]): boolean {
  const { card, occurrence } = finding
  return !known.some(
    (alert) =>
      isOfOne(finding, alert) &&
      ((alert.occurrence === occurrence && rank[alert.card] >= rank[card]) ||
        (alert.card === card && !isOver(alert.status))),
  )
}

/** 联办件: the whole has its own limit and cards at the lead department, shown with a part that has its own. */
function isOfOne(one: Pick<Known, 'rule' | 'occurrence'>, other: typeof one): boolean {
  return one.rule === other.rule && wholeOf(one) === wholeOf(other)
}

function wholeOf({ occurrence }: Pick<Known, 'occurrence'>): string | null {
  return occurrence.startsWith('joint:') ? occurrence : null
}

function isUnanswered({ status }: Known): boolean {
  return status === 'OPEN' || status === 'NOTIFIED'
}
