// 名称、层级和归类: the page on which the province changes what identifies an entry, as part of its draft.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { clockTime } from '../../../platform/i18n/zh-format.ts'
import type {
  ErrorSummaryProps,
  HiddenValue,
  SummaryListProps,
  TabsProps,
} from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { refusals } from '../../messages.ts'
import {
  adminMatterPath,
  adminMattersPath,
  editPath,
  identityPath,
  previewPath,
} from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { editingOf } from '../../queries/editing.ts'
import { mainChoices } from '../../queries/main-choice.ts'
import { contentOf } from '../../rules/edit.ts'
import type { Identity, IdentityTyped } from '../../rules/identity.ts'
import { applyIdentity, identityKeys, identityTyped, readIdentity } from '../../rules/identity.ts'
import type { Marks } from '../../rules/joining.ts'
import { marksOf, readMarks } from '../../rules/joining.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import type { Seen } from '../../save-draft.ts'
import { saveContent } from '../../save-part.ts'
import type { BothSides } from './both-sides.ts'
import { bothSides, storesOver } from './both-sides.ts'
import type { ElementField } from './edit.ts'
import { elementLinks } from './element-links.ts'
import { identityFields, readTyped } from './identity-fields.ts'
import { lawfulElements } from './matter-parts.ts'
import { partTabs } from './part-tabs.ts'
import { bodyOf, pageValues, readSeen, readText, tell } from './seen.ts'

export interface IdentityPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly both: BothSides | null
  readonly state: string
  readonly preview: string
  readonly tabs: TabsProps
  readonly locked: SummaryListProps
  readonly action: string
  readonly back: string
  readonly seen: readonly HiddenValue[]
  readonly fields: readonly ElementField[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/identity': IdentityPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const editing = await open(ctx, req)
  const { current, draft } = editing
  const content = contentOf(draft ?? current)
  await answer(ctx, res, editing, {
    typed: identityTyped(content, content.elements.mainCode ?? ''),
    ...{ faults: {}, refusal: null, wanted: null, seen: newestSeen(editing) },
    marks: marksOf(content, identityKeys),
    state: typeof req.query['saved'] === 'string' ? '已存到草稿。' : '还没有改。',
  })
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const editing = await open(ctx, req)
  const body = bodyOf(req.body)
  const typed = readTyped(body)
  const background = readText(body, 'background') === 'yes'
  const page = { seen: readSeen(body), marks: readMarks(body['marks'], identityKeys) }
  const { faults, identity } = await completed(ctx, editing, typed)
  const shown = { ...page, typed, wanted: identity, state: '刚才改的还没有存。' }
  if (identity === null) {
    if (background) return tell(res, null, `没有存：${Object.values(faults)[0] ?? ''}`)
    return answer(ctx, res, editing, { ...shown, faults, refusal: null })
  }
  const { code } = editing.matter
  const saved = await saveContent(ctx, code, {
    ...(storesOver(body, editing) ? { seen: newestSeen(editing), marks: null } : page),
    reason: '修改名称、层级、法定时限和归类',
    change: (content) => applyIdentity(content, identity),
  })
  if (saved.ok) {
    if (background) return tell(res, saved.value, `已保存 ${clockTime(ctx.now)}`)
    return res.redirect(303, `${identityPath(code)}?saved=yes`)
  }
  const refusal = refusals[saved.refusal]
  if (background) return tell(res, null, `没有存：${refusal}`)
  await answer(ctx, res, editing, { ...shown, faults: {}, refusal })
}

type Faults = Readonly<Partial<Record<string, string>>>

/** With the main matter looked up; whether it may be one, the check of the draft says. */
async function completed(
  ctx: Context,
  { matter }: Editing,
  typed: IdentityTyped,
): Promise<{ faults: Faults; identity: Identity | null }> {
  const { faults, identity } = readIdentity(typed)
  const found = typed.mainCode === '' ? [] : await mainChoices(ctx.db, typed.mainCode, matter.code)
  const [main, ...others] = found
  const mainFault =
    typed.mainCode === '' || (main !== undefined && others.length === 0)
      ? {}
      : { mainCode: whichMain(typed.mainCode, found) }
  const all = { ...faults, ...mainFault }
  if (identity === null || Object.keys(all).length > 0) return { faults: all, identity: null }
  return { faults: {}, identity: { ...identity, mainCode: main?.code ?? null } }
}

function whichMain(typed: string, found: readonly { code: string; name: string }[]): string {
  if (found.length === 0) return `没有找到“${typed}”，请写主项的基本编码，或者名称里的几个字。`
  const named = found.map(({ code, name }) => `${name}（${code}）`).join('、')
  return `有几个事项对得上，请写其中一个的编码：${named}。`
}

function newestSeen({ current, draft }: Editing): Seen {
  return { currentVersionId: current.id, revision: draft?.revision ?? 0 }
}

async function open(ctx: Context, req: Request): Promise<Editing> {
  const editing = found(await editingOf(ctx.db, String(req.params['code'])))
  allow(mayChangeCatalogue(ctx.actor))
  return editing
}

interface Shown {
  readonly typed: IdentityTyped
  readonly faults: Faults
  readonly refusal: string | null
  readonly seen: Seen
  readonly marks: Marks | null
  readonly wanted: Identity | null
  readonly state: string
}

async function answer(ctx: Context, res: Response, editing: Editing, shown: Shown): Promise<void> {
  const { matter, current } = editing
  const { typed, faults, refusal, seen, marks, wanted, state } = shown
  const { code } = matter
  const items = Object.entries(faults).map(([id, text]) => ({ text: text ?? '', href: `#${id}` }))
  if (refusal !== null) items.unshift({ text: refusal, href: '#edit' })
  const page: IdentityPage = {
    title: `名称、层级和归类：${current.name}`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: current.name, href: adminMatterPath(code) },
      { label: '编辑', href: editPath(code) },
      { label: '名称、层级和归类', href: null },
    ],
    errors: items.length === 0 ? null : { title: `有 ${items.length} 处要改`, items },
    both:
      refusal === null || wanted === null
        ? null
        : bothSides(editing, identityPath(code), (content) => applyIdentity(content, wanted)),
    state,
    preview: previewPath(code),
    tabs: partTabs(code, 'identity'),
    locked: lawfulElements(editing),
    action: identityPath(code),
    back: adminMatterPath(code),
    seen: pageValues(seen, marks),
    fields: identityFields(typed, faults, elementLinks(ctx, editing)),
  }
  await render(res, 'matters/admin/identity', page, items.length === 0 ? 200 : 422)
}
