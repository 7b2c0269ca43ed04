// The usual: the median of what similar applications took, where there are enough of them.
export interface StageSample {
  readonly matterId: string
  readonly stageNumber: number
  readonly days: number
}

export interface UsualStage extends StageSample {
  readonly sampleSize: number
}

/** Fewer than this say nothing. */
export const fewestSamples = 3

export function medianDays(samples: readonly StageSample[]): readonly UsualStage[] {
  const groups = new Map<string, StageSample[]>()
  for (const one of samples) {
    const key = `${one.matterId} ${one.stageNumber}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined || group.length < fewestSamples) return []
    const sorted = group.map(({ days }) => Math.max(0, days)).sort((a, b) => a - b)
    const days = sorted[Math.floor(sorted.length / 2)] ?? 0
    const { matterId, stageNumber } = first
    return [{ matterId, stageNumber, days, sampleSize: group.length }]
  })
}
