// 核对: everything on one page before it is filed, what is missing with the place to mend it, and the
// declaration.
import type { Request, Response } from 'express'
import { closedSentence } from '../../../matters/index.ts'
import type { ClosedState } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  ChecklistProps,
  ErrorSummaryProps,
  FieldProps,
  Link,
  NoticeProps,
} from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { submitSentences } from '../../submit-sentences.ts'
import { paths } from '../../paths.ts'
import { withUnfinished } from '../../unfinished-uploads.ts'
import { signingOf } from '../../signing-of.ts'
import { checkedMaterials, checkedSections, gaps, signatureGaps } from './check-parts.ts'
import type { CheckedSection } from './check-parts.ts'
import { sendButton } from './filing-buttons.ts'
import { filingFrame } from './filing-frame.ts'
import type { FilingFrame } from './filing-frame.ts'
import { filingState } from './filing-state.ts'
import { firstOpen } from './filing-steps.ts'
import { ownDraft } from './own-draft.ts'
import type { OwnDraft } from './own-draft.ts'
import { unfinishedNotice } from './unfinished-notice.ts'

export interface CheckPage extends FilingFrame {
  readonly summary: ErrorSummaryProps
  /** Why it could not be filed, null when it was not tried or the summary says it all. */
  readonly refusal: NoticeProps | null
  /** What was sent and has not come whole; null for nothing. */
  readonly unfinished: NoticeProps | null
  readonly lead: string
  readonly sections: readonly CheckedSection[]
  readonly materials: ChecklistProps
  /** 共同签署; null for a matter that demands none. */
  readonly signatures: Link | null
  readonly changeMaterials: Link
  /** The form that files it, null while something is missing. */
  readonly submission: {
    readonly action: string
    readonly declaration: FieldProps
    readonly button: ButtonProps
  } | null
  /** Where to go on while something is missing, null when nothing is. */
  readonly goOn: ButtonProps | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/check': CheckPage
  }
}

export type Refused =
  | 'matter-closed'
  | 'suspended-there'
  | 'matter-changed'
  | 'not-declared'
  | 'not-open'
  | 'incomplete'
  | 'not-at-this-window'
  | 'not-granted'
  | 'unsigned'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const draft = await ownDraft(ctx, req, res)
  if (draft !== null) await answer(ctx, res, draft, null)
}

/** The page, with the reason why it could not be filed (422) or null (200). */
export async function answer(
  ctx: Context,
  res: Response,
  known: OwnDraft,
  refused: Refused | null,
  opening: ClosedState | null = null,
): Promise<void> {
  const shell = shellOf(res)
  const { t } = shell
  const draft = await withUnfinished(ctx.db, { applicationId: known.application.id }, known)
  const { id } = draft.application
  const state = filingState(draft)
  const frame = filingFrame(shell, draft, state, { place: 'check', name: t('核对并提交') })
  const signings = await signingOf(ctx.db, draft)
  const open = [...gaps(t, draft, state), ...signatureGaps(t, id, signings)]
  const summary = summaryOf(t, open, refused)
  const complete = open.length === 0 && !draft.closed
  const page: CheckPage = {
    ...frame,
    title: refused === null ? frame.title : `${t('还没有交上去')} - ${frame.title}`,
    summary,
    refusal: refusalOf(t, refused, opening),
    unfinished: unfinishedNotice(t, draft, state),
    lead: complete
      ? t('请从头看一遍，没有错就在最后打勾提交。')
      : t('还不能提交，补齐下面列出的就可以。'),
    sections: checkedSections(t, draft, state),
    materials: checkedMaterials(t, draft),
    signatures:
      signings.length === 0 ? null : { label: t('共同签署'), href: paths.signatures(id) },
    changeMaterials: { label: t('修改'), href: paths.materials(id) },
    submission: complete
      ? {
          action: paths.submission(id),
          declaration: declarationOf(t, draft, refused === 'not-declared'),
          button: sendButton(t('提交申请'), 'primary'),
        }
      : null,
    goOn:
      open.length > 0 && !draft.closed
        ? linkButton(t('去补第一处'), open[0]?.href ?? firstOpen(id, state), 'primary')
        : null,
  }
  return render(res, 'applications/public/check', page, refused === null ? 200 : 422)
}

function summaryOf(
  t: Shell['t'],
  open: ErrorSummaryProps['items'],
  refused: Refused | null,
): ErrorSummaryProps {
  if (open.length > 0) return { title: t('还差 {count} 处', { count: open.length }), items: open }
  const unticked = [{ text: t(submitSentences['not-declared']), href: '#declared' }]
  return { title: t('还差 {count} 处', { count: 1 }), items: refused === 'not-declared' ? unticked : [] }
}

/** Said by their sentence alone. */
const plain = ['matter-changed', 'not-at-this-window', 'not-granted'] as const

function refusalOf(
  t: Shell['t'],
  refused: Refused | null,
  opening: ClosedState | null,
): NoticeProps | null {
  if (opening !== null) {
    const text = closedSentence(t, opening)
    return { tone: 'warn', title: t('还没有交上去'), text, actions: [] }
  }
  const said = plain.find((one) => one === refused)
  if (said === undefined) return null
  return { tone: 'warn', title: t('还没有交上去'), text: t(submitSentences[said]), actions: [] }
}

function declarationOf(
  t: Shell['t'],
  { application, helping }: OwnDraft,
  wrong: boolean,
): FieldProps {
  const statement = helping
    ? t('申请人就在窗口：已当面给他核对，他承诺所填内容和所交材料真实、准确、完整，同意由窗口替他提交。')
    : application.applicantKind === 'company'
      ? t('本单位承诺：所填内容和所交材料真实、准确、完整；如有不实，依法承担责任。')
      : t('本人承诺：所填内容和所交材料真实、准确、完整；如有不实，依法承担责任。')
  return {
    id: 'declared',
    name: 'declared',
    label: t('申请人承诺'),
    hint: null,
    error: wrong ? t(submitSentences['not-declared']) : null,
    optional: null,
    group: true,
    required: true,
    disabled: false,
    control: {
      kind: 'choices',
      type: 'checkbox',
      wrap: false,
      options: [{ value: 'yes', label: statement, hint: null, chosen: false, disabled: false }],
    },
  }
}
