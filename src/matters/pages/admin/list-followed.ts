// 已自动跟着改: what the province changed last that holds here without being confirmed, for information.
import type { Context } from '../../../platform/context.ts'
import type { ListFile } from '../../queries/list-file.ts'
import { pointersOf } from '../../queries/pointers.ts'
import { compareVersions } from '../../rules/compare-versions.ts'
import { changeDown } from '../../rules/followed.ts'
import { matterVersion } from '../../version-cache.ts'
import type { DifferencesPart } from './list-parts.ts'

/** Since the version that was accepted; where that is the newest, since the one before. */
export async function followedPart(
  { db }: Context,
  { accepted, current }: ListFile,
): Promise<DifferencesPart | null> {
  const isPending = accepted.id !== current.id
  if (!isPending && current.basedOnVersionId === null) return null
  const before = isPending ? accepted : await matterVersion(db, current.basedOnVersionId ?? '')
  const pointers = await pointersOf(db, [before, current])
  const differences = isPending
    ? changeDown(before, current, pointers).followed
    : compareVersions(before, current, pointers)
  if (differences.length === 0) return null
  return {
    title: isPending ? '已自动跟着改了' : `省级第 ${current.version} 版改了什么，已经照着办`,
    beforeTitle: `省级第 ${before.version} 版`,
    afterTitle: `省级第 ${current.version} 版（在用）`,
    differences,
  }
}
