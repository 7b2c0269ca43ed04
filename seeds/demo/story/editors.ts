// The people of the catalogue: whoever edits, looks over or claims matters in the demonstration, each at
// a moment of their own.
import { loadActor } from '../../../src/accounts/index.ts'
import { addDays, dayOf, startOf } from '../../../src/kernel/day.ts'
import type { Result } from '../../../src/kernel/result.ts'
import {
  currentMatter,
  draftVersion,
  review,
  saveContent,
  submitVersion,
} from '../../../src/matters/index.ts'
import type { Seen, VersionContent } from '../../../src/matters/index.ts'
import type { Context } from '../../../src/platform/context.ts'

export type As = (username: string, daysAgo: number, hour: number) => Promise<Context>

/** Somebody of the demonstration, so many days ago at an hour of the day; never later than now. */
export function peopleOf(ctx: Context): As {
  return async (username, daysAgo, hour) => {
    const account = await ctx.db('accounts').where({ username }).first('id')
    if (account === undefined) throw new Error(`no demonstration account ${username}`)
    const wanted = startOf(addDays(ctx.today, -daysAgo)).getTime() + hour * 3_600_000
    const now = new Date(Math.min(wanted, ctx.now.getTime() - 1000))
    const actor = await loadActor(ctx.db, account.id)
    return {
      ...ctx,
      actor,
      now,
      today: dayOf(now),
      requestId: `demo-${username}-${daysAgo}-${hour}`,
    }
  }
}

export function done<T>(what: string, result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`${what}: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** What the editor's page has before it: the version in force and the draft, if there is one. */
export async function seenOf({ db }: Context, code: string): Promise<Seen & { matterId: string }> {
  const current = await currentMatter(db, code)
  if (current === null) throw new Error(`no matter ${code}`)
  const draft = await draftVersion(db, current.matter.id)
  return {
    currentVersionId: current.version.id,
    revision: draft?.revision ?? 0,
    matterId: current.matter.id,
  }
}

export async function edit(
  editor: Context,
  code: string,
  reason: string,
  change: (content: VersionContent) => VersionContent,
): Promise<void> {
  const seen = await seenOf(editor, code)
  done(code, await saveContent(editor, code, { seen, marks: null, reason, change }))
}

/** 送审 for a day, by whoever edited. */
export async function send(
  editor: Context,
  code: string,
  { reason, inDays }: { readonly reason: string; readonly inDays: number },
): Promise<void> {
  const effectiveOn = addDays(editor.today, inDays)
  const seen = await seenOf(editor, code)
  done(code, await submitVersion(editor, code, { reason, effectiveOn }, seen))
}

export async function approve(reviewer: Context, code: string, comment: string): Promise<void> {
  const { revision } = await seenOf(reviewer, code)
  done(code, await review(reviewer, code, { approved: true, comment, revision }))
}
