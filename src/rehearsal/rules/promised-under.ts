// 承诺在新版里: what an application would have been promised under another version of its matter.

/**
 * In the version's own unit. A claimant's own promise stands, but never longer than the version says; who
 * promised what the province did promises what it does now. `filed`: null where nothing was kept.
 */
export function promisedUnder(filed: number | null, byProvinceThen: number, now: number): number {
  if (filed === null || filed === byProvinceThen) return now
  return Math.min(filed, now)
}
