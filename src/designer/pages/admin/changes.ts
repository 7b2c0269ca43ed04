// Receives the moves of the outline: up, down, copy, remove, a page more, a block, throwing away.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type { Result } from '../../../kernel/result.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { changeDesign, changeSamples, discardDesign } from '../../change-design.ts'
import { designPath } from '../../paths.ts'
import { publishDesign, takeBlock } from '../../publish-design.ts'
import { readAddress } from '../../rules/address.ts'
import type { Address } from '../../rules/address.ts'
import { addPage, duplicate, move, movedTo, remove } from '../../rules/edit-outline.ts'
import type { Edited } from '../../rules/edit-outline.ts'
import type { FormDefinition } from '../../../forms/index.ts'
import type { DesignRefusal } from '../../types.ts'
import { revisionIn, textsOf } from './controls.ts'
import { answer } from './form.ts'
import { anchorOf } from './outline.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const key = String(req.params['key'])
  const body = textsOf(req.body)
  const [verb = '', rest = ''] = (body['change'] ?? '').split(':')
  const changed = await carryOut(ctx, key, { verb, rest, body })
  if (!changed.ok) return answer(ctx, res, key, changed.refusal)
  res.redirect(303, `${designPath('form', key)}#${changed.value}`)
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

/** Where the page comes back to: who moves a question by keyboard goes on beside it. */
async function carryOut(
  ctx: Context,
  key: string,
  asked: Asked,
): Promise<Result<string, DesignRefusal>> {
  let anchor = 'outline'
  const changed = await change(ctx, key, asked, (at) => (anchor = anchorOf(at)))
  return changed.ok ? ok(anchor) : changed
}

async function change(
  ctx: Context,
  key: string,
  { verb, rest, body }: Asked,
  comesTo: (at: Address) => void,
): Promise<Result<undefined, DesignRefusal>> {
  const revision = revisionIn(body)
  if (verb === 'discard') return discardDesign(ctx, key, revision)
  if (verb === 'take' || verb === 'renew') {
    const [page = 0] = readAddress(body['at']) ?? []
    return takeBlock(ctx, key, revision, { block: rest, page: verb === 'take' ? page : null })
  }
  if (verb === 'page') {
    const definition = (now: FormDefinition) => {
      comesTo([now.sections.length])
      return addPage(now, `第 ${now.sections.length + 1} 页`)
    }
    return changeDesign(ctx, key, revision, { what: 'page', definition })
  }
  const address = readAddress(rest)
  const edit = Object.hasOwn(moves, verb) ? moves[verb] : undefined
  if (address === null || edit === undefined) return refuse('impossible')
  const definition = (now: FormDefinition) => {
    comesTo(afterwards(now, verb, address))
    return edit(now, address)
  }
  return changeDesign(ctx, key, revision, { what: verb, definition })
}

/** Where that stands which was moved or copied; what was before a removed one. */
function afterwards(now: FormDefinition, verb: string, address: Address): Address {
  const [before, at] = [address.slice(0, -1), address.at(-1) ?? 0]
  if (verb === 'copy') return [...before, at + 1]
  if (verb === 'remove')
    return at > 0 || before.length === 0 ? [...before, Math.max(0, at - 1)] : before
  return movedTo(now, address, verb === 'up' ? -1 : 1) ?? address
}
