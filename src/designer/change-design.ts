// Changes a design: one move at a time, each noticed by others through the revision, each in the log.
import { record } from '../audit/index.ts'
import { may } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { FormDefinition } from '../forms/index.ts'
import { freeKey } from './rules/edit-outline.ts'
import { designOf, lockDesign, storeDesign } from './store.ts'
import type { Design, DesignKind, DesignRefusal, Sample } from './types.ts'

export interface Change {
  /** For the log: 'move', 'question', 'page'. */
  readonly what: string
  /** The new definition, null where the change is impossible. */
  readonly definition: (now: FormDefinition) => FormDefinition | null
  /** Samples that take the place of those there are; they stay without. */
  readonly samples?: readonly Sample[]
}

/** A draft is begun from the published version by the first change. */
export async function changeDesign(
  ctx: Context,
  key: string,
  revision: number,
  change: Change,
): Promise<Result<undefined, DesignRefusal>> {
  return withDesign(ctx, key, revision, async (tx, design) => {
    const base = design.definition ?? design.current?.definition
    const next = base === undefined ? null : change.definition(base)
    if (next === null) return refuse('impossible')
    if (next.sections.flatMap(({ fields }) => fields).length > mostQuestions)
      return refuse('too-many')
    const samples = change.samples ?? design.samples
    await keep(tx, ctx, design, { definition: next, samples }, change.what)
    return ok()
  })
}

export const mostQuestions = 400
const mostSamples = 30

/** Adds a sample, or takes the one at an index away. */
export async function changeSamples(
  ctx: Context,
  key: string,
  revision: number,
  change: (samples: readonly Sample[]) => readonly Sample[],
): Promise<Result<undefined, DesignRefusal>> {
  return withDesign(ctx, key, revision, async (tx, design) => {
    const samples = change(design.samples)
    if (samples.length > mostSamples) return refuse('too-many')
    await keep(tx, ctx, design, { definition: design.definition, samples }, 'samples')
    return ok()
  })
}

/** 作废: throws the draft away; what is published stays, and so do the samples. */
export async function discardDesign(
  ctx: Context,
  key: string,
  revision: number,
): Promise<Result<undefined, DesignRefusal>> {
  return withDesign(ctx, key, revision, async (tx, design) => {
    if (design.definition === null || design.current === null) return refuse('no-draft')
    await keep(tx, ctx, design, { definition: null, samples: design.samples }, 'discard')
    return ok()
  })
}

/** Begins a new form or block with one empty page; gives its key. */
export async function beginDesign(
  ctx: Context,
  title: string,
  kind: DesignKind,
): Promise<Result<string, DesignRefusal>> {
  if (!may(ctx.actor, 'forms.edit')) return refuse('not-the-province')
  return transaction(ctx.db, async (tx) => {
    await tx.raw("select pg_advisory_xact_lock(hashtext('form-designs'))")
    const rows = [...(await tx('formDesigns').select('key')), ...(await tx('forms').select('key'))]
    const key = freeKey(`${kind}1`, new Set(rows.map((row) => row.key)))
    await lockDesign(tx, { key, title, kind }, ctx.now)
    const design = await designOf(tx, key)
    if (design === null) throw new Error(`design ${key} was not stored`)
    const page = { key: 'page1', title, help: null, when: null, fields: [] }
    await keep(tx, ctx, design, { definition: { title, sections: [page] }, samples: [] }, 'begin')
    return ok(key)
  })
}

/** Runs a change on the locked design, refused when it is no longer what the editor saw. */
export async function withDesign<T>(
  ctx: Context,
  key: string,
  revision: number,
  run: (tx: Tx, design: Design) => Promise<Result<T, DesignRefusal>>,
): Promise<Result<T, DesignRefusal>> {
  if (!may(ctx.actor, 'forms.edit')) return refuse('not-the-province')
  return transaction(ctx.db, async (tx) => {
    const known = await designOf(tx, key)
    if (known === null) return refuse('unknown-form')
    await lockDesign(tx, known, ctx.now)
    const design = await designOf(tx, key)
    if (design === null) return refuse('unknown-form')
    const begun = known.revision === 0 && design.revision === 1 ? 0 : design.revision
    return revision === begun ? run(tx, design) : refuse('changed-meanwhile')
  })
}

export async function keep(
  tx: Tx,
  ctx: Context,
  { key, title, revision }: Design,
  content: { readonly definition: FormDefinition | null; readonly samples: readonly Sample[] },
  what: string,
): Promise<void> {
  await storeDesign(tx, key, {
    ...content,
    title: content.definition?.title ?? title,
    revision: revision + 1,
    editedByAccountId: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
    updatedAt: ctx.now,
  })
  await record(tx, ctx, {
    action: 'forms.design',
    subjectType: 'form-design',
    subjectId: key,
    after: { what, revision: revision + 1 },
  })
}
