// 编制审核 first, 法制审核 after it: whose turn a version is in each stage.
import type { Post } from '../../kernel/actor.ts'
import type { ReviewKind } from '../review-store.ts'
import type { VersionStage } from '../types.ts'

/** Null when nobody reviews it. */
export const reviewerOf: Readonly<
  Record<VersionStage, { readonly post: Post; readonly kind: ReviewKind } | null>
> = {
  draft: null,
  'establishment-review': { post: 'establishment-reviewer', kind: 'establishment' },
  'legal-review': { post: 'legal-reviewer', kind: 'legal' },
  approved: null,
  published: null,
}
