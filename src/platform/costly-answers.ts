// Counts over a whole region's years: where they take long, the answer serves for some minutes, with the time
// at which it was true. Where they are quick every look counts anew.

export interface Answered<T> {
  readonly answer: T
  /** When it was counted. */
  readonly at: Date
}

/** What took at least this long is kept (milliseconds). */
const costly = 1000
const keptFor = 5 * 60_000
const most = 200

/** A book of answers by question. Who asks while the same is being counted waits for it. */
export function costlyAnswers<T>(isCostly = (milliseconds: number) => milliseconds >= costly) {
  const kept = new Map<string, Promise<Answered<T>>>()
  const times = new Map<string, number>()

  const forget = (question: string): void => {
    kept.delete(question)
    times.delete(question)
  }

  const count = async (question: string, now: Date, ask: () => Promise<T>) => {
    const started = performance.now()
    try {
      const answer = await ask()
      if (!isCostly(performance.now() - started)) forget(question)
      return { answer, at: now }
    } catch (error) {
      forget(question)
      throw error
    }
  }

  return (question: string, now: Date, ask: () => Promise<T>): Promise<Answered<T>> => {
    const counted = times.get(question)
    const known = kept.get(question)
    const age = now.getTime() - (counted ?? 0)
    if (known !== undefined && age >= 0 && age < keptFor) return known
    forget(question)
    const [oldest] = kept.keys()
    if (kept.size >= most && oldest !== undefined) forget(oldest)
    const counting = count(question, now, ask)
    kept.set(question, counting)
    times.set(question, now.getTime())
    return counting
  }
}
