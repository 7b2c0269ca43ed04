// 承办人 on the page of an application: who has it, and what this person may do about that.
import { may } from '../../../../kernel/actor.ts'
import { leavesOf } from '../../../../leaves/index.ts'
import type { Context } from '../../../../platform/context.ts'
import type { FieldProps } from '../../../../platform/web/components.ts'
import { isTerminal } from '../../../../workflow/index.ts'
import { isItsHandler, isOfDepartment } from '../../../assign.ts'
import { paths } from '../../../paths.ts'
import { mayStep } from '../../../rules/policy.ts'
import type { Application } from '../../../types.ts'
import type { DeskSide } from './desk-side.ts'
import { faultIn } from './noted.ts'
import type { Noted } from './noted.ts'

export interface AssignmentPart {
  readonly who: string
  /** The address that claims it, null when it cannot be claimed. */
  readonly claim: string | null
  readonly giving: { readonly action: string; readonly field: FieldProps } | null
}

export async function assignmentPart(
  ctx: Context,
  application: Application,
  members: DeskSide['members'],
  noted: Noted,
): Promise<AssignmentPart> {
  const { actor } = ctx
  const { id, assigneeAccountId, handlingPost } = application
  const assignee = members.find((one) => one.accountId === assigneeAccountId)
  const open = mayStep(actor, application) && !isTerminal(application.status)
  const isHis = actor.kind === 'staff' && actor.accountId === assigneeAccountId
  const gives =
    open && isOfDepartment(actor, application) && (isHis || may(actor, 'applications.assign'))
  const away = isHis || assignee === undefined ? '' : await awayWords(ctx, application)
  const colleagues = members.filter(
    (one) => handlingPost !== null && one.posts.includes(handlingPost),
  )
  return {
    who: isHis ? '您' : `${assignee?.name ?? '还没有人认领'}${away}`,
    claim:
      open && isItsHandler(actor, application) && assigneeAccountId === null
        ? paths.claim(id)
        : null,
    giving: gives
      ? { action: paths.assignment(id), field: colleagueField(colleagues, application, noted) }
      : null,
  }
}

/** '（请假，由卓玛代办）', empty while the assignee is there. */
async function awayWords(
  { db, today }: Context,
  { handlingDepartmentId, assigneeAccountId }: Application,
): Promise<string> {
  const leaves = await leavesOf(db, handlingDepartmentId ?? '', today)
  const leave = leaves.find(
    ({ accountId, fromOn }) => accountId === assigneeAccountId && fromOn <= today,
  )
  return leave === undefined ? '' : `（请假，由${leave.deputyName}代办）`
}

function colleagueField(
  colleagues: readonly { readonly accountId: string; readonly name: string }[],
  { assigneeAccountId }: Application,
  noted: Noted,
): FieldProps {
  return {
    ...{ id: 'assignee', name: 'assignee', label: '交给', hint: null, optional: null },
    ...{ error: faultIn(noted, 'assignee'), group: false, required: false, disabled: false },
    control: {
      ...{ kind: 'select', prompt: null, width: 'full' },
      options: [
        { value: '', label: '大家（等认领）' },
        ...colleagues.map(({ accountId, name }) => ({ value: accountId, label: name })),
      ].map(({ value, label }) => ({
        ...{ value, label, hint: null, disabled: false },
        chosen: value === (assigneeAccountId ?? ''),
      })),
    },
  }
}
