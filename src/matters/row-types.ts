// Rows of the tables of matters, as they are stored.
import type { Level } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import type { CatalogueChange } from './change-store.ts'
import type { ListValues } from './list-inputs.ts'
import type { RegionLine } from './queries/region-report.ts'
import type { Burden } from './rules/burden.ts'
import type { Finding } from './rules/finding.ts'
import type { OperationKind } from './rules/operations.ts'
import type { ReviewKind, ReviewOutcome } from './review-store.ts'
import type { Comment } from './rules/comments.ts'
import type { OwnElements } from './own-elements.ts'
import type {
  Elements,
  ExerciseLevel,
  Licence,
  Matter,
  MatterVersion,
  OfferedBy,
  ServedObject,
} from './types.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }

export type MatterRow = Mutable<Matter> & { createdAt: Date; offeredBy: OfferedBy }

export type MatterVersionRow = Omit<Mutable<MatterVersion>, 'elements'> & { elements: Elements }

export interface MatterSearchRow {
  matterId: string
  name: string
  aliases: string[]
  result: string
  context: string
  nameKey: string
  aliasKeys: string[]
  pinyin: string
  initials: string
  sounds: string
  objects: ServedObject[]
  themes: string[]
  levels: ExerciseLevel[]
  online: boolean
  visits: number
  uses: number
  stamp: string
}

export interface OfferingRow {
  id: string
  matterId: string
  departmentId: string
  regionCode: string
  regionPath: string
  level: Level
  code: string
  address: string | null
  phone: string | null
  hours: string | null
  active: boolean
  acceptedVersionId: string | null
  listVersionId: string | null
  claimedAt: Date | null
  releasedAt: Date | null
  releasedReason: string | null
  contactConfirmedOn: Day
  createdAt: Date
}

export type LicenceRow = Mutable<Licence>

export interface PlainWordRow {
  id: string
  word: string
  means: string
  createdAt: Date
}

export interface ElsewhereRow {
  id: string
  name: string
  words: string[]
  sentence: string
  phone: string | null
  link: string | null
}

export interface MissRow {
  words: string
  count: number
  lastAt: Date
}

export interface ImportRow {
  id: string
  accountId: string
  fileName: string
  /** Null while a large file is not yet read; its `contents` are null afterwards. */
  sheets: unknown
  contents: Buffer | null
  stage: 'waiting' | 'refused' | 'checked' | 'taking' | 'taken'
  done: number
  total: number
  faults: unknown
  report: unknown
  adoption: unknown
  outcome: unknown
  createdAt: Date
  appliedAt: Date | null
}

export interface ListVersionRow {
  id: string
  offeringId: string
  version: number
  basedOnVersionId: string
  /** Elements of an earlier day may be missing. */
  own: Partial<OwnElements>
  reason: string
  accountId: string | null
  actorName: string
  publishedAt: Date
}

export interface ReviewRow {
  versionId: string
  revision: number
  kind: ReviewKind
  outcome: ReviewOutcome
  comment: string | null
  accountId: string | null
  actorName: string
  departmentName: string | null
  at: Date
}

export type CommentRow = Comment & { versionId: string }

export interface ChangeRow extends Mutable<CatalogueChange> {
  id: string
  accountId: string | null
  actorName: string
  departmentName: string | null
  at: Date
}

export interface SuccessionRow {
  matterId: string
  successorId: string
  kind: OperationKind
  reason: string
  basis: string | null
}

export interface MatterFileRow {
  attachmentId: string
  matterId: string
  kind: 'sample' | 'blank-form'
  createdAt: Date
}

export interface QuotaPlaceRow {
  id: string
  matterId: string
  offeringId: string | null
  openedOn: Day
  applicationId: string
  takenAt: Date
  freedAt: Date | null
}

export interface SuspensionRow {
  id: string
  matterId: string
  regionCode: string
  reason: string
  basis: string | null
  untilOn: Day
  accountId: string | null
  actorName: string
  startedAt: Date
  endedAt: Date | null
  endedReason: string | null
}

export interface CheckRow extends Burden {
  matterId: string
  versionId: string
  rules: string
  findings: readonly Finding[]
  errors: number
  warnings: number
  weight: number
  due: boolean
  checkedAt: Date
}

export type NewCheck = Omit<CheckRow, 'findings'> & { findings: string }

export interface RegionChecksRow {
  kind: 'regions'
  lines: readonly RegionLine[]
  checkedAt: Date
}

export type NewRegionChecks = Omit<RegionChecksRow, 'lines'> & { lines: string }

export interface ListDraftRow {
  offeringId: string
  accountId: string
  listVersionId: string | null
  typed: ListValues
  savedAt: Date
}

export type NewListDraft = Omit<ListDraftRow, 'typed'> & { typed: string }

export interface PlannedListRow extends Omit<ListDraftRow, 'accountId' | 'typed'> {
  /** Elements of an earlier day may be missing. */
  own: Partial<OwnElements>
  reason: string
  effectiveOn: Day
  accountId: string | null
  actorName: string
}

export type NewPlannedList = Omit<PlannedListRow, 'own'> & { own: string }

export type NewListVersion = Omit<ListVersionRow, 'id' | 'own'> & { own: string }

export type NewImport = Pick<ImportRow, 'accountId' | 'fileName' | 'createdAt'> & ChangedImport
export type ChangedImport = Partial<
  Pick<ImportRow, 'appliedAt' | 'contents' | 'stage' | 'done' | 'total'> &
    Record<'sheets' | 'faults' | 'report' | 'adoption', string> & { outcome: string | null }
>

export type NewVersion = Omit<MatterVersionRow, 'id' | 'createdAt' | 'elements'> & {
  elements: string
}
