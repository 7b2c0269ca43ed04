// 通知听证 and 笔录: where and when, under whom; afterwards what was said.
import { staffOf } from '../accounts/index.ts'
import { applicationPaths, stepsOf } from '../applications/index.ts'
import type { Application } from '../applications/index.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { longMoment } from '../platform/i18n/zh-format.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { atTheDesk, keepAct, plainAct } from './act.ts'
import type { Done } from './act.ts'
import { whyNotCall, whyNotRecord } from './rules/hearing.ts'
import type { Calling } from './rules/hearing.ts'

/** Seven days ahead at least, under somebody who did not examine it (行政许可法 第四十八条). */
export function callHearing(ctx: Context, id: string, calling: Calling): Promise<Done> {
  return atTheDesk(ctx, id, async (acting) => {
    const { acts, tx } = acting
    const examiners = await examinersOf(tx, acting.application)
    const refusal = whyNotCall(acts, calling, examiners, ctx.today)
    if (refusal !== null) return refuse(refusal)
    const { place, chair } = calling
    const heldAt = calling.heldAt ?? ctx.now
    const asked = acts.some(({ act }) => act === 'asked')
    return keepAct(ctx, acting, {
      ...{ ...plainAct, act: 'called', heldAt, place, chair },
      draft: (common) => ({
        kind: 'hearing-notice',
        facts: { ...common, heldAt, place, chair, asked },
      }),
      message: {
        title: '听证的时间和地点定了',
        body: `${longMoment(heldAt)}在${place}听证，主持人${chair}。听证通知书已经发出。`,
        link: applicationPaths.hearing(id),
      },
    })
  })
}

export interface Recording {
  readonly recorder: string
  readonly present: string
  readonly record: string
}

export function recordHearing(ctx: Context, id: string, recording: Recording): Promise<Done> {
  return atTheDesk(ctx, id, (acting) => {
    const refusal = whyNotRecord(acting.acts, ctx.now)
    if (refusal !== null) return Promise.resolve(refuse(refusal))
    if (recording.present === '') return Promise.resolve(refuse('present-missing'))
    if (recording.record.trim() === '') return Promise.resolve(refuse('record-missing'))
    const called = acting.acts.find(({ act }) => act === 'called')
    const held = {
      heldAt: called?.heldAt ?? ctx.now,
      ...{ place: called?.place ?? '', chair: called?.chair ?? '' },
    }
    return keepAct(ctx, acting, {
      ...{ ...plainAct, act: 'recorded' },
      draft: (common) => ({ kind: 'hearing-record', facts: { ...common, ...held, ...recording } }),
      message: {
        title: '听证笔录已经写好',
        body: '请核对听证笔录；有遗漏或者差错的，请告诉办理部门。决定根据听证笔录作出。',
        link: applicationPaths.hearing(id),
      },
    })
  })
}

/** 审查该申请的工作人员, by name: whoever did a step of it since it was accepted, and who has it now. */
async function examinersOf(tx: Tx, application: Application): Promise<readonly string[]> {
  const { id, assigneeAccountId, handlingDepartmentId } = application
  const steps = await stepsOf(tx, id)
  const colleagues = await staffOf(tx, handlingDepartmentId ?? '0')
  return [
    ...steps
      .filter(({ actorKind, action }) => actorKind === 'staff' && action !== 'accept')
      .map(({ actorName }) => actorName),
    ...colleagues
      .filter(({ accountId }) => accountId === assigneeAccountId)
      .map(({ name }) => name),
  ]
}
