// Receives the moves of the outline: up, down, copy, remove, a page more, a block, throwing away.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type { Result } from '../../../kernel/result.ts'
import { refuse } from '../../../kernel/result.ts'
import { changeDesign, changeSamples, discardDesign } from '../../change-design.ts'
import { designPath } from '../../paths.ts'
import { publishDesign, takeBlock } from '../../publish-design.ts'
import { readAddress } from '../../rules/address.ts'
import type { Address } from '../../rules/address.ts'
import { addPage, duplicate, move, remove } from '../../rules/edit-outline.ts'
import type { Edited } from '../../rules/edit-outline.ts'
import type { FormDefinition } from '../../../forms/index.ts'
import type { DesignRefusal } from '../../types.ts'
import { revisionIn, textsOf } from './controls.ts'
import { answer } from './form.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const key = String(req.params['key'])
  const body = textsOf(req.body)
  const [verb = '', rest = ''] = (body['change'] ?? '').split(':')
  const changed = await carryOut(ctx, key, { verb, rest, body })
  if (!changed.ok) return answer(ctx, res, key, changed.refusal)
  res.redirect(303, `${designPath('form', key)}#outline`)
}

export async function publish(ctx: Context, req: Request, res: Response): Promise<void> {
  const key = String(req.params['key'])
  const published = await publishDesign(ctx, key, revisionIn(textsOf(req.body)))
  if (!published.ok) return answer(ctx, res, key, published.refusal)
  res.redirect(303, designPath('form', key))
}

/** Takes one sample away. */
export async function samples(ctx: Context, req: Request, res: Response): Promise<void> {
  const key = String(req.params['key'])
  const body = textsOf(req.body)
  const changed = await changeSamples(ctx, key, revisionIn(body), (all) =>
    all.filter((_one, at) => String(at) !== body['remove']),
  )
  if (!changed.ok) return answer(ctx, res, key, changed.refusal)
  res.redirect(303, `${designPath('form', key)}#samples`)
}

interface Asked {
  readonly verb: string
  readonly rest: string
  readonly body: Readonly<Record<string, string>>
}

const moves: Readonly<Record<string, (form: FormDefinition, at: Address) => Edited>> = {
  up: (form, at) => move(form, at, -1),
  down: (form, at) => move(form, at, 1),
  copy: duplicate,
  remove,
}

async function carryOut(
  ctx: Context,
  key: string,
  { verb, rest, body }: Asked,
): Promise<Result<undefined, DesignRefusal>> {
  const revision = revisionIn(body)
  if (verb === 'discard') return discardDesign(ctx, key, revision)
  if (verb === 'take' || verb === 'renew') {
    const [page = 0] = readAddress(body['at']) ?? []
    return takeBlock(ctx, key, revision, { block: rest, page: verb === 'take' ? page : null })
  }
  if (verb === 'page') {
    const definition = (now: FormDefinition) => addPage(now, `第 ${now.sections.length + 1} 页`)
    return changeDesign(ctx, key, revision, { what: 'page', definition })
  }
  const address = readAddress(rest)
  const edit = Object.hasOwn(moves, verb) ? moves[verb] : undefined
  if (address === null || edit === undefined) return refuse('impossible')
  return changeDesign(ctx, key, revision, { what: verb, definition: (now) => edit(now, address) })
}
