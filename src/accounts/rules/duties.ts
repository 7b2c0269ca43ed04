// 不相容职务分离: one account stays within one duty, so that nobody checks, sets the rules for or
// watches over his own decisions.
import type { Post } from '../../kernel/actor.ts'

export type Duty = 'handling' | 'supervision' | 'audit' | 'administration' | 'review'

const duties: Readonly<Record<Post, Duty>> = {
  'acceptance-clerk': 'handling',
  examiner: 'handling',
  'section-head': 'handling',
  approver: 'handling',
  supervisor: 'supervision',
  auditor: 'audit',
  'catalogue-editor': 'administration',
  'establishment-reviewer': 'review',
  'legal-reviewer': 'review',
  administrator: 'administration',
  'window-clerk': 'handling',
  helper: 'handling',
}

export function dutyOf(post: Post): Duty {
  return duties[post]
}

/** True when one account may hold all of these posts, in whatever departments. */
export function compatible(posts: readonly Post[]): boolean {
  return new Set(posts.map(dutyOf)).size < 2
}
