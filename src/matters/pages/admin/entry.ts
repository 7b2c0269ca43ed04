// 新增事项: the form that enters a matter, and the same form for one that was never published.
import type { Request, Response } from 'express'
import { lines } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
} from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { correctEntry } from '../../correct-entry.ts'
import { enterFrom } from '../../enter-from.ts'
import { entryOf } from '../../entry-of.ts'
import { correctionRefusals, entryRefusals } from '../../messages.ts'
import { adminMatterPath, adminMattersPath, editPath, entryPath, paths } from '../../paths.ts'
import { basicsTyped, readBasics } from '../../rules/basics.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import { typeCodes } from '../../sheets/codes.ts'
import type { EntryTyped } from './entry-fields.ts'
import { anchorOf, entryFields, readEntry } from './entry-fields.ts'
import { bodyOf, readSeen, seenValues } from './seen.ts'

export interface EntryPage extends BasePage {
  readonly lead: string
  readonly errors: ErrorSummaryProps | null
  readonly action: string
  readonly seen: readonly HiddenValue[]
  readonly fields: readonly FieldProps[]
  readonly button: string
  readonly cancel: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/entry': EntryPage
  }
}

export async function blank(ctx: Context, _req: Request, res: Response): Promise<void> {
  allow(mayChangeCatalogue(ctx.actor))
  await answer(ctx, res, { code: null, typed: readEntry({}), faults: {}, seen: [] })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const typed = readEntry(bodyOf(req.body))
  const { faults, basics } = readBasics(typed.basics, typeCodes)
  if (basics === null) return answer(ctx, res, { code: null, typed, faults, seen: [] })
  const { code, lineId, templateCode } = typed
  const done = await enterFrom(ctx, { code, lineId, templateCode, basics })
  if (done.ok) return res.redirect(303, editPath(code))
  const sentence = entryRefusals[done.refusal]
  await answer(ctx, res, {
    ...{ code: null, typed, seen: [] },
    faults: { [anchorOf[done.refusal]]: sentence },
  })
}

export async function edit(ctx: Context, req: Request, res: Response): Promise<void> {
  const { matter, current, draft } = await opened(ctx, req)
  const { code, lineId } = matter
  const typed = { code, lineId, templateCode: '', basics: basicsTyped(current) }
  const seen = seenValues(current.id, draft?.revision ?? 0)
  await answer(ctx, res, { code, typed, faults: {}, seen })
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const { matter } = await opened(ctx, req)
  const body = bodyOf(req.body)
  const typed = readEntry(body)
  const seen = readSeen(body)
  const again = { code: matter.code, typed, seen: seenValues(seen.currentVersionId, seen.revision) }
  const { faults, basics } = readBasics(typed.basics, typeCodes)
  if (basics === null) return answer(ctx, res, { ...again, faults })
  const { code, lineId } = typed
  const done = await correctEntry(ctx, matter.code, { code, lineId, basics, seen })
  if (done.ok) return res.redirect(303, adminMatterPath(code))
  const anchor: Readonly<Record<string, string>> = { ...anchorOf, ...movedAnchors }
  const sentence = correctionRefusals[done.refusal]
  await answer(ctx, res, { ...again, faults: { [anchor[done.refusal] ?? 'name']: sentence } })
}

/** What only a change of the code can meet. */
const movedAnchors = { 'code-named': 'code', 'plan-draft': 'code' }

async function opened(ctx: Context, req: Request) {
  const entry = found(await entryOf(ctx.db, String(req.params['code'])))
  allow(mayChangeCatalogue(ctx.actor))
  return found(entry.matter.currentVersionId === null ? entry : null)
}

interface Answer {
  /** Null for a matter that is not entered yet. */
  readonly code: string | null
  readonly typed: EntryTyped
  readonly faults: Readonly<Record<string, string>>
  readonly seen: readonly HiddenValue[]
}

async function answer(
  ctx: Context,
  res: Response,
  { code, typed, faults, seen }: Answer,
): Promise<void> {
  const title = code === null ? '新增事项' : `改基本要素：${typed.basics.name}`
  const items = Object.entries(faults).map(([field, text]) => ({ text, href: `#${field}` }))
  const page: EntryPage = {
    title,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: title, href: null },
    ],
    lead:
      code === null
        ? '先写基本要素，再从草稿里逐项写材料、依据、环节。写好送审，两道审核都通过以后在您选的日子发布。'
        : '没有发布过的事项才能在这里改编码、主管部门、名称、类型和层级。改了编码，事项的网址也跟着变。',
    errors: items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items },
    action: code === null ? paths.newMatter : entryPath(code),
    seen,
    fields: entryFields(typed, faults, { lines: await lines(ctx.db), isNew: code === null }),
    button: code === null ? '存成草稿，接着写' : '存到草稿',
    cancel: code === null ? adminMattersPath() : adminMatterPath(code),
  }
  await render(res, 'matters/admin/entry', page, items.length === 0 ? 200 : 422)
}
