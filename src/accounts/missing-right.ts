// What a page says to somebody whose account lacks the right to open it: whose page it is, and what to do. It speaks
// of the address alone, which anybody may know, and never of the thing behind it.
import type { Actor } from '../kernel/actor.ts'
import type { Permission } from '../kernel/permission.ts'
import type { RefusalWords } from '../platform/web/errors.ts'
import { postNames } from './messages.ts'
import { postsWith } from './rules/posts-with.ts'

/** Null where the common sentence says enough: in another's place, and for who cannot be told apart. */
export function missingRight(actor: Actor, right: Permission): RefusalWords | null {
  const posts = postsWith(right)
  if (actor.kind === 'applicant' && actor.agent === null && posts.length > 0) return forStaff
  if (actor.kind !== 'staff') return null
  if (posts.length === 0) return forApplicants
  const named = posts.map(({ post, ofProvince }) => `${ofProvince ? '省级' : ''}${postNames[post]}`)
  const own = actor.seat.posts.map((post) => postNames[post])
  return [
    '您现在的岗位不能打开这一页',
    '这一页由这些岗位使用：{posts}。您现在的岗位是：{own}。您另有这样的岗位，请先换到那个岗位；这是您该办的事，请找管理员加岗位。',
    { posts: named.join('、'), own: own.join('、') },
  ]
}

const forStaff: RefusalWords = [
  '这一页是工作人员用的',
  '您登录的是办事人的账号。您是工作人员的，请先退出，再从工作人员的入口登录。',
]

const forApplicants: RefusalWords = [
  '这一页是办事人用的',
  '您登录的是工作人员的账号。要办自己的事，请先退出，再用您本人的账号登录。',
]
