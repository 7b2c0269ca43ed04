// 实施清单的要素: locked elements follow the entry in force by themselves, open ones stay as the
// claimant accepted them, and what the claimant wrote itself stands above both.
import type { OwnElements } from '../own-elements.ts'
import type { OpenElement, Question, VersionContent } from '../types.ts'

export const nothingOwn: OwnElements = {
  promisedDays: null,
  visits: null,
  services: null,
  faq: null,
  windowFlow: null,
  note: null,
  address: null,
  hours: null,
  phone: null,
  hall: null,
  window: null,
  office: null,
  traffic: null,
  complaint: null,
  reconsideration: null,
  reconsiderationAddress: null,
  reconsiderationPhone: null,
  reconsiderationWeb: null,
  court: null,
  courtAddress: null,
  courtPhone: null,
  courtWeb: null,
  opening: null,
}

/**
 * What holds at one claimant. A promise is never longer, and the visits never more, than the entry
 * in force says, so a shorter term reaches every county on the day it is published.
 */
export function implementationOf<V extends VersionContent>(
  current: V,
  accepted: VersionContent,
  own: OwnElements,
): V {
  const locked = lockedOf(current)
  const from = (name: OpenElement) => (locked.has(name) ? current : accepted)
  const mine = <T>(name: OpenElement, value: T | null): T | null =>
    locked.has(name) ? null : value
  // A promise in another unit was written under another entry: the one in force takes its place.
  const isSame = accepted.elements.promiseUnit === current.elements.promiseUnit
  const promised = isSame
    ? (mine('promisedDays', own.promisedDays) ?? from('promisedDays').promisedDays)
    : current.promisedDays
  const visits = mine('visits', own.visits) ?? from('visits').visits
  const { elements } = current
  return {
    ...current,
    promisedDays: Math.min(promised, current.promisedDays),
    visits: Math.min(visits, current.visits),
    elements: {
      ...elements,
      services: mine('services', own.services) ?? from('services').elements.services,
      phone: mine('phone', own.phone) ?? from('phone').elements.phone,
      faq: withLocal(mine('faq', own.faq) ?? [], from('faq').elements.faq),
      windowFlow: mine('windowFlow', own.windowFlow) ?? from('windowFlow').elements.windowFlow,
      note: mine('note', own.note) ?? from('note').elements.note,
    },
  }
}

/** The local questions first, then the province's; the local answer to the same question stands. */
function withLocal(local: readonly Question[], province: readonly Question[]): readonly Question[] {
  const asked = new Set(local.map(({ question }) => question))
  return [...local, ...province.filter(({ question }) => !asked.has(question))]
}

/** The entry in force with the open elements of the version that a claimant accepted. */
export function asAccepted<V extends VersionContent>(current: V, accepted: VersionContent): V {
  const { promisedDays, visits, elements } = accepted
  const locked = lockedOf(current)
  const open = <K extends 'services' | 'phone' | 'faq' | 'windowFlow' | 'note'>(name: K) =>
    locked.has(name) ? current.elements[name] : elements[name]
  return {
    ...current,
    promisedDays:
      locked.has('promisedDays') || elements.promiseUnit !== current.elements.promiseUnit
        ? current.promisedDays
        : promisedDays,
    visits: locked.has('visits') ? current.visits : visits,
    elements: {
      ...current.elements,
      services: open('services'),
      phone: open('phone'),
      faq: open('faq'),
      windowFlow: open('windowFlow'),
      note: open('note'),
    },
  }
}

export function lockedOf({ elements }: VersionContent): ReadonlySet<OpenElement> {
  return new Set(elements.lockedToo)
}
