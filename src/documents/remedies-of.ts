// Where an act of an organ may be contested: the reconsideration organ, the online channel and the court.
import { regionLookup, remedyPlacesAt } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { RemedyFacts } from './facts.ts'

export async function remediesOf(
  tx: Tx,
  { publicUrl }: Pick<Context, 'publicUrl'>,
  { regionPath }: { readonly regionPath: string },
): Promise<RemedyFacts> {
  const { reconsiderationOrgan, court } = remedyPlacesAt(await regionLookup(tx), regionPath)
  return {
    reconsiderationOrgan,
    // An organ above the county answers where it sits.
    court: court ?? '所在地有管辖权的人民法院',
    onlineChannelUrl: `${publicUrl}/help/remedies`,
    reconsiderationFirst: false,
  }
}
