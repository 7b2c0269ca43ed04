// Which posts open a page: what somebody is told who came to one that is not his.
import type { Post } from '../../kernel/actor.ts'
import type { Permission } from '../../kernel/permission.ts'
import { allPosts } from '../types.ts'
import { permissionsOfStaff } from './grants.ts'

export interface PostWith {
  readonly post: Post
  /** In the departments of the province alone. */
  readonly ofProvince: boolean
}

/** Empty for what no member of staff may do: it is for applicants. */
export function postsWith(right: Permission): readonly PostWith[] {
  return allPosts.flatMap((post): readonly PostWith[] => {
    if (permissionsOfStaff([post], 'county').has(right)) return [{ post, ofProvince: false }]
    return permissionsOfStaff([post], 'province').has(right) ? [{ post, ofProvince: true }] : []
  })
}
