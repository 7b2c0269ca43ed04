// 同样情形: the answers that decide which way an application goes: those asked in the guide, and those
// that branches, levels and materials depend on.
import { keysInCondition } from '../../forms/index.ts'
import type { Answer, Answers } from '../../forms/index.ts'
import type { Elements } from '../../matters/index.ts'
import type { StagePlan } from '../../workflow/index.ts'

export type Situation = Readonly<Record<string, Answer | null>>

/** Each such question with its answer, null where it was not answered. */
export function situationOf(
  answers: Answers,
  { guiding }: Pick<Elements, 'guiding'>,
  { stages }: StagePlan,
): Situation {
  const branches = stages.flatMap(({ when = null, powers = [] }) => [
    ...keysInCondition(when),
    ...powers.flatMap((power) => keysInCondition(power.when)),
  ])
  const keys = [...new Set([...guiding, ...branches])].sort()
  return Object.fromEntries(
    keys.map((key) => [key, Object.hasOwn(answers, key) ? (answers[key] ?? null) : null]),
  )
}
