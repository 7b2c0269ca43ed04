// 委托 in the archive of one's own data: what one gave to whom, and what one holds, to its end.
import { givenBy, heldBy, kindNames, rightNames, stateNames, stateOf } from '../mandates/index.ts'
import type { NamedMandate } from '../mandates/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { longDay, longMoment } from '../platform/i18n/zh-format.ts'
import type { OwnMandate } from './types.ts'

export async function ownMandates(
  { db, today }: Pick<Context, 'db' | 'today'>,
  accountId: string,
): Promise<readonly OwnMandate[]> {
  const [given, held] = [await givenBy(db, accountId), await heldBy(db, accountId)]
  return [
    ...given.map((one) => lineOf(one, `给${one.agentName}的委托`, today)),
    ...held.map((one) => lineOf(one, `替${one.principalName}办事`, today)),
  ]
}

function lineOf(mandate: NamedMandate, title: string, today: Day): OwnMandate {
  const { kind, rights, matterNames, matterTypes, endsOn, offeredAt, answeredAt } = mandate
  const matters = [...matterNames, ...matterTypes]
  return {
    ...{ title, as: kindNames[kind], state: stateNames[stateOf(mandate, today)] },
    rights: rights.map((right) => rightNames[right]),
    matters: matters.length === 0 ? '所有事项' : matters.join('、'),
    offered: longMoment(offeredAt),
    answered: answeredAt === null ? null : longMoment(answeredAt),
    until: endsOn === null ? null : longDay(endsOn),
    ended: mandate.endedAt === null ? null : longMoment(mandate.endedAt),
  }
}
