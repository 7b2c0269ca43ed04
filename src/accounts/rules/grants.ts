// What each post may do. Posts of handling enter the desk, posts of administering enter the
// administration; none does both, so nobody who administers decides (不相容职务分离).
import type { Level, Post } from '../../kernel/actor.ts'
import type { Agency } from '../../kernel/agency.ts'
import type { Permission } from '../../kernel/permission.ts'

const handling: readonly Permission[] = ['desk.enter', 'applications.read', 'applications.step']

const assisting: readonly Permission[] = ['counter.assist', 'applications.fill']

const grants: Readonly<Record<Post, readonly Permission[]>> = {
  'acceptance-clerk': [...handling, ...assisting, 'counter.serve', 'accounts.recover'],
  examiner: handling,
  'section-head': [...handling, 'applications.assign'],
  approver: [...handling, 'applications.assign'],
  supervisor: ['desk.enter', 'applications.read', 'supervision.read'],
  auditor: ['admin.enter', 'audit.read', 'retention.hold'],
  'catalogue-editor': ['admin.enter', 'matters.read', 'matters.edit'],
  'establishment-reviewer': ['admin.enter', 'matters.read'],
  'legal-reviewer': ['admin.enter', 'matters.read'],
  administrator: [
    'admin.enter',
    'organizations.read',
    'staff.manage',
    'deadlines.edit',
    'workflow.read',
    'forms.read',
  ],
  // What his own department handles is not for a window that serves all departments.
  'window-clerk': ['desk.enter', ...assisting, 'counter.serve', 'accounts.recover'],
  helper: ['desk.enter', ...assisting],
}

/** The catalogue is published by the province alone (108号: 省级统一发布), which also runs the hall. */
const provincialGrants: Partial<Record<Post, readonly Permission[]>> = {
  'catalogue-editor': [
    ...(['matters.publish', 'matters.comment', 'forms.read', 'forms.edit'] as const),
    ...(['workflow.read', 'translations.edit'] as const),
  ],
  administrator: [
    ...(['operations.read', 'workflow.edit', 'letters.edit'] as const),
    ...(['privacy.govern', 'retention.hold', 'organizations.edit', 'settings.edit'] as const),
  ],
  'establishment-reviewer': ['matters.review', 'matters.comment', 'forms.read', 'workflow.read'],
  'legal-reviewer': ['matters.review', 'matters.comment', 'forms.read', 'workflow.read'],
}

/** All rights of a member of staff who holds these posts in a department of this level. */
export function permissionsOfStaff(posts: readonly Post[], level: Level): ReadonlySet<Permission> {
  const provincial = level === 'province' ? provincialGrants : {}
  return new Set<Permission>([
    'public',
    'signed-in',
    ...posts.flatMap((post) => [...grants[post], ...(provincial[post] ?? [])]),
  ])
}

export const permissionsOfApplicants: ReadonlySet<Permission> = new Set<Permission>([
  'public',
  'signed-in',
  'applications.apply',
  'applications.fill',
  'own.papers',
  'own.account',
  'mandates.manage',
])

/** What remains of an applicant's rights for somebody who acts in his place. */
export function permissionsOfAgent({
  kind,
  rights,
}: Pick<Agency, 'kind' | 'rights'>): ReadonlySet<Permission> {
  const ofWhole = kind !== 'agent'
  return new Set<Permission>([
    ...(['public', 'signed-in', 'applications.apply', 'applications.fill'] as const),
    ...(ofWhole && rights.includes('collect') ? (['own.papers'] as const) : []),
    ...(ofWhole && rights.includes('manage') ? (['mandates.manage'] as const) : []),
  ])
}
