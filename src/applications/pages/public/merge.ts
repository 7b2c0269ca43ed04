// 两处填得不一样: each question that was changed in two places, both answers side by side, to choose.
import type { Request, Response } from 'express'
import type { Body } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { ButtonProps, ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { chooseAnswers } from '../../choose-answers.ts'
import type { Choices } from '../../choose-answers.ts'
import { paths } from '../../paths.ts'
import { savedBy } from '../../rules/last-pages.ts'
import { markOf } from '../../rules/merging.ts'
import { sendButton } from './filing-buttons.ts'
import { filingFrame } from './filing-frame.ts'
import type { FilingFrame } from './filing-frame.ts'
import { filingState } from './filing-state.ts'
import { firstOpen } from './filing-steps.ts'
import { answerTooLate, ownDraft } from './own-draft.ts'
import type { OwnDraft } from './own-draft.ts'
import { questionOf, wordsOf } from './question-words.ts'

export interface MergePage extends FilingFrame {
  readonly heading: string
  readonly lead: string
  readonly summary: ErrorSummaryProps
  readonly fields: readonly FieldProps[]
  readonly action: string
  readonly button: ButtonProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/merge': MergePage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const draft = await ownDraft(ctx, req, res)
  if (draft === null) return
  if (draft.application.unmerged.length === 0) return res.redirect(303, backOf(draft, req))
  await answer(res, draft, req, 200)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const done = await chooseAnswers(ctx, id, choicesOf((req.body ?? {}) as Body))
  if (!done.ok) return answerTooLate(res, id, done.refusal)
  const draft = await ownDraft(ctx, req, res)
  if (draft === null) return
  if (draft.application.unmerged.length > 0) return answer(res, draft, req, 422)
  res.redirect(303, backOf(draft, req))
}

function choicesOf(body: Body): Choices {
  const entries = Object.entries(body).flatMap(([name, mark]) =>
    name.startsWith('pick.') && typeof mark === 'string' ? [[name.slice(5), mark] as const] : [],
  )
  return Object.fromEntries(entries)
}

/** The section that one came from, or the first that is open. */
function backOf(draft: OwnDraft, req: Request): string {
  const number = Number(req.query['section'])
  const { id } = draft.application
  return draft.definition.sections[number - 1] === undefined
    ? firstOpen(id, filingState(draft))
    : paths.section(id, number)
}

function answer(res: Response, draft: OwnDraft, req: Request, status: number): Promise<void> {
  const shell = shellOf(res)
  const { t } = shell
  const { id, unmerged } = draft.application
  const heading = t('两处填得不一样，请选一个')
  const frame = filingFrame(shell, draft, filingState(draft), { place: 1, name: heading })
  const keys = [...new Set(unmerged.map(({ key }) => key))]
  const fields = keys.map((key) => fieldOf(t, draft, key, status === 422))
  const wrong = fields.filter(({ error }) => error !== null)
  const number = Number(req.query['section'])
  return render(
    res,
    'applications/public/merge',
    {
      ...frame,
      title: `${heading} - ${draft.version.name}`,
      heading,
      lead: t('这份申请在两个地方同时改过。没有选定以前，两边填的都留着。'),
      summary: {
        title: t('有 {count} 处要改', { count: wrong.length }),
        items: wrong.map((field) => ({ text: t('请选：{label}', { label: field.label }), href: `#${field.id}` })),
      },
      fields,
      action: paths.merge(id, Number.isInteger(number) && number > 0 ? number : null),
      button: sendButton(t('就用选定的'), 'primary'),
    },
    status,
  )
}

function fieldOf(t: Shell['t'], draft: OwnDraft, key: string, asked: boolean): FieldProps {
  const { application, raw } = draft
  const others = application.unmerged.filter((one) => one.key === key)
  const label = questionOf(draft, key)
  const saved = savedBy(application.lastPages, key, markOf(raw, key))
  const candidates = [
    {
      raw,
      hint:
        saved === null
          ? t('已经存在草稿里的')
          : t('{name} {when}存的', { name: saved.by, when: longMoment(new Date(saved.at)) }),
    },
    ...others.map((one) => ({
      raw: one.raw,
      hint: t('{name} {when}在另一个页面填的', { name: one.by, when: longMoment(new Date(one.at)) }),
    })),
  ]
  const distinct = candidates.filter(
    (one, at) => candidates.findIndex((other) => markOf(other.raw, key) === markOf(one.raw, key)) === at,
  )
  return {
    id: `pick-${key}`,
    name: `pick.${key}`,
    label: t(label),
    hint: null,
    error: asked ? t('请选一个') : null,
    optional: null,
    group: true,
    required: true,
    disabled: false,
    control: {
      kind: 'choices',
      type: 'radio',
      wrap: false,
      options: distinct.map((one) => ({
        value: markOf(one.raw, key),
        label: wordsOf(t, draft, key, one.raw),
        hint: one.hint,
        chosen: false,
        disabled: false,
      })),
    },
  }
}
