// 在哪里办: the county, and the town where a matter is taken in by townships; a plain form.
import type { Request } from 'express'
import { applicantProfile } from '../../../accounts/index.ts'
import type { RegionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { Choice } from '../../../platform/web/components.ts'
import { cookieOf } from '../../../platform/web/cookies.ts'
import type { Shell } from '../../../platform/web/shell.ts'

export interface RegionChoice {
  readonly groups: readonly { readonly label: string; readonly options: readonly Choice[] }[]
  /** The towns of the chosen county, none where towns do not take the matter in. */
  readonly towns: readonly Choice[]
  readonly button: string
}

/** The place in the address, else the one that the browser remembers, else where the account lives. */
export async function wantedRegion(ctx: Context, req: Request): Promise<string> {
  const { region, town } = req.query
  if (typeof region === 'string' && region !== '') {
    const inside = typeof town === 'string' && /^\d{9}$/.test(town) && town.startsWith(region)
    return inside ? town : region
  }
  const kept = cookieOf(req, 'region') ?? ''
  if (/^\d{6}(\d{3})?$/.test(kept)) return kept
  if (ctx.actor.kind !== 'applicant') return ''
  return (await applicantProfile(ctx.db, ctx.vault, ctx.actor.accountId)).regionCode
}

export function regionChoice(
  t: Shell['t'],
  regions: RegionLookup,
  code: string,
  byTownships: boolean,
): RegionChoice {
  const county = code.slice(0, 6)
  const towns = byTownships && regions.levelOf(county) === 'county' ? regions.townsOf(county) : []
  const choice = (value: string, label: string, chosen: boolean): Choice => {
    return { value, label, hint: null, chosen, disabled: false }
  }
  return {
    groups: regions.prefectures.map(({ prefecture, counties }) => ({
      label: t.named(prefecture.name),
      options: counties.map((one) => choice(one.code, t.named(one.name), one.code === county)),
    })),
    towns: towns.map((one) => choice(one.code, t.named(one.name), one.code === code)),
    button: towns.length > 0 ? t('换到选的地方') : t('选好了'),
  }
}
