// 要求听证 and 撤回要求: by the applicant himself, or noted at the desk for what came on paper.
import { applicationPaths, isSelf, lockApplication } from '../applications/index.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { atTheDesk, isApplicants, keepAct, plainAct } from './act.ts'
import type { Acting, Done, Drafting } from './act.ts'
import { askUntil, binding, isOpen, whyNotAsk, whyNotDrop } from './rules/hearing.ts'
import { hearingActs } from './store.ts'

export function noteAsked(ctx: Context, id: string): Promise<Done> {
  // What came on paper is a letter already, and stays what it is.
  return atTheDesk(ctx, id, (acting) => asked(ctx, acting, null))
}

/** 听证申请书, in his own words; the law asks for no reasons. */
export function askForHearing(ctx: Context, id: string, reasons: string): Promise<Done> {
  return byTheApplicant(ctx, id, (acting) => {
    // A letter to somebody else gives the applicant no right that he was not told of.
    const acts = acting.acts.filter(({ act }) => act !== 'party-told')
    return asked(ctx, { ...acting, acts }, requestBy(ctx, acts, reasons), isApplicants)
  })
}

export function noteDropped(ctx: Context, id: string): Promise<Done> {
  return atTheDesk(ctx, id, (acting) => dropped(ctx, acting))
}

/** Only what he asked for himself. */
export function dropRequest(ctx: Context, id: string): Promise<Done> {
  return byTheApplicant(ctx, id, (acting) =>
    binding(acting.acts).some((one) => one.act === 'asked' && isApplicants(one))
      ? dropped(ctx, acting)
      : Promise.resolve(refuse('not-asked')),
  )
}

function byTheApplicant(
  ctx: Context,
  id: string,
  work: (acting: Acting) => Promise<Done>,
): Promise<Done> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    const own =
      ctx.actor.kind === 'applicant' &&
      isSelf(ctx.actor) &&
      application?.applicantAccountId === ctx.actor.accountId
    if (application === null || !own) return refuse('not-yours')
    if (!isOpen(application.status)) return refuse('not-now')
    return work({ tx, application, acts: await hearingActs(tx, id) })
  })
}

function requestBy(ctx: Context, acts: Acting['acts'], reasons: string): Drafting {
  return (common, organ) => ({
    kind: 'hearing-request',
    facts: {
      ...{ ...common, applicantName: organ, applicantType: 'company', reasons },
      ...{ filedBy: common.applicantName, askedAt: ctx.now },
      askUntil: askUntil(acts) ?? ctx.today,
    },
  })
}

async function asked(
  ctx: Context,
  acting: Acting,
  draft: Drafting | null,
  isOwn?: typeof isApplicants,
): Promise<Done> {
  const refusal = whyNotAsk(acting.acts, ctx.today, isOwn)
  return refusal === null
    ? keepAct(ctx, acting, { ...plainAct, act: 'asked', draft })
    : refuse(refusal)
}

async function dropped(ctx: Context, acting: Acting): Promise<Done> {
  const refusal = whyNotDrop(acting.acts)
  if (refusal !== null) return refuse(refusal)
  return keepAct(ctx, acting, {
    ...{ ...plainAct, act: 'dropped' },
    message: {
      title: '听证要求已经撤回',
      body: '不再为这个要求举行听证，办理部门接着办。您没有撤回过的，请马上与办理部门联系。',
      link: applicationPaths.hearing(acting.application.id),
    },
  })
}
