// 到窗口接着填: the applicant prints a code; whoever he gives it to at a window goes on in the same draft,
// for as long as an appointment takes. Giving the code is the consent, and he is told of its use.
import { randomInt } from 'node:crypto'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { beyondScope } from '../platform/database/scope.ts'
import { transaction } from '../platform/database/transaction.ts'
import { codeOfDraft, draftCodeByIndex, markUsed, putDraftCode } from './draft-code-store.ts'
import { helpIn, isOpen } from './help-with.ts'
import { isOwner } from './rules/policy.ts'
import { lockApplication } from './store.ts'

const codeDays = 14
/** Without what is misread: no 0 O 1 I L. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export async function printCode(ctx: Context, id: string): Promise<Result<undefined, 'not-found'>> {
  return transaction(ctx.db, async (tx) => {
    const draft = await lockApplication(tx, id)
    if (draft === null || !isOwner(ctx.actor, draft, 'fill') || !isOpen(draft))
      return refuse('not-found')
    const code = Array.from({ length: 10 }, () => signs.charAt(randomInt(signs.length))).join('')
    await putDraftCode(tx, {
      applicationId: id,
      codeIndex: ctx.vault.index('draft code', code),
      code: ctx.vault.seal(code),
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + codeDays * 86_400_000),
      usedAt: null,
      usedByAccountId: null,
    })
    await record(tx, ctx, about('applications.print-code', id))
    return ok()
  })
}

/** 'ABCDE-FGHJK', null while there is none or it has run out. */
export async function codeToShow(ctx: Context, id: string): Promise<string | null> {
  const kept = await codeOfDraft(ctx.db, id)
  if (kept === null || kept.expiresAt < ctx.now) return null
  const code = ctx.vault.open(kept.code)
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** The id of the draft that a clerk may go on in. */
export async function takeOver(
  ctx: Context,
  typed: string,
): Promise<Result<string, 'no-such-code'>> {
  const { actor } = ctx
  if (actor.kind !== 'staff') return refuse('no-such-code')
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  const whole = beyondScope(ctx.db, '申请人交出接办码的草稿还不在任何区划')
  return transaction(whole, async (tx) => {
    const kept = await draftCodeByIndex(tx, ctx.vault.indexes('draft code', code))
    const draft = kept === null ? null : await lockApplication(tx, kept.applicationId)
    const usable = kept !== null && kept.expiresAt >= ctx.now && draft !== null && isOpen(draft)
    // A code is used by one clerk: a second one asks for a new print.
    const taken = kept?.usedByAccountId ?? actor.accountId
    if (!usable || taken !== actor.accountId) return refuse('no-such-code')
    await markUsed(tx, draft.id, actor.accountId, ctx.now)
    await helpIn(tx, ctx, draft, '接办码')
    return ok(draft.id)
  })
}

function about(action: string, id: string) {
  return { action, subjectType: 'application', subjectId: id, applicationId: id }
}
