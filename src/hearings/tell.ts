// 告知: the applicant of his right to a hearing, or somebody whose interests the decision touches of his rights.
import { applicationPaths } from '../applications/index.ts'
import { addWorkingDays, calendarOfRegion } from '../deadlines/index.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { atTheDesk, keepAct, plainAct } from './act.ts'
import type { Done } from './act.ts'
import { askDays, whyNotOffer } from './rules/hearing.ts'

export function offerHearing(ctx: Context, id: string, reasons: string): Promise<Done> {
  return atTheDesk(ctx, id, async (acting) => {
    const refusal = whyNotOffer(acting.acts)
    if (refusal !== null) return refuse(refusal)
    const calendar = await calendarOfRegion(acting.tx, acting.application.regionPath)
    const askUntil = addWorkingDays(calendar, ctx.today, askDays)
    return keepAct(ctx, acting, {
      ...{ ...plainAct, act: 'offered', askUntil },
      draft: (common) => ({ kind: 'hearing-offer', facts: { ...common, reasons, askUntil } }),
      message: {
        title: '您可以要求听证',
        body: `听证告知书已经发出。要求听证的，请在${fullDay(askUntil)}以前提出，不收费用。`,
        link: applicationPaths.hearing(id),
      },
    })
  })
}

export interface Party {
  readonly name: string
  readonly isCompany: boolean
  /** How the decision touches him. */
  readonly reasons: string
}

/** The letter is printed and handed over or mailed: he has no account here. */
export function tellParty(ctx: Context, id: string, party: Party): Promise<Done> {
  return atTheDesk(ctx, id, async (acting) => {
    const { name, isCompany, reasons } = party
    if (name === '') return refuse('party-missing')
    const calendar = await calendarOfRegion(acting.tx, acting.application.regionPath)
    const askUntil = addWorkingDays(calendar, ctx.today, askDays)
    return keepAct(ctx, acting, {
      ...{ ...plainAct, act: 'party-told', askUntil },
      draft: (common) => ({
        kind: 'interested-party-notice',
        facts: {
          ...{ ...common, reasons, askUntil, filedBy: common.applicantName, applicantName: name },
          applicantType: isCompany ? 'company' : 'person',
        },
      }),
    })
  })
}
