// 审查通过: who was on the site, where and when, where the stage needs two (行政许可法 第三十四条); the opinion says
// what they found, and the record of the check is made of all this.
import { isDay } from '../../../../kernel/day.ts'
import type { Day } from '../../../../kernel/day.ts'
import { shortDay } from '../../../../platform/i18n/zh-format.ts'
import { stageAt } from '../../../../workflow/index.ts'
import type { SiteVisit } from '../../../types.ts'
import { dateField, frame, textControl } from './parts.ts'
import type { ActionForm, StepFault, TypedStep } from './types.ts'

export const pass: ActionForm = {
  fields: (presenting) => {
    const { application, known, typed, actorName } = presenting
    const stage = stageAt(known.facts.plan, application.stageNumber)
    if ((stage?.staffNeeded ?? 1) < 2) return []
    return [
      {
        ...frame(presenting, 'staffNames', '核查人员'),
        hint: '两名以上，用顿号隔开（行政许可法第三十四条）',
        control: textControl(typed.staffNames === '' ? actorName : typed.staffNames),
      },
      {
        ...frame(presenting, 'sitePlace', '核查地点'),
        hint: '写进现场核查笔录；核查情况写在意见里',
        control: textControl(typed.sitePlace),
      },
      dateField(
        typed.siteDay === ''
          ? { ...presenting, typed: { ...typed, siteDay: known.facts.today } }
          : presenting,
        'siteDay',
        '核查日期',
      ),
      {
        ...frame(presenting, 'siteTime', '核查时间'),
        hint: '24 小时制，例如 10:30',
        control: { ...textControl(typed.siteTime), width: 'w-s' },
      },
    ]
  },
  faults: (typed, today, acceptedOn) =>
    saysWhere(typed) ? siteFaults(typed, today, acceptedOn) : [],
  details: (typed) => {
    const staff = namesIn(typed.staffNames)
    const site = siteOf(typed)
    return { ...(staff.length > 0 ? { staff } : {}), ...(site === null ? {} : { site }) }
  },
}

/** Names as people write them in one line. */
export function namesIn(text: string): readonly string[] {
  return text.split(/[、，,；;\s]+/).filter((name) => name !== '')
}

/** Only the form of a stage with a check on the site asks for it. */
function saysWhere({ sitePlace, siteDay, siteTime, staffNames }: TypedStep): boolean {
  return staffNames !== '' || [sitePlace, siteDay, siteTime].some((text) => text !== '')
}

function siteFaults(
  { sitePlace, siteDay, siteTime }: TypedStep,
  today: Day,
  acceptedOn: Day | null,
): readonly StepFault[] {
  const fault = (field: string, message: string) => [{ field, message }]
  return [
    ...(sitePlace === '' ? fault('sitePlace', '请写在哪里核查') : []),
    ...dayFaults(siteDay, today, acceptedOn),
    ...(clock.test(siteTime) ? [] : fault('siteTime', '请填几点几分，例如 10:30')),
  ]
}

/** What was seen before the acceptance was not seen in this examination (行政许可法第三十二条、第三十四条). */
function dayFaults(siteDay: string, today: Day, acceptedOn: Day | null): readonly StepFault[] {
  const fault = (message: string) => [{ field: 'siteDay', message }]
  if (!isDay(siteDay) || siteDay > today) return fault('请填核查那天的日期，不能晚于今天')
  if (acceptedOn === null || siteDay >= acceptedOn) return []
  return fault(`核查在受理以后才能做，日期不能早于受理那天（${shortDay(acceptedOn)}）`)
}

/** Civil time in China. */
function siteOf({ sitePlace, siteDay, siteTime }: TypedStep): SiteVisit | null {
  if (sitePlace === '' || !isDay(siteDay) || !clock.test(siteTime)) return null
  const time = siteTime.replace('：', ':').padStart(5, '0')
  return { place: sitePlace, at: new Date(`${siteDay}T${time}:00+08:00`).toISOString() }
}

const clock = /^([01]?\d|2[0-3])[:：][0-5]\d$/
