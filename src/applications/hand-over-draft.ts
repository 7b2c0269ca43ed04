// 到窗口接着填: the applicant prints a code; whoever he gives it to at a window goes on in the same draft,
// for as long as an appointment takes. Giving the code is the consent, and he is told of its use.
import { randomInt } from 'node:crypto'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { codeOfDraft, draftCodeByIndex, markUsed, putDraftCode } from './draft-code-store.ts'
import { paths } from './paths.ts'
import { isOwner } from './rules/policy.ts'
import { lockApplication } from './store.ts'
import type { Application } from './types.ts'

/** A code holds for two weeks; a clerk who has used it may go on for four hours. */
const codeDays = 14
const clerkHours = 4
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
  return transaction(ctx.db, async (tx) => {
    const kept = await draftCodeByIndex(tx, ctx.vault.indexes('draft code', code))
    const draft = kept === null ? null : await lockApplication(tx, kept.applicationId)
    const usable = kept !== null && kept.expiresAt >= ctx.now && draft !== null && isOpen(draft)
    // A code is used by one clerk: a second one asks for a new print.
    const taken = kept?.usedByAccountId ?? actor.accountId
    if (!usable || taken !== actor.accountId) return refuse('no-such-code')
    await markUsed(tx, draft.id, actor.accountId, ctx.now)
    await record(tx, ctx, about('applications.take-over', draft.id))
    await notify(tx, ctx, {
      accountId: draft.applicantAccountId,
      applicationId: null,
      title: '窗口人员在接着填您的草稿',
      body: `${actor.seat.departmentName}的${actor.name}用您打印的接办码打开了草稿。填好以后仍由您核对、提交；不是您本人给的码，请马上删掉草稿或者重新打印。`,
      link: paths.check(draft.id),
    })
    return ok(draft.id)
  })
}

/** Whether this person may write into the draft now: its owner, or a clerk who was given its code. */
export async function mayFill(db: Db | Tx, ctx: Context, draft: Application): Promise<boolean> {
  if (isOwner(ctx.actor, draft, 'fill')) return true
  if (ctx.actor.kind !== 'staff' || !isOpen(draft)) return false
  const kept = await codeOfDraft(db, draft.id)
  if (kept === null || kept.usedAt === null) return false
  const until = kept.usedAt.getTime() + clerkHours * 3_600_000
  return kept.usedByAccountId === ctx.actor.accountId && ctx.now.getTime() < until
}

function isOpen({ status, binnedAt }: Application): boolean {
  return status === 'draft' && binnedAt === null
}

function about(action: string, id: string) {
  return { action, subjectType: 'application', subjectId: id, applicationId: id }
}
