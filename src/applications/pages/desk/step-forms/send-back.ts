// 退回审查: to which of the earlier stages.
import { statusOfStage } from '../../../../workflow/index.ts'
import { choice, frame } from './parts.ts'
import { noFaults } from './types.ts'
import type { ActionForm } from './types.ts'

export const sendBack: ActionForm = {
  fields: (presenting) => {
    const { known, application, typed } = presenting
    const earlier = known.facts.plan.stages.filter(
      ({ number, kind }) => number < application.stageNumber && statusOfStage(kind) === 'examining',
    )
    const chosen = typed.toStage === '' ? String(earlier.at(-1)?.number ?? '') : typed.toStage
    return [
      {
        ...frame(presenting, 'toStage', '退回到哪个环节'),
        control: {
          kind: 'select',
          prompt: null,
          width: 'w-m',
          options: earlier.map(({ number, name }) =>
            choice(String(number), `${number}. ${name}`, chosen),
          ),
        },
      },
    ]
  },
  faults: noFaults,
  details: () => ({}),
}
