// What the page of an application shows.
import type {
  ButtonProps,
  ChecklistProps,
  DeadlineLightProps,
  ErrorSummaryProps,
  SummaryListProps,
  TagProps,
  TimelineProps,
} from '../../../../platform/web/components.ts'
import type { BasePage } from '../../../../platform/web/render.ts'
import type { AnswerPart } from '../file-parts.ts'
import type { UnmaskingForm } from '../unmasking-parts.ts'
import type { AssignmentPart } from './assignment-part.ts'
import type { AwaitedLine } from './awaited-part.ts'
import type { CommitmentLine } from './commitments-part.ts'
import type { LabelsPart } from './labels-part.ts'
import type { NotesPart } from './notes-part.ts'
import type { OriginalLine } from './originals-part.ts'
import type { PrecedentPart } from './precedent-part.ts'

export interface FilePage extends BasePage {
  readonly heading: string
  readonly subtitle: string
  readonly status: TagProps
  readonly light: DeadlineLightProps
  /** 代办: who acted in the applicant's place; empty when nobody did. */
  readonly agent: readonly string[]
  /** 共同签署 */
  readonly signatures: readonly string[]
  readonly answers: readonly AnswerPart[]
  /** Null while the numbers are shown in full; `until` says how long they are. */
  readonly unmasking: UnmaskingForm | null
  readonly unmaskedUntil: string | null
  readonly summary: ErrorSummaryProps | null
  readonly materials: ChecklistProps
  /** Uploads whose original nobody has seen yet; none for those who only look on. */
  readonly originals: readonly OriginalLine[]
  /** 容缺 and 告知承诺 */
  readonly commitments: readonly CommitmentLine[]
  /** 等前一项的结果, of a part of a joint application */
  readonly awaited: readonly AwaitedLine[]
  readonly history: TimelineProps
  readonly headline: string
  readonly used: string | null
  readonly clock: SummaryListProps
  readonly clockHref: string
  /** Where it lies now, and with whom; both null for what is over. */
  readonly where: string | null
  readonly routing: string | null
  /** 转办 that waits for an answer. */
  readonly transfer: string | null
  /** 并行: the stages that wait, each with who has it. */
  readonly beside: readonly string[]
  readonly actions: readonly ButtonProps[]
  readonly barred: readonly string[]
  readonly whyNoActions: string | null
  readonly corrections: readonly { readonly label: string; readonly text: string }[]
  readonly assignment: AssignmentPart | null
  /** Null for those who only look on. */
  readonly notes: NotesPart | null
  readonly labels: LabelsPart | null
  /** 典型件, for the head of a department that decided. */
  readonly precedent: PrecedentPart | null
  /** Which colleagues opened it lately. */
  readonly presence: readonly string[]
  /** The next in one's own queue, after a step. */
  readonly next: string | null
  readonly printHref: string
  /** 联办件 of which it is a part. */
  readonly joint: { readonly label: string; readonly href: string } | null
  readonly consultations: { readonly label: string; readonly href: string | null }
  /** Null for those who do no steps. */
  readonly hearingHref: string | null
  readonly toldHref: string
  readonly papersHref: string
  /** What a correction changed; null while there is but one submission. */
  readonly submissionsHref: string | null
  readonly done: string | null
  /** Which rule bars what a late page asked for. */
  readonly refused: string | null
}

declare module '../../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/file': FilePage
  }
}
