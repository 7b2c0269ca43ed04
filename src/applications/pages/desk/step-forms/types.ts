// What an action's own form is: its questions, what is wrong with the answers, what is kept of them.
import type { Phrase } from '../../../../desk/index.ts'
import type { FormDefinition } from '../../../../forms/index.ts'
import type { Day } from '../../../../kernel/day.ts'
import type { MatterVersion } from '../../../../matters/index.ts'
import type { FieldProps } from '../../../../platform/web/components.ts'
import type { Action } from '../../../../workflow/index.ts'
import type { Known } from '../../../facts.ts'
import type { Application, StepDetails } from '../../../types.ts'
import type { DestinationChoice } from '../../../queries/destinations.ts'
import type { ToldWhy } from '../chosen-targets.ts'
import type { CorrectionTarget } from '../correction-targets.ts'
import type { SimilarPart } from '../similar/present.ts'

/** What was typed, to be shown again. */
export interface TypedStep {
  readonly comment: string
  readonly dueOn: string
  readonly ground: string
  readonly plannedDays: string
  readonly staffNames: string
  readonly sitePlace: string
  readonly siteDay: string
  readonly siteTime: string
  readonly toStage: string
  readonly method: string
  readonly receivedBy: string
  readonly validUntil: string
  readonly relation: string
  readonly refusalGround: string
  readonly competentOrgan: string
  readonly transferTo: string
  readonly chosen: ReadonlyMap<string, ToldWhy>
}

export interface StepFault {
  readonly field: string
  readonly message: string
}

export interface Presenting {
  readonly application: Application
  readonly version: MatterVersion
  readonly definition: FormDefinition
  readonly known: Known
  readonly targets: readonly CorrectionTarget[]
  readonly action: Action
  readonly typed: TypedStep
  readonly faults: readonly StepFault[]
  readonly actorName: string
  /** 参考: how it was decided before, null for acts that weigh nothing. */
  readonly similar: SimilarPart | null
  /** 常用语 that can be put into the opinion. */
  readonly phrases: readonly Phrase[]
  /** What to know before doing it: 送达 as its applicant wants it, 受理 with what was promised; null for all else. */
  readonly wish: string | null
  /** 转办: where it could go; empty for every other act. */
  readonly destinations: readonly DestinationChoice[]
}

/** Only what the law asks of the action beyond a comment. */
export interface ActionForm {
  readonly fields: (presenting: Presenting) => readonly FieldProps[]
  /** Faults of form; those of law are the machine's. `acceptedOn` is null for what is not accepted yet. */
  readonly faults: (typed: TypedStep, today: Day, acceptedOn: Day | null) => readonly StepFault[]
  readonly details: (typed: TypedStep, targets: readonly CorrectionTarget[]) => StepDetails
}

export const noFaults = (): readonly StepFault[] => []
