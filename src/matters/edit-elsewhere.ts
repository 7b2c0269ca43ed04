// 去哪里办: editors tell the search where people go for what this catalogue has not.
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { changeWords, noteWords } from './change-words.ts'
import {
  countElsewhere,
  deleteElsewhere,
  elsewhereKept,
  mostElsewhere,
  saveElsewhere,
} from './elsewhere-store.ts'
import type { ElsewhereFault, WrittenElsewhere } from './rules/read-elsewhere.ts'
import { readElsewhere } from './rules/read-elsewhere.ts'
import type { Elsewhere } from './rules/search/elsewhere.ts'

export type ElsewhereRefusal = ElsewhereFault | 'not-the-province' | 'too-many'

/** Writes one, or writes the one of this name anew. */
export function writeElsewhere(
  ctx: Context,
  written: WrittenElsewhere,
): Promise<Result<undefined, ElsewhereRefusal>> {
  return changeWords(ctx, async (tx) => {
    const read = readElsewhere(written)
    if (!read.ok) return read
    if ((await countElsewhere(tx)) >= mostElsewhere) return refuse('too-many')
    const before = await saveElsewhere(tx, read.value)
    await noteWords(tx, ctx, 'elsewhere', {
      action: 'matters.point-elsewhere',
      before,
      after: read.value,
    })
    return ok()
  })
}

export function removeElsewhere(
  ctx: Context,
  id: string,
): Promise<Result<undefined, 'not-the-province' | 'unknown-elsewhere'>> {
  return changeWords(ctx, async (tx) => {
    const removed = await deleteElsewhere(tx, id)
    if (removed === null) return refuse('unknown-elsewhere')
    await noteWords(tx, ctx, 'elsewhere', { action: 'matters.unpoint-elsewhere', before: removed })
    return ok()
  })
}

/** Enters many at once, for seeds; those whose name is known stay as editors left them. */
export async function establishElsewhere(
  tx: Tx,
  ctx: Context,
  all: readonly WrittenElsewhere[],
): Promise<void> {
  const known = new Set((await elsewhereKept(tx)).map(({ name }) => name))
  const fresh = all.filter(({ name }) => !known.has(name)).map(strictly)
  for (const one of fresh) await saveElsewhere(tx, one)
  if (fresh.length === 0) return
  await noteWords(tx, ctx, 'elsewhere', {
    action: 'matters.point-elsewhere',
    after: { entries: fresh.length },
  })
}

function strictly(written: WrittenElsewhere): Elsewhere {
  const read = readElsewhere(written)
  if (!read.ok) throw new Error(`${written.name}: ${read.refusal}`)
  return read.value
}
