// Where an act of an organ may be contested: the reconsideration organ, the online channel and the court.
import { remediesAt } from '../matters/index.ts'
import type { ActingOrgan } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { RemedyFacts } from './facts.ts'

/** As the guide of the matter says it, with what the organ wrote in its own list. */
export async function remediesOf(
  tx: Tx,
  { publicUrl }: Pick<Context, 'publicUrl'>,
  organ: ActingOrgan,
  matterId: string,
): Promise<RemedyFacts> {
  const { reconsiderationOrgan, court } = await remediesAt(tx, matterId, organ)
  return {
    reconsiderationOrgan,
    // An organ above the county answers where it sits.
    court: court ?? '所在地有管辖权的人民法院',
    onlineChannelUrl: `${publicUrl}/help/remedies`,
    reconsiderationFirst: false,
  }
}
