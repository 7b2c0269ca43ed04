// 听证公告: where a hearing that was called is made known to everybody (行政许可法 第四十八条第一项).
import { maskName } from '../documents/index.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { atTheDesk, keepAct, plainAct } from './act.ts'
import type { Done } from './act.ts'
import { earliestDay } from './call.ts'
import { calledNow, whyNotAnnounce } from './rules/hearing.ts'

/** Stands on the public page of announcements until the hearing is over; a person's name is covered. */
export function announceHearing(ctx: Context, id: string): Promise<Done> {
  return atTheDesk(ctx, id, async (acting) => {
    const refusal = whyNotAnnounce(acting.acts, await earliestDay(ctx, acting))
    if (refusal !== null) return refuse(refusal)
    const called = calledNow(acting.acts)
    const heldAt = called?.heldAt ?? ctx.now
    const [place, chair] = [called?.place ?? '', called?.chair ?? '']
    return keepAct(ctx, acting, {
      ...{ ...plainAct, act: 'announced', heldAt, place, chair },
      draft: (common) => {
        const filedBy = maskName(common.applicantName, common.applicantType)
        const facts = { ...common, heldAt, place, chair, filedBy, applicantName: filedBy }
        return { kind: 'hearing-announcement', facts }
      },
    })
  })
}
