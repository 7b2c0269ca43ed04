// What a clerk ticks for a correction, each with what is wrong and how to mend it: as it was posted, and
// as it is shown again. For one application, and for all parts of a joint one at once.
import type { CorrectionItem } from '../../types.ts'
import type { CorrectionTarget } from './correction-targets.ts'
import { idOf } from './step-forms/parts.ts'

/** What was written of one target. */
export interface ToldWhy {
  readonly why: string
  readonly how: string
  /** The file that is meant, '' for all of it; the page in it, '' for all pages. */
  readonly file?: string
  readonly page?: string
}

export interface TargetView {
  /** Said once before the first material and the first answer. */
  readonly heading: string | null
  readonly value: string
  readonly id: string
  readonly label: string
  /** Read aloud with its two questions: what they are about. */
  readonly about: string
  readonly chosen: boolean
  readonly why: string
  readonly how: string
  readonly error: string | null
  readonly points: readonly string[]
  readonly files: readonly {
    readonly id: string
    readonly name: string
    readonly chosen: boolean
  }[]
  readonly page: string
  readonly pageId: string
  readonly pageError: string | null
}

export const whyMissing = '请写明哪里不对'
export const pageWrong = '页码请写一个数字，比如 2；不限就空着'

/** By the value of the box that was ticked; trusted in nothing. */
export function chosenTargets(
  body: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, ToldWhy> {
  const ticked = [body['items']].flat().filter((one) => typeof one === 'string')
  return new Map(
    ticked.slice(0, mostTargets).map((value) => [
      value,
      {
        ...{
          why: postedText(body[`why.${value}`], 300),
          how: postedText(body[`how.${value}`], 300),
        },
        ...{ file: postedText(body[`file.${value}`], 40), page: pageIn(body[`page.${value}`]) },
      },
    ]),
  )
}

/** As it was typed: what is no number is refused with a sentence, not dropped. */
function pageIn(typed: unknown): string {
  return postedText(typed, 10).normalize('NFKC').trim()
}

/** Nothing, or a number of up to four digits. */
export function isPage({ page = '' }: ToldWhy): boolean {
  return page === '' || /^[1-9]\d{0,3}$/.test(page)
}

const mostTargets = 500

/** Without what no text may hold, and no longer than that. */
export function postedText(value: unknown, most: number): string {
  return typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '').slice(0, most) : ''
}

export function targetView(
  {
    value,
    label,
    about,
    heading,
    target,
  }: Pick<TargetView, 'value' | 'label' | 'about' | 'heading'> & {
    readonly target: Pick<CorrectionTarget, 'points' | 'advice' | 'files'>
  },
  chosen: ReadonlyMap<string, ToldWhy>,
  isJudged: boolean,
): TargetView {
  const told = chosen.get(value)
  return {
    ...{ heading, value, label, about, id: idOf(`why.${value}`) },
    ...{
      chosen: told !== undefined,
      why: told?.why ?? '',
      how: told?.how ?? target.advice.slice(0, 300),
    },
    points: target.points,
    files: target.files.map(({ attachmentId: id, fileName: name }) => {
      return { id, name, chosen: id === told?.file }
    }),
    page: told?.page ?? '',
    ...{ pageId: idOf(`page.${value}`) },
    pageError: isJudged && told !== undefined && !isPage(told) ? pageWrong : null,
    error: isJudged && told?.why.trim() === '' ? whyMissing : null,
  }
}

/** One want of a notice: the file and page that are meant stand in its name, in every letter and on every page. */
export function wantOf(
  { target, label, files }: Pick<CorrectionTarget, 'target' | 'label' | 'files'>,
  { why, how, file = '', page = '' }: ToldWhy,
): CorrectionItem {
  const item = { target, label, why: why.trim(), how: how.trim() }
  const [only] = files
  const meant = files.find(({ attachmentId }) => attachmentId === file)
  const known = meant ?? (page !== '' && files.length === 1 ? only : undefined)
  if (known === undefined) return item
  const where = page === '' ? `“${known.fileName}”` : `“${known.fileName}”第 ${page} 页`
  const place = { attachmentId: known.attachmentId, page: page === '' ? null : Number(page) }
  return { ...item, label: `${label}（${where}）`, place }
}
