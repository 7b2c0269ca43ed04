// Saving and removing views of the queue, and choosing its columns.
import { chooseColumns, removeView, saveView } from '../../../desk/index.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { allow } from '../../../platform/web/errors.ts'
import { saveViewSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { askedOf } from './queue/asked.ts'
import { queueColumns } from './queue/columns.ts'
import { presentWith } from './queue.ts'

export const create: Handler = async (ctx, req, res) => {
  const { actor } = ctx
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') return
  const body = req.body as Record<string, unknown>
  const typed = Object.fromEntries(new URLSearchParams(textOf(body['query'])))
  const { query } = askedOf(actor, typed, await regionLookup(ctx.db))
  const named = { name: textOf(body['name']), shared: body['shared'] === 'yes' }
  const saved = await saveView(ctx, actor, {
    ...named,
    query: new URLSearchParams(query).toString(),
  })
  if (!saved.ok) {
    return presentWith(ctx, typed, res, { ...named, fault: saveViewSentences[saved.refusal] })
  }
  res.redirect(303, paths.queue(query))
}

export const remove: Handler = async (ctx, req, res) => {
  const { actor } = ctx
  allow(actor.kind === 'staff')
  if (actor.kind === 'staff') await removeView(ctx, actor, String(req.params['viewId']))
  res.redirect(303, paths.queue())
}

export const columns: Handler = async (ctx, req, res) => {
  const { actor } = ctx
  allow(actor.kind === 'staff')
  const body = req.body as Record<string, unknown>
  const chosen = [body['columns']].flat()
  const known = queueColumns.map(({ key }) => key).filter((key) => chosen.includes(key))
  if (actor.kind === 'staff') await chooseColumns(ctx, actor, known)
  res.redirect(303, `${paths.queue()}?${textOf(body['query'])}`)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 500) : ''
}
