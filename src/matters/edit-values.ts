// What the edit form of a matter shows: as text, so that anything typed can be shown again.
import { typedOpening } from './rules/opening.ts'
import type { MatterVersion } from './types.ts'

/** What was typed, as it is shown again. */
export interface EditValues {
  readonly promisedDays: string
  /** '' leaves it as it is. */
  readonly promiseUnit: string
  readonly visits: string
  readonly aliases: string
  readonly conditions: string
  readonly crossRegion: string
  readonly charged: string
  readonly feeStandard: string
  readonly feeBasis: string
  readonly phone: string
  readonly opensOn: string
  readonly closesOn: string
  readonly places: string
  readonly changeReason: string
}

export function valuesOf(version: MatterVersion): EditValues {
  const { elements } = version
  return {
    promisedDays: String(version.promisedDays),
    promiseUnit: elements.promiseUnit,
    visits: String(version.visits),
    aliases: elements.aliases.join('、'),
    conditions: elements.conditions.join('\n'),
    crossRegion: elements.crossRegion,
    charged: elements.fee.charged ? 'yes' : 'no',
    feeStandard: elements.fee.standard ?? '',
    feeBasis: elements.fee.basis ?? '',
    phone: elements.phone ?? '',
    ...typedOpening(elements.opening),
    changeReason: version.publishedAt === null ? version.changeReason : '',
  }
}
