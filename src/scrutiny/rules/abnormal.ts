// 异常查看: what is out of the ordinary in one person's looks of one day of watching.
import type { Finding, Reading, RuleId } from '../types.ts'
import { familyNameOf } from './family-name.ts'
import type { Terms } from './terms.ts'
import { isNight } from './watch-day.ts'

const hour = 3_600_000

/** All findings of a day; `readings` are one person's, in the order of time. */
export function abnormal(readings: readonly Reading[], terms: Terms): readonly Finding[] {
  const done = readings.filter(({ refused }) => !refused)
  const besides = done.filter(({ atWork }) => !atWork)
  return [
    finding('many-in-an-hour', busiestHour(done), terms.hourCount),
    finding(
      'at-night',
      done.filter(({ at }) => isNight(at)),
      terms.nightCount,
    ),
    family(besides, terms),
    finding('one-person', largest(besides, ofPerson), terms.personCount),
    finding('outside-region', readings.filter(isOutside), terms.outsideCount),
  ].filter((one) => one !== null)
}

/** Of one family: many, and most of what the reader looked at without working on it. */
function family(besides: readonly Reading[], terms: Terms): Finding | null {
  const one = largest(besides, ofFamily)
  const share = (100 * different(one)) / Math.max(1, different(besides))
  return share < terms.familyPercent ? null : finding('one-family', one, terms.familyCount)
}

function ofFamily({ applicantKind, applicantName }: Reading): string | null {
  return applicantKind === 'person' ? familyNameOf(applicantName) : null
}

function ofPerson({ applicantKind, applicantAccountId }: Reading): string | null {
  return applicantKind === 'person' ? applicantAccountId : null
}

/** A look that was refused and lay outside, or one that succeeded without any part in the work. */
function isOutside({ readerPath, applicationPath, atWork }: Reading): boolean {
  const within = applicationPath === readerPath || applicationPath.startsWith(`${readerPath}/`)
  return !within && !atWork
}

/** The readings of the hour in which most different applications were opened. */
function busiestHour(readings: readonly Reading[]): readonly Reading[] {
  const within = new Map<string, number>()
  let best: readonly [from: number, to: number] = [0, 0]
  let most = 0
  let from = 0
  readings.forEach((reading, to) => {
    within.set(reading.applicationId, (within.get(reading.applicationId) ?? 0) + 1)
    for (; reading.at.getTime() - (readings[from]?.at.getTime() ?? 0) >= hour; from++) {
      const id = readings[from]?.applicationId ?? ''
      const left = (within.get(id) ?? 1) - 1
      if (left === 0) within.delete(id)
      else within.set(id, left)
    }
    if (within.size <= most) return
    most = within.size
    best = [from, to + 1]
  })
  return readings.slice(...best)
}

function largest(
  readings: readonly Reading[],
  keyOf: (reading: Reading) => string | null,
): readonly Reading[] {
  const groups = new Map<string, Reading[]>()
  for (const reading of readings) {
    const key = keyOf(reading)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [reading])
    else group.push(reading)
  }
  return [...groups.values()].reduce<readonly Reading[]>(
    (best, group) => (different(group) > different(best) ? group : best),
    [],
  )
}

function different(readings: readonly Reading[]): number {
  return new Set(readings.map(({ applicationId }) => applicationId)).size
}

const mostNamed = 200

function finding(rule: RuleId, readings: readonly Reading[], least: number): Finding | null {
  const ids = [...new Set(readings.map(({ applicationId }) => applicationId))]
  const [first, last] = [readings[0], readings.at(-1)]
  if (first === undefined || last === undefined || ids.length < least) return null
  return {
    ...{ rule, count: ids.length, firstAt: first.at, lastAt: last.at },
    applicationIds: ids.slice(0, mostNamed),
  }
}
