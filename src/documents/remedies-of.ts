// Where an act of an organ may be contested: the reconsideration organ, the online channel and the court.
import { codeOf, lineageOf, regionLookup } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { RemedyFacts } from './facts.ts'
import { remedyPlaces } from './rules/remedy-places.ts'

export async function remediesOf(
  tx: Tx,
  { publicUrl }: Pick<Context, 'publicUrl'>,
  { regionPath }: { readonly regionPath: string },
): Promise<RemedyFacts> {
  const lookup = await regionLookup(tx)
  const places = remedyPlaces(
    lineageOf(regionPath).flatMap((path) => lookup.find(codeOf(path)) ?? []),
  )
  return { ...places, onlineChannelUrl: `${publicUrl}/help/remedies`, reconsiderationFirst: false }
}
