// Who works an application after a move: whoever had it, as long as it stays on the same post; else by
// the rule of the department it comes to.
import { staffOf } from '../accounts/index.ts'
import { awayOn } from '../leaves/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Post } from '../kernel/actor.ts'
import { remembered } from '../platform/database/remembered.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { isTerminal } from '../workflow/index.ts'
import type { Moving } from './changes-after.ts'
import { openWorkOf } from './queries/open-work.ts'
import { assigneeOf } from './rules/assignment.ts'
import type { Step } from './types.ts'

export interface NextAssignee {
  /** Null when it waits to be claimed, and when it is over. */
  readonly accountId: string | null
  /** Whose turn the rule of the department gave it; null where no turn was taken. */
  readonly turn: { readonly departmentId: string; readonly post: Post } | null
}

/** Reads alone: the turn is taken with the move, by `takeTurn`. */
export async function assigneeAfter(
  tx: Tx,
  { application, move, owner, stage }: Moving,
  post: Post | null,
  { past, today }: { readonly past: readonly Step[]; readonly today: Day },
): Promise<NextAssignee> {
  if (post === null || isTerminal(move.to)) return nobody
  const departmentId = owner.department.id
  const stays =
    departmentId === application.handlingDepartmentId && post === application.handlingPost
  if (stays) return { accountId: application.assigneeAccountId, turn: null }
  // Locked, so that two applications that arrive at once do not go to the same one in turn.
  const rule = (await postsWithRules(tx, departmentId)).includes(post)
    ? await tx('assignmentRules').where({ departmentId, post }).forUpdate().first('*')
    : undefined
  const formerAccountId =
    past.findLast((step) => step.stageName === stage.name && step.departmentId === departmentId)
      ?.accountId ?? null
  if (rule === undefined && formerAccountId === null) return nobody
  const away = await awayOn(tx, departmentId, today)
  const members = (await staffOf(tx, departmentId)).filter(
    ({ accountId, posts }) => posts.includes(post) && !away.has(accountId),
  )
  const open = await openWorkOf(tx, departmentId)
  const chosen = assigneeOf(
    rule ?? null,
    members.map(({ accountId }) => ({ accountId, open: open.get(accountId) ?? 0 })),
    { ...application, formerAccountId },
  )
  const turns = rule?.kind === 'round-robin' && chosen !== null && chosen !== formerAccountId
  return { accountId: chosen, turn: turns ? { departmentId, post } : null }
}

/** Most departments leave work to be claimed and have none. */
function postsWithRules(tx: Tx, departmentId: string): Promise<readonly string[]> {
  return remembered<readonly string[]>(tx, `assignment rules of ${departmentId}`, async () => {
    const rules = await tx('assignmentRules').where({ departmentId }).select('post')
    return rules.map(({ post }) => post)
  })
}

/** The next application of the post goes to whoever comes after him. */
export async function takeTurn(tx: Tx, { accountId, turn }: NextAssignee): Promise<void> {
  if (turn === null) return
  await tx('assignmentRules').where(turn).update({ lastAccountId: accountId })
}

const nobody: NextAssignee = { accountId: null, turn: null }
