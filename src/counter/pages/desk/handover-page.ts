// 出件, of one result at any window and of all results of a 联办件: who takes them, and that he has them. What was
// typed stays when it is refused; a page that is late is told so, and nothing is handed over twice.
import type { Request, Response } from 'express'
import { errorSummary, titleWith } from '../../../accounts/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { ErrorSummaryProps, FieldProps, Link } from '../../../platform/web/components.ts'
import { inChinese } from '../../../platform/i18n/translate.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import type { HandingOver } from '../../hand-over.ts'
import type { TypedHandover } from '../../rules/handover.ts'
import { handoverFields } from './handover-fields.ts'
import { nothingTyped, photos, readHandover } from './read-handover.ts'
import type { Applicant } from './read-handover.ts'

export interface HandoverPage extends BasePage {
  readonly subject: string
  readonly heading: string
  readonly papersHeading: string
  /** The papers to hand over, to be printed. */
  readonly papers: readonly Link[]
  readonly summary: ErrorSummaryProps | null
  readonly action: string
  readonly fields: readonly FieldProps[]
  readonly button: string
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'counter/desk/handover': HandoverPage
  }
}

/** What the page shows apart from what was typed. */
export type HandoverSheet = Omit<HandoverPage, 'title' | 'summary' | 'fields'>

export interface Handover {
  readonly applicant: Applicant
  readonly sheet: HandoverSheet
  /** Why nothing can be handed over any more, in words; null while it can. */
  readonly gone: string | null
  /** Null once he has it, else why not, in words. */
  readonly hand: (handing: HandingOver) => Promise<string | null>
  /** Where the clerk reads that it is done. */
  readonly done: string
}

export async function showHandover(res: Response, { sheet, gone }: Handover): Promise<void> {
  if (gone !== null) return res.redirect(303, sheet.back)
  await answer(res, sheet, nothingTyped, {})
}

export async function takeHandover(
  ctx: Context,
  req: Request,
  res: Response,
  { applicant, sheet, gone, hand, done }: Handover,
): Promise<void> {
  const { typed, wrong, handing } = await readHandover(ctx, req, applicant)
  if (gone !== null) return answer(res, sheet, typed, { taker: gone })
  if (handing === null) return answer(res, sheet, typed, wrong)
  const refused = await hand(handing)
  if (refused === null) return res.redirect(303, done)
  await answer(res, sheet, typed, { taker: refused })
}

async function answer(
  res: Response,
  sheet: HandoverSheet,
  typed: TypedHandover,
  faults: Readonly<Record<string, string>>,
): Promise<void> {
  const fields = handoverFields(typed, faults, photos.endings)
  // In the order in which the page asks.
  const summary = errorSummary(
    inChinese,
    Object.fromEntries(
      fields.flatMap(({ name, error }) => (error === null ? [] : [[name, error]])),
    ),
  )
  await render(
    res,
    'counter/desk/handover',
    { ...sheet, title: titleWith(summary, sheet.heading), summary, fields },
    summary === null ? 200 : 422,
  )
}
