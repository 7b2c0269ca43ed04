// 喘口气: long work on the thread that also answers requests lets them pass every few milliseconds.
import { setImmediate } from 'node:timers/promises'

const longestMilliseconds = 20

/** Called between pieces of work; waits a turn when some time has gone by. */
export function breather(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longestMilliseconds) return
    await setImmediate()
    since = performance.now()
  }
}

/** What a generator returns, with a breath between its pieces. */
export async function inPieces<T>(pieces: Generator<undefined, T>): Promise<T> {
  const breathe = breather()
  for (;;) {
    const next = pieces.next()
    if (next.done === true) return next.value
    await breathe()
  }
}
