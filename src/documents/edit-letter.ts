// Begins, changes, publishes and removes the draft of a letter's template; each in one transaction, on record.
import { isDeepStrictEqual } from 'node:util'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { DocumentKind } from './facts.ts'
import {
  changeLetterDraft,
  currentTemplate,
  draftOfLetter,
  insertLetterDraft,
  insertLetterVersion,
  removeLetterDraft,
} from './letter-store.ts'
import type { LetterDraft } from './letter-store.ts'
import { checkTemplate } from './rules/letters/check.ts'
import { compareTemplates } from './rules/letters/compare.ts'
import type { LetterTemplate } from './rules/letters/template.ts'
import { templateInWords } from './messages-of-letters.ts'
import type { LetterRefusal } from './types.ts'

/** Opens a draft with the words in force; what somebody else has begun stays as it is. */
export function beginLetter(ctx: Context, kind: DocumentKind): Promise<void> {
  return transaction(ctx.db, async (tx) => {
    if ((await draftOfLetter(tx, kind)) !== null) return
    const { template } = await currentTemplate(tx, kind)
    await insertLetterDraft(tx, { kind, template, at: ctx.now })
    await keep(tx, ctx, kind, 'letters.begin', {})
  })
}

/** Stores what was typed, faults and all: only publication asks for a sound letter. */
export function changeLetter(
  ctx: Context,
  kind: DocumentKind,
  revision: number,
  template: LetterTemplate,
): Promise<Result<undefined, LetterRefusal>> {
  return withDraft(ctx, kind, revision, async (tx, draft) => {
    if (isDeepStrictEqual(draft.template, template)) return ok()
    await changeLetterDraft(tx, draft, template, ctx.now)
    await keep(tx, ctx, kind, 'letters.change', changesIn(draft.template, template))
    return ok()
  })
}

/** Letters issued from now on say it; those that were issued stay word for word. */
export function publishLetter(
  ctx: Context,
  kind: DocumentKind,
  revision: number,
  reason: string,
): Promise<Result<undefined, LetterRefusal>> {
  return withDraft(ctx, kind, revision, async (tx, { template }) => {
    if (!/[^\p{Z}\p{C}\s]/u.test(reason)) return refuse('reason-missing')
    const current = await currentTemplate(tx, kind)
    if (isDeepStrictEqual(current.template, template)) return refuse('nothing-changed')
    if (checkTemplate(kind, template).length > 0) return refuse('has-faults')
    const publishedByName = ctx.actor.kind === 'staff' ? ctx.actor.name : ''
    const version = await insertLetterVersion(tx, {
      ...{ kind, template, reason: reason.trim(), publishedByName, publishedAt: ctx.now },
    })
    await removeLetterDraft(tx, kind)
    await keep(tx, ctx, kind, 'letters.publish', {
      ...{ version, reason: reason.trim() },
      ...changesIn(current.template, template),
    })
    return ok()
  })
}

export function removeLetter(
  ctx: Context,
  kind: DocumentKind,
  revision: number,
): Promise<Result<undefined, LetterRefusal>> {
  return withDraft(ctx, kind, revision, async (tx) => {
    await removeLetterDraft(tx, kind)
    await keep(tx, ctx, kind, 'letters.remove', {})
    return ok()
  })
}

function withDraft(
  ctx: Context,
  kind: DocumentKind,
  revision: number,
  work: (tx: Tx, draft: LetterDraft) => Promise<Result<undefined, LetterRefusal>>,
): Promise<Result<undefined, LetterRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const draft = await draftOfLetter(tx, kind, 'lock')
    if (draft === null) return refuse('no-draft')
    if (draft.revision !== revision) return refuse('stale')
    return work(tx, draft)
  })
}

function changesIn(before: LetterTemplate, after: LetterTemplate) {
  const lines = compareTemplates(before, after, templateInWords)
  const of = (kind: string) => lines.filter((line) => line.kind === kind).map(({ text }) => text)
  return { removed: of('removed'), added: of('added') }
}

function keep(tx: Tx, ctx: Context, kind: string, action: string, after: Record<string, unknown>) {
  return record(tx, ctx, { action, subjectType: 'letter-template', subjectId: kind, after })
}
