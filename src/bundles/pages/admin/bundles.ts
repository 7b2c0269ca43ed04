// 一件事的编辑: the province writes a bundle, sees what it saves, and publishes it as a new version.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { paths } from '../../paths.ts'
import { publishBundle, withdrawBundle } from '../../publish.ts'
import { listBundles } from '../../queries/list.ts'
import type { ListedBundle } from '../../queries/list.ts'
import { currentForms } from './bundle-facts.ts'
import { answer, currentContent } from './bundle-page.ts'
import { faultsOf } from './publish-faults.ts'
import { withAllJoined } from './same-rows.ts'
import { contentOf, typedOf, wordsOf } from './typed-bundle.ts'
import type { TypedBundle } from './typed-bundle.ts'

export interface AdminBundlesPage extends BasePage {
  readonly newHref: string
  readonly bundles: readonly {
    readonly name: string
    readonly href: string
    readonly facts: string
  }[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'bundles/admin/list': AdminBundlesPage
  }
}

export async function list(ctx: Context, _req: Request, res: Response): Promise<void> {
  const bundles = await listBundles(ctx.db, true)
  await render(res, 'bundles/admin/list', {
    title: '一件事',
    breadcrumb: [],
    newHref: paths.adminOne('new'),
    bundles: bundles.map((one: ListedBundle) => ({
      name: one.content.name,
      href: paths.adminOne(one.code),
      facts: `${one.status === 'published' ? '已发布' : '已停止'} · 第 ${one.version} 版 · ${one.content.parts.length} 个事项`,
    })),
  })
}

/** 'new' is the address of a bundle that does not stand yet. */
export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const content = await currentContent(ctx, code)
  found(content ?? (code === 'new' ? true : null))
  const typed = content === null ? wordsOf('', null) : wordsOf(code, content)
  await answer(ctx, res, code, { typed, faults: [], done: doneOf(req), status: 200 })
}

export async function publish(ctx: Context, req: Request, res: Response): Promise<void> {
  const address = String(req.params['code'])
  const body = req.body as Record<string, unknown>
  const typed = typedOf(body)
  if (body['then'] === 'join') return join(ctx, res, address, typed)
  const code = address === 'new' ? typed.code : address
  const result = await publishBundle(ctx, {
    ...{ code, content: contentOf(typed), changeReason: typed.reason },
  })
  if (result.ok) return res.redirect(303, `${paths.adminOne(code)}?done=published`)
  const faults = faultsOf(result.refusal, typed, await currentForms(ctx, typed))
  await answer(ctx, res, address, { typed, faults, done: null, status: 422 })
}

/** 一次都并起来: drawn once more with what it decided, for the editor to read before publishing. */
async function join(
  ctx: Context,
  res: Response,
  address: string,
  before: TypedBundle,
): Promise<void> {
  const typed = withAllJoined(before, await currentForms(ctx, before))
  const decided = ({ groups }: TypedBundle) => groups.filter(({ verdict }) => verdict === 'same')
  const count = decided(typed).length - decided(before).length
  const done =
    count === 0
      ? '没有一看就相同、还没有定的题。还没有发布。'
      : `有 ${count} 组题定成了同一道题，请看一遍再发布。现在还没有发布。`
  await answer(ctx, res, address, { typed, faults: [], done, status: 200 })
}

export async function withdraw(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const { reason } = typedOf(req.body as Record<string, unknown>)
  const result = await withdrawBundle(ctx, code, reason)
  if (result.ok) return res.redirect(303, `${paths.adminOne(code)}?done=withdrawn`)
  const typed = wordsOf(code, found(await currentContent(ctx, code)))
  const message = result.refusal === 'not-found' ? '已经停止了' : '请写明为什么停止'
  await answer(ctx, res, code, {
    ...{ typed, faults: [{ field: 'withdrawal', message }], done: null, status: 422 },
  })
}

function doneOf(req: Request): string | null {
  if (req.query['done'] === 'published') return '已发布，前台已经更新。在办的按原来的版本办完。'
  return req.query['done'] === 'withdrawn' ? '已停止，前台不再显示。' : null
}
