// 省级改了什么: what of a new version holds at a claimant at once, and what waits for it.
import type { VersionContent } from '../types.ts'
import type { Difference } from './compare-versions.ts'
import { compareVersions } from './compare-versions.ts'
import { implementationOf, nothingOwn } from './implementation.ts'
import type { Pointers } from './pointers.ts'

export interface ChangeDown {
  /** 已自动跟着改: locked elements, and a promise or visits that the province cut. */
  readonly followed: Difference[]
  /** Stays as it was accepted until the claimant confirms. */
  readonly open: Difference[]
}

export function changeDown(
  accepted: VersionContent,
  current: VersionContent,
  pointers: Pointers,
): ChangeDown {
  const held = implementationOf(current, accepted, nothingOwn)
  return {
    followed: compareVersions(accepted, held, pointers),
    open: compareVersions(held, current, pointers),
  }
}
