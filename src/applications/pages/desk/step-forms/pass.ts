// 审查通过: who was on the site, where the stage needs two (行政许可法 第三十四条).
import { stageAt } from '../../../../workflow/index.ts'
import { frame, textControl } from './parts.ts'
import { noFaults } from './types.ts'
import type { ActionForm } from './types.ts'

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
    ]
  },
  faults: noFaults,
  details: ({ staffNames }) => {
    const staff = namesIn(staffNames)
    return staff.length > 0 ? { staff } : {}
  },
}

/** Names as people write them in one line. */
export function namesIn(text: string): readonly string[] {
  return text.split(/[、，,；;\s]+/).filter((name) => name !== '')
}
