// 检查一个版本: the linter over a version of a matter with all that it must be measured against.
import type { Db } from '../platform/database/transaction.ts'
import { versionFacts } from './queries/version-facts.ts'
import { checkVersion } from './rules/check-version.ts'
import type { Finding } from './rules/finding.ts'
import type { VersionContent } from './types.ts'

/** Findings of a version of this matter, errors first; errors bar its publication. */
export async function checkMatter(
  db: Db,
  matterId: string,
  version: VersionContent,
): Promise<Finding[]> {
  return checkVersion(version, await versionFacts(db, matterId, version))
}
