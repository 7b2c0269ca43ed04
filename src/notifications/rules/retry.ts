// When to try again what could not be sent: quickly while the fault may be short, and not for ever.

const minute = 60_000
const giveUpAfter = 24 * 60 * minute

/** Null when it is time to give up: a day after it should have gone out. */
export function nextTry(attempts: number, firstDue: Date, now: Date): Date | null {
  const late = now.getTime() - firstDue.getTime()
  if (late >= giveUpAfter) return null
  const pause = late < 60 * minute ? Math.min(2 ** Math.max(attempts - 1, 0), 5) : 30
  return new Date(now.getTime() + pause * minute)
}
