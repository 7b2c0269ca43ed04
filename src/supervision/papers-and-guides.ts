// The findings about papers that were not asked for, turns that were not kept, and guides that are wrong.
import { acceptedIncomplete, askedBeyondGuide } from '../applications/index.ts'
import { regionCalendars, workingDaysBetween } from '../deadlines/index.ts'
import { addDays, dayOf } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { guideFaults, staleGuides } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { longMoment } from '../platform/i18n/zh-format.ts'
import type { Found } from './beyond-steps.ts'
import { departmentPaths } from './queries/department-paths.ts'
import { firstShown, outOfTurn, shownForMaterials } from './queries/shown-before.ts'
import { contacts, fee, guide } from './rules/guide.ts'
import type { DaysSince } from './rules/guide.ts'
import { beyondGuide, material } from './rules/material.ts'
import type { Terms } from './rules/terms.ts'
import { turn } from './rules/turn.ts'

/** The first watch of all looks back a month, not over all that was ever accepted. */
const farthest = 31

export async function papersAndGuides(
  ctx: Context,
  terms: Terms,
  since: Date,
): Promise<readonly Found[]> {
  const { db, today } = ctx
  const from = laterOf(dayOf(since), addDays(today, -farthest))
  const [accepted, asked, shown, passed, faulty, stale, daysSince] = await Promise.all([
    acceptedIncomplete(db, from),
    askedBeyondGuide(db, from),
    shownForMaterials(db),
    outOfTurn(db, from),
    guideFaults(ctx),
    staleGuides(ctx),
    daysSinceShown(ctx),
  ])
  const isRepeated = (departmentId: string, applicationId: string): boolean =>
    shown.some((one) => one.departmentId === departmentId && one.applicationId !== applicationId)
  return [
    ...accepted.map(({ applicationId, at, ...row }) => {
      const repeated = isRepeated(row.departmentId, applicationId)
      return { applicationId, finding: material({ ...row, repeated, when: longMoment(at) }) }
    }),
    ...asked.map(({ applicationId, at, ...row }) => {
      const repeated = isRepeated(row.departmentId, applicationId)
      return { applicationId, finding: beyondGuide({ ...row, repeated, when: longMoment(at) }) }
    }),
    ...passed.map(({ applicationId, at, ...row }) => ({
      applicationId,
      finding: turn({ ...row, when: longMoment(at) }),
    })),
    ...faulty
      .flatMap((one) => [guide(one, terms, daysSince), fee(one)])
      .flatMap((finding) => (finding === null ? [] : [{ applicationId: null, finding }])),
    ...stale.map((one) => ({ applicationId: null, finding: contacts(one, terms, daysSince) })),
  ]
}

async function daysSinceShown({ db, today }: Context): Promise<DaysSince> {
  const [calendars, pathOf, first] = await Promise.all([
    regionCalendars(db),
    departmentPaths(db),
    firstShown(db, 'R-GUIDE'),
  ])
  return (occurrence, departmentId) => {
    const day = first.get(occurrence)
    if (day === undefined) return null
    return workingDaysBetween(calendars(pathOf(departmentId)), day, today)
  }
}

function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other
}
