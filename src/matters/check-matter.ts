// 检查一个版本: the linter over a version of a matter with all that it must be measured against.
import type { Context } from '../platform/context.ts'
import { versionFacts } from './queries/version-facts.ts'
import type { CheckedEntry } from './queries/version-facts.ts'
import { checkVersion } from './rules/check-version.ts'
import type { Finding } from './rules/finding.ts'
import type { VersionContent } from './types.ts'

/** Findings of a version of this matter, errors first; errors bar its publication. */
export async function checkMatter(
  { db, today }: Pick<Context, 'db' | 'today'>,
  matter: CheckedEntry,
  version: VersionContent,
): Promise<Finding[]> {
  return checkVersion(version, await versionFacts(db, matter, version, today))
}
