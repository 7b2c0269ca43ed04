// 暂停的部分: which parts of a joint draft cannot be filed now, and where its applicant goes on without them.
import { bundleCodeOf, bundlePaths, pausedParts } from '../bundles/index.ts'
import type { JointApplication, PausedPart } from '../bundles/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'

type Drafted = Pick<JointApplication, 'parts' | 'regionPath'>

export async function pausedNow(
  db: Db | Tx,
  { parts, regionPath }: Drafted,
): Promise<readonly PausedPart[]> {
  const codes = parts.map(({ matterCode, insteadOf }) => insteadOf ?? matterCode)
  const paused = await pausedParts(db, [...new Set(codes)], regionPath)
  const own = new Set(parts.map(({ matterCode }) => matterCode))
  return paused.filter(({ matterCode, state }) => state === 'suspended' && own.has(matterCode))
}

/** The page that asks where, with the same place and situation; it takes the draft over. */
export async function startAgainPath(
  db: Db,
  { bundleVersionId, regionCode, situation }: JointApplication,
): Promise<string> {
  const said = Object.entries(situation).map(([key, yes]): [string, string] => {
    return [`s.${key}`, yes ? 'yes' : 'no']
  })
  const bundle = await bundleCodeOf(db, bundleVersionId)
  return bundlePaths.start({ bundle, region: regionCode, ...Object.fromEntries(said) })
}
