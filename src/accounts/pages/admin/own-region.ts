// The administrator's own region: where he sits, and the regions whose departments he may fill.
import type { Seat } from '../../../kernel/actor.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { Choice } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { postNames } from '../../messages.ts'
import { placesIn } from '../../queries/places.ts'
import { within } from '../../rules/policy.ts'
import { allPosts } from '../../types.ts'
import { choice } from '../fields.ts'

export function seatOf({ actor }: Context): Seat {
  return found(actor.kind === 'staff' ? actor.seat : null)
}

/** A region code from an address, when it lies in the administrator's region; else his own. */
export async function regionFrom(ctx: Context, asked: unknown): Promise<string> {
  const seat = seatOf(ctx)
  const regions = await regionLookup(ctx.db)
  const code = typeof asked === 'string' && regions.isRegion(asked) ? asked : seat.regionCode
  return within(regions.pathOf(code) ?? '', seat.regionPath) ? code : seat.regionCode
}

/** His region and the prefectures and counties in it. */
export async function regionChoices(ctx: Context, chosen: string): Promise<Choice[]> {
  const { regionPath } = seatOf(ctx)
  const { province, prefectures } = await regionLookup(ctx.db)
  const all = [
    province,
    ...prefectures.flatMap(({ prefecture, counties }) => [prefecture, ...counties]),
  ]
  return all
    .filter(({ path }) => within(path, regionPath))
    .map(({ code, name }) => choice(code, name, chosen))
}

/** The departments of the region and of its townships. */
export async function departmentChoices(
  ctx: Context,
  regionCode: string,
  chosen: string,
): Promise<Choice[]> {
  const places = await placesIn(ctx.db, regionCode)
  return places.map((place) => choice(place.departmentId, place.departmentName, chosen))
}

export function postChoices(chosen: string): Choice[] {
  return allPosts.map((post) => choice(post, postNames[post], chosen))
}
