// Reads what the form of an action posts: trusted in nothing, checked by the machine afterwards.
import type { Day } from '../../../kernel/day.ts'
import { noDetails } from '../../../workflow/index.ts'
import type { Action } from '../../../workflow/index.ts'
import type { StepInput } from '../../advance.ts'
import type { Application } from '../../types.ts'
import { chosenTargets, postedText } from './chosen-targets.ts'
import type { CorrectionTarget } from './correction-targets.ts'
import { commentFaults } from './step-forms/comment.ts'
import { formOf } from './step-forms/index.ts'
import { namesIn } from './step-forms/pass.ts'
import type { StepFault, TypedStep } from './step-forms/types.ts'

export type Posted = Readonly<Record<string, unknown>>

export function typedStep(body: Posted, targets: readonly CorrectionTarget[]): TypedStep {
  const chosen = [...chosenTargets(body)].filter(([one]) =>
    targets.some(({ target }) => target === one),
  )
  return {
    comment: textOf(body['comment']),
    dueOn: textOf(body['dueOn']),
    ground: textOf(body['ground']),
    plannedDays: textOf(body['plannedDays']).normalize('NFKC'),
    staffNames: textOf(body['staffNames']),
    sitePlace: textOf(body['sitePlace']).trim().slice(0, 200),
    siteDay: textOf(body['siteDay']).slice(0, 10),
    siteTime: textOf(body['siteTime']).normalize('NFKC').trim().slice(0, 5),
    toStage: textOf(body['toStage']),
    method: textOf(body['method']),
    receivedBy: textOf(body['receivedBy']),
    validUntil: textOf(body['validUntil']),
    relation: textOf(body['relation']).slice(0, 50),
    refusalGround: textOf(body['refusalGround']),
    competentOrgan: textOf(body['competentOrgan']).trim().slice(0, 100),
    transferTo: textOf(body['transferTo']).slice(0, 20),
    chosen: new Map(chosen),
  }
}

/** Faults of form; those of law are the machine's. */
export function stepFaults(
  action: Action,
  { status, acceptedOn }: Pick<Application, 'status' | 'acceptedOn'>,
  typed: TypedStep,
  today: Day,
): readonly StepFault[] {
  // In the order of the page: what an action asks of its own stands before the words.
  return [
    ...formOf(action).faults(typed, today, acceptedOn),
    ...commentFaults(action, status, typed),
  ]
}

export function stepInput(
  action: Action,
  typed: TypedStep,
  targets: readonly CorrectionTarget[],
  revision: number,
): StepInput {
  const details = formOf(action).details(typed, targets)
  return {
    request: {
      action,
      comment: typed.comment,
      details: {
        ...noDetails,
        correctionDueOn: details.corrections?.dueOn ?? null,
        ground: typed.ground === '' ? null : typed.ground,
        plannedDays: /^\d{1,3}$/.test(typed.plannedDays) ? Number(typed.plannedDays) : null,
        stageNumber: /^\d{1,2}$/.test(typed.toStage) ? Number(typed.toStage) : null,
        staffNames: namesIn(typed.staffNames),
        transferTo: typed.transferTo === '' ? null : typed.transferTo,
      },
    },
    details,
    revision,
  }
}

function textOf(value: unknown): string {
  return postedText(value, 20_000)
}
