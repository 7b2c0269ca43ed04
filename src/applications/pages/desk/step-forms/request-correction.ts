// 补正告知: what is wrong, all at once, and until when.
import { isDay } from '../../../../kernel/day.ts'
import type { Day } from '../../../../kernel/day.ts'
import type { CorrectionItem } from '../../../types.ts'
import { isPage, pageWrong, wantOf, whyMissing } from '../chosen-targets.ts'
import type { CorrectionTarget } from '../correction-targets.ts'
import { dateField } from './parts.ts'
import type { ActionForm, StepFault, TypedStep } from './types.ts'

export const requestCorrection: ActionForm = {
  fields: (presenting) => [dateField(presenting, 'dueOn', '补正截止日期')],
  faults: (typed, today) => [...itemFaults(typed), ...dayFaults(typed, today)],
  details: (typed, targets) => ({
    corrections: { dueOn: typed.dueOn as Day, items: itemsOf(typed, targets) },
  }),
}

function itemFaults({ chosen }: TypedStep): readonly StepFault[] {
  if (chosen.size === 0) return [{ field: 'items', message: '请勾选要补正的内容，一次说全' }]
  return [...chosen].flatMap(([target, told]) => [
    ...(told.why.trim() === '' ? [{ field: `why.${target}`, message: whyMissing }] : []),
    ...(isPage(told) ? [] : [{ field: `page.${target}`, message: pageWrong }]),
  ])
}

/** Told together with the rest, and at its field; the machine judges it again. */
function dayFaults({ dueOn }: TypedStep, today: Day): readonly StepFault[] {
  if (!isDay(dueOn)) return [{ field: 'dueOn', message: '请选择补正的截止日期' }]
  return dueOn > today ? [] : [{ field: 'dueOn', message: '补正的截止日期要晚于今天' }]
}

function itemsOf(
  { chosen }: TypedStep,
  targets: readonly CorrectionTarget[],
): readonly CorrectionItem[] {
  return targets.flatMap((target) => {
    const told = chosen.get(target.target)
    return told === undefined ? [] : [wantOf(target, told)]
  })
}
