// 听证笔录: what was said, under which the decision is made.
import { applicationPaths } from '../applications/index.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { atTheDesk, keepAct, plainAct } from './act.ts'
import type { Done } from './act.ts'
import { calledNow, whyNotRecord } from './rules/hearing.ts'

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
    const called = calledNow(acting.acts)
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
