// 办理时段和名额: from when to when a matter takes applications, and how many.
import { isDay } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { Opening } from '../elements.ts'

export type OpeningState =
  | {
      readonly kind: 'open'
      readonly to: Day | null
      readonly places: number | null
      readonly left: number | null
    }
  | { readonly kind: 'not-yet'; readonly from: Day }
  | { readonly kind: 'over'; readonly to: Day }
  | { readonly kind: 'full'; readonly places: number }

export type ClosedState = Exclude<OpeningState, { kind: 'open' }>

/** An opening with the places that are held in it. */
export interface Counted {
  readonly opening: Opening
  readonly taken: number
}

/** The first and the last day both count. `taken` may pass `places` when a quota was lowered. */
export function openingState({ opening, taken }: Counted, today: Day): OpeningState {
  const { from, to, places } = opening
  if (from !== null && today < from) return { kind: 'not-yet', from }
  if (to !== null && today > to) return { kind: 'over', to }
  if (places !== null && taken >= places) return { kind: 'full', places }
  return { kind: 'open', to, places, left: places === null ? null : places - taken }
}

/** Of the matter's opening and the claimant's own the one that is closed, or leaves less. */
export function narrowest(states: readonly OpeningState[]): OpeningState | null {
  const closed = states.find(({ kind }) => kind !== 'open')
  if (closed !== undefined) return closed
  const [first, ...rest] = states.flatMap((state) => (state.kind === 'open' ? [state] : []))
  if (first === undefined) return null
  return rest.reduce(
    (one, other) => ({
      kind: 'open',
      to: one.to === null || (other.to !== null && other.to < one.to) ? other.to : one.to,
      ...((other.left ?? Infinity) < (one.left ?? Infinity)
        ? { places: other.places, left: other.left }
        : { places: one.places, left: one.left }),
    }),
    first,
  )
}

/** What was typed in three boxes; a sentence for each that cannot stand. */
export interface TypedOpening {
  readonly opensOn: string
  readonly closesOn: string
  readonly places: string
}

export function openingFaults(typed: TypedOpening): Partial<Record<keyof TypedOpening, string>> {
  const { opensOn, closesOn, places } = typed
  const day = '请填日期，比如 2026-05-01'
  const isBackwards = isDay(opensOn) && isDay(closesOn) && closesOn < opensOn
  return {
    ...(opensOn !== '' && !isDay(opensOn) ? { opensOn: day } : {}),
    ...(closesOn !== '' && !isDay(closesOn) ? { closesOn: day } : {}),
    ...(isBackwards ? { closesOn: '截止日期早于开始日期' } : {}),
    ...(/^$|^[1-9]\d{0,5}$/.test(places) ? {} : { places: '请填正整数；没有数量限制就空着' }),
  }
}

/** Of boxes without faults; null where none is filled in. */
export function openingOf({ opensOn, closesOn, places }: TypedOpening): Opening | null {
  if (opensOn === '' && closesOn === '' && places === '') return null
  return {
    from: isDay(opensOn) ? opensOn : null,
    to: isDay(closesOn) ? closesOn : null,
    places: places === '' ? null : Number(places),
  }
}

export function typedOpening(opening: Opening | null): TypedOpening {
  return {
    opensOn: opening?.from ?? '',
    closesOn: opening?.to ?? '',
    places: opening?.places === null || opening === null ? '' : String(opening.places),
  }
}

/** Whether a claimant stays within what the province opened. */
export function isWithin(own: Opening | null, whole: Opening | null): boolean {
  if (own === null || whole === null) return true
  const starts = whole.from === null || own.from === null || own.from >= whole.from
  const ends = whole.to === null || own.to === null || own.to <= whole.to
  const few = whole.places === null || own.places === null || own.places <= whole.places
  return starts && ends && few
}

/** 2026-05-01 起，2026-07-20 止，名额 200 个 */
export function openingInWords(opening: Opening | null): string {
  if (opening === null) return ''
  const { from, to, places } = opening
  return [
    from === null ? '' : `${from} 起`,
    to === null ? '' : `${to} 止`,
    places === null ? '' : `名额 ${places} 个`,
  ]
    .filter((part) => part !== '')
    .join('，')
}
