// 不予听证: to the applicant, or to somebody else who asked; never where a request came in time.
import { applicationPaths } from '../applications/index.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { atTheDesk, keepAct, plainAct } from './act.ts'
import type { Done } from './act.ts'
import { whyNotRefuse } from './rules/hearing.ts'

export interface Refusing {
  readonly reasons: string
  /** Who asked, if not the applicant; empty for the applicant. */
  readonly party: string
  readonly isCompany: boolean
}

export function refuseHearing(ctx: Context, id: string, refusing: Refusing): Promise<Done> {
  return atTheDesk(ctx, id, (acting) => {
    const refusal = whyNotRefuse(acting.acts)
    if (refusal !== null) return Promise.resolve(refuse(refusal))
    const { reasons, party, isCompany } = refusing
    if (party !== '') {
      const applicantType = isCompany ? 'company' : 'person'
      return keepAct(ctx, acting, {
        ...{ ...plainAct, act: 'refused' },
        draft: (common) => ({
          kind: 'party-hearing-refusal',
          facts: { ...common, reasons, applicantName: party, applicantType },
        }),
      })
    }
    return keepAct(ctx, acting, {
      ...{ ...plainAct, act: 'refused' },
      draft: (common) => ({ kind: 'hearing-refusal', facts: { ...common, reasons } }),
      message: {
        title: '听证要求没有被接受',
        body: '不予听证通知书已经发出，上面写了理由。您仍然可以向办理部门陈述、申辩。',
        link: applicationPaths.hearing(id),
      },
    })
  })
}
