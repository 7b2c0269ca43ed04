// The findings that do not come from the steps of an application, each with the application it names.
import { addWorkingDays, regionCalendars, workingDaysBetween } from '../deadlines/index.ts'
import type { Calendar } from '../deadlines/index.ts'
import { addDays, dayOf } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { feesSince } from '../counter/index.ts'
import { hearingsOwed, holdDays } from '../hearings/index.ts'
import { runningJoints } from '../joint/index.ts'
import { matterVersion } from '../matters/index.ts'
import { longMoment } from '../platform/i18n/zh-format.ts'
import { cardNames, ruleTexts } from './messages.ts'
import {
  decidedUnheard,
  lateRequests,
  nightWork,
  secondDemands,
  unansweredRatings,
  waitingAlerts,
} from './queries/beyond-steps.ts'
import { chairedByExaminer } from './queries/chaired-by-examiner.ts'
import { papersAndGuides } from './papers-and-guides.ts'
import type { Limit } from './rules/facts.ts'
import { limitOf } from './rules/clock-limit.ts'
import { consult } from './rules/consult.ts'
import { chairExamined, hearing, unheard } from './rules/hearing.ts'
import { feeTaken } from './rules/fee-taken.ts'
import { feedback } from './rules/feedback.ts'
import { jointLimit } from './rules/joint-limit.ts'
import { rating } from './rules/rating.ts'
import { suppTwice } from './rules/supp-twice.ts'
import { nightBulk } from './rules/tamper.ts'
import type { Terms } from './rules/terms.ts'
import type { Finding } from './types.ts'

export interface Found {
  readonly applicationId: string | null
  readonly finding: Finding
}

/** `since`: from when on the log and the nights are read. */
export async function findingsBeyondSteps(
  ctx: Context,
  terms: Terms,
  since: Date,
): Promise<readonly Found[]> {
  const { db, today } = ctx
  const calendars = await regionCalendars(db)
  const others = await papersAndGuides(ctx, terms, since)
  const [demands, nights, ratings, waiting, requests, joints, hearings, undone, chaired, fees] =
    await Promise.all([
      secondDemands(db, since),
      nightWork(db, dayOf(since)),
      // Five working days never span more than three weeks, the longest holiday included.
      unansweredRatings(db, addDays(today, 21)),
      waitingAlerts(db, today),
      lateRequests(db, today, dayOf(since)),
      runningJoints(ctx),
      hearingsOwed(db),
      decidedUnheard(db, dayOf(since)),
      chairedByExaminer(db, dayOf(since)),
      feesTaken(db, since),
    ])
  return [
    ...others,
    ...demands.map(({ applicationId, at, ...demand }) => ({
      applicationId,
      finding: suppTwice({ ...demand, when: longMoment(at) }),
    })),
    ...nights.flatMap((night) => found(null, nightBulk(night, terms))),
    ...ratings.flatMap(({ applicationId, departmentId, regionPath, ratedOn, answerDueOn }) => {
      const limit = limitUntil(calendars(regionPath), ratedOn, answerDueOn, today)
      return found(applicationId, rating({ departmentId, limit }, terms))
    }),
    ...requests.flatMap(({ applicationId, id, departmentId, silent, ...row }) => {
      const limit = limitUntil(calendars(row.regionPath), row.askedOn, row.dueOn, today)
      return found(applicationId, consult({ id, departmentId, silent, limit }, terms))
    }),
    ...joints.flatMap(({ jointId, leadDepartmentId, regionPath, applicationId, ...row }) => {
      const calendar = calendars(regionPath)
      const between = (from: Day, to: Day) => workingDaysBetween(calendar, from, to)
      const limit = limitOf(row.startedOn, row.reading, between)
      return found(
        applicationId,
        jointLimit({ jointId, departmentId: leadDepartmentId, limit }, terms),
      )
    }),
    ...hearings.flatMap(({ applicationId, departmentId, regionPath, askedAt, heldAt }) => {
      const calendar = calendars(regionPath)
      const dueOn = addWorkingDays(calendar, dayOf(askedAt), holdDays)
      const limit = limitUntil(calendar, dayOf(askedAt), dueOn, today)
      const calledInTime = heldAt !== null && dayOf(heldAt) <= dueOn
      return found(applicationId, hearing({ departmentId, limit, calledInTime }, terms))
    }),
    ...undone.map(({ applicationId, departmentId, at }) => ({
      applicationId,
      finding: unheard(departmentId, longMoment(at)),
    })),
    ...chaired.map(({ applicationId, departmentId, chair, at }) => ({
      applicationId,
      finding: chairExamined(departmentId, chair, longMoment(at)),
    })),
    ...fees,
    ...waiting.flatMap(({ applicationId, what, rule, card, departmentId, ...row }) => {
      const limit = limitUntil(calendars(row.regionPath), row.startedOn, row.dueOn, today)
      const title = `${cardNames[card]} ${ruleTexts[rule].name}`
      return found(applicationId, feedback({ what, title, departmentId, limit }, terms))
    }),
  ]
}

async function feesTaken(db: Context['db'], since: Date): Promise<readonly Found[]> {
  const fees = await feesSince(db, since)
  const judged = fees.map(async ({ applicationId, matterVersionId, amountFen, ...row }) => {
    const { elements } = await matterVersion(db, matterVersionId)
    return found(applicationId, feeTaken({ ...row, amountFen: Number(amountFen) }, elements.fee))
  })
  return (await Promise.all(judged)).flat()
}

function found(applicationId: string | null, finding: Finding | null): readonly Found[] {
  return finding === null ? [] : [{ applicationId, finding }]
}

function limitUntil(calendar: Calendar, startedOn: Day, dueOn: Day, today: Day): Limit {
  return {
    startedOn,
    dueOn,
    running: true,
    used: workingDaysBetween(calendar, startedOn, today),
    total: workingDaysBetween(calendar, startedOn, dueOn),
    left: workingDaysBetween(calendar, today, dueOn),
    isLate: today > dueOn,
  }
}
