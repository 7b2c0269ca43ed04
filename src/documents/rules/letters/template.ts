// 文书样式: what an administrator writes of a letter, paragraph by paragraph; head, seal and remedies are the
// fixed parts that a letter needs in law.

/** Where a piece stands: before the table, below it, as the last word, or as a note under the date. */
export const places = ['body', 'after-table', 'closing', 'note'] as const
export type Place = (typeof places)[number]

export interface Piece {
  readonly place: Place
  /** Words with variables: '你于{{申请日期}}提出'. A list stands alone: '{{理由}}'. */
  readonly text: string
  /** The name of a condition, '!' before it for its contrary, empty for always. */
  readonly when: string
  /** Goes on in the paragraph before it instead of beginning one. */
  readonly joins: boolean
}

export const fixedParts = [
  'number',
  'recipient',
  'table',
  'remedies',
  'organ',
  'seal',
  'date',
  'contact',
] as const
export type FixedPart = (typeof fixedParts)[number]

export interface LetterTemplate {
  readonly parts: readonly FixedPart[]
  readonly pieces: readonly Piece[]
}

/** A template as it was published; letters remember its id. */
export interface PublishedTemplate {
  readonly versionId: string
  readonly template: LetterTemplate
}
