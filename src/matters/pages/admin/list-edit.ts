// 填写本级要素: the form by which a department writes the next version of its list.
import type { Request, Response } from 'express'
import { isDay } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { clockTime, longMoment } from '../../../platform/i18n/zh-format.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
  SummaryListProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { editList } from '../../edit-list.ts'
import type { ListErrors, ListValues } from '../../list-inputs.ts'
import { dropListDraft, isOvertaken, keepListDraft, listDraftOf } from '../../list-draft.ts'
import type { ListDraft } from '../../list-draft.ts'
import { readList, valuesOfList } from '../../list-inputs.ts'
import { myScope } from '../../list-scope.ts'
import { listRefusals } from '../../messages.ts'
import type { ListRefusal } from '../../own-elements.ts'
import { listDraftRemovalPath, listEditPath, listPath, listsPath } from '../../paths.ts'
import type { ListFile } from '../../queries/list-file.ts'
import { listFile } from '../../queries/list-file.ts'
import type { ListFieldGroup } from './list-fields.ts'
import { listFields, lockedSummary } from './list-fields.ts'
import { bodyOf, readText, tell } from './seen.ts'

export interface ListEditPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly locked: SummaryListProps
  readonly groups: readonly ListFieldGroup[]
  readonly day: FieldProps
  readonly reason: FieldProps
  readonly action: string
  readonly cancel: string
  readonly hidden: readonly HiddenValue[]
  /** The line that says what is stored. */
  readonly state: string
  /** Where a kept draft is thrown away, null where there is none. */
  readonly drop: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/list-edit': ListEditPage
  }
}

interface Typed {
  readonly values: ListValues
  readonly errors: ListErrors
  readonly refusal: string | null
  readonly seenVersionId: string
  readonly draft: ListDraft | null
}

export async function edit(ctx: Context, req: Request, res: Response): Promise<void> {
  const file = await openFile(ctx, req)
  const seenVersionId = file.list.listVersionId ?? ''
  const draft = await listDraftOf(ctx, file.list.id)
  const values = draft?.typed ?? valuesOfList(file.own)
  await answer(res, file, { values, errors: {}, refusal: null, seenVersionId, draft })
}

export async function discard(ctx: Context, req: Request, res: Response): Promise<void> {
  const { list } = await openFile(ctx, req)
  await dropListDraft(ctx, list.id)
  res.redirect(303, listEditPath(list.id))
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = bodyOf(req.body)
  const { values, own, errors: faults } = readList(body)
  const seenVersionId = readText(body, 'listVersionId')
  const file = await openFile(ctx, req)
  const { id } = file.list
  const errors = { ...beyondProvince(values, file.current), ...faults }
  const background = readText(body, 'background') === 'yes'
  if (background || readText(body, 'keep') === 'yes') {
    const kept = await keepListDraft(ctx, id, { typed: values, seenVersionId })
    const sentence = kept.ok
      ? `已保存 ${clockTime(ctx.now)}，还没有发布`
      : listRefusals[kept.refusal]
    if (background) return tell(res, kept.ok ? storedAlone : null, sentence)
    if (kept.ok) return res.redirect(303, listEditPath(id))
    return answer(res, file, { values, errors: {}, refusal: sentence, seenVersionId, draft: null })
  }
  const draft = await listDraftOf(ctx, id)
  if (own === null)
    return answer(res, file, { values, errors, refusal: null, seenVersionId, draft })
  const effectiveOn = isDay(values.effectiveOn) ? values.effectiveOn : ctx.today
  const saved = await editList(ctx, id, { own, reason: values.reason, effectiveOn, seenVersionId })
  if (saved.ok) return res.redirect(303, listPath(id))
  const sentence = listRefusals[saved.refusal]
  const field = fieldOf(saved.refusal)
  await answer(res, file, {
    ...{ values, seenVersionId, draft },
    errors: field === null ? {} : { [field]: sentence },
    refusal: field === null ? sentence : null,
  })
}

/** Nothing of the page is joined to what others store: only that it was stored counts. */
const storedAlone = { revision: 1, marks: null }

/** What the law's and the province's limits say is told together with what is wrong by itself. */
function beyondProvince(
  { promisedDays, visits }: ListValues,
  current: Pick<ListFile['current'], 'promisedDays' | 'visits'>,
): ListErrors {
  return {
    ...(Number(promisedDays) > current.promisedDays
      ? { promisedDays: listRefusals['promise-too-long'] }
      : {}),
    ...(Number(visits) > current.visits ? { visits: listRefusals['too-many-visits'] } : {}),
  }
}

function fieldOf(
  refusal: ListRefusal,
): 'opensOn' | 'promisedDays' | 'visits' | 'effectiveOn' | null {
  if (refusal === 'promise-too-long') return 'promisedDays'
  if (refusal === 'opening-outside') return 'opensOn'
  if (refusal === 'day-past' || refusal === 'planned-already') return 'effectiveOn'
  return refusal === 'too-many-visits' ? 'visits' : null
}

async function openFile(ctx: Context, req: Request): Promise<ListFile> {
  const scope = await myScope(ctx.db, ctx)
  const file = found(await listFile(ctx.db, String(req.params['id']), scope))
  return found(file.list.active && file.matter.status !== 'withdrawn' ? file : null)
}

async function answer(res: Response, file: ListFile, typed: Typed): Promise<void> {
  const { list, current } = file
  const { values, errors, refusal, seenVersionId, draft } = typed
  const summary = summaryOf(errors, refusal)
  const { groups, day, reason } = listFields(file, values, errors)
  const page: ListEditPage = {
    title: `填写本级要素：${current.name}`,
    breadcrumb: [
      { label: '本级实施清单', href: listsPath() },
      { label: current.name, href: listPath(list.id) },
      { label: '填写', href: null },
    ],
    errors: summary,
    locked: lockedSummary(file),
    ...{ groups, day, reason },
    action: listEditPath(list.id),
    cancel: listPath(list.id),
    hidden: [{ name: 'listVersionId', value: seenVersionId }],
    state: stateOf(draft, list.listVersionId ?? ''),
    drop: draft === null ? null : listDraftRemovalPath(list.id),
  }
  await render(res, 'matters/admin/list-edit', page, summary === null ? 200 : 422)
}

function stateOf(draft: ListDraft | null, current: string): string {
  if (draft === null) return '还没有改。'
  const saved = `您 ${longMoment(draft.savedAt)} 填的，还没有发布。`
  return isOvertaken(draft, current) ? `${saved}后来有人发布过新的一版，请对照着看。` : saved
}

function summaryOf(errors: ListErrors, refusal: string | null): ErrorSummaryProps | null {
  const items = Object.entries(errors).map(([name, text]) => ({ text, href: `#${name}` }))
  if (refusal !== null) items.unshift({ text: refusal, href: '#edit' })
  return items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items }
}
