// 要求听证: by the applicant himself, or noted at the desk for what came on paper.
import { isSelf, lockApplication } from '../applications/index.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { atTheDesk, keepAct, plainAct } from './act.ts'
import type { Acting, Done } from './act.ts'
import { isOpen, whyNotAsk } from './rules/hearing.ts'
import { hearingActs } from './store.ts'

export function noteAsked(ctx: Context, id: string): Promise<Done> {
  return atTheDesk(ctx, id, (acting) => asked(ctx, acting))
}

export function askForHearing(ctx: Context, id: string): Promise<Done> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    const own =
      ctx.actor.kind === 'applicant' &&
      isSelf(ctx.actor) &&
      application?.applicantAccountId === ctx.actor.accountId
    if (application === null || !own) return refuse('not-yours')
    if (!isOpen(application.status)) return refuse('not-now')
    const acts = await hearingActs(tx, id)
    // A letter to somebody else gives the applicant no right that he was not told of.
    const offered = acts.filter(({ act }) => act !== 'party-told')
    return asked(ctx, { tx, application, acts: offered })
  })
}

async function asked(ctx: Context, acting: Acting): Promise<Done> {
  const refusal = whyNotAsk(acting.acts, ctx.today)
  return refusal === null ? keepAct(ctx, acting, { ...plainAct, act: 'asked' }) : refuse(refusal)
}
