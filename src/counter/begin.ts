// 收件: begins what the person at the window wants, by the same use case as his own.
import { windowParty } from '../accounts/index.ts'
import { beginDraft } from '../applications/index.ts'
import type { BeginRefusal, Begun } from '../applications/index.ts'
import { answerNotice } from '../consents/index.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { beyondScope } from '../platform/database/scope.ts'
import { transaction } from '../platform/database/transaction.ts'
import { putFiling } from './store.ts'
import type { Visit } from './types.ts'

export interface Wanted {
  readonly matterCode: string
  readonly regionCode: string
  /** Whether he agreed that a draft of his own is gone on with. */
  readonly agreed: boolean
  /** The version of the privacy notice that he was told of and agreed to here; null when none. */
  readonly toldNotice: number | null
}

export async function begin(
  asking: Context,
  visit: Visit,
  { matterCode, regionCode, agreed, toldNotice }: Wanted,
): Promise<Result<Begun, BeginRefusal>> {
  const ctx = { ...asking, db: beyondScope(asking.db, '窗口替到场的人接着办他在别处开始的草稿') }
  const { accountId, kind: type, name } = await windowParty(ctx, visit.applicantAccountId)
  const onBehalf = { applicant: { accountId, type, name }, agreed }
  if (toldNotice !== null) {
    await answerNotice(ctx, accountId, { version: toldNotice, answer: 'agreed' })
  }
  const begun = await beginDraft(ctx, { matterCode, regionCode, onBehalf })
  if (begun.ok) {
    await transaction(ctx.db, (tx) => putFiling(tx, begun.value.applicationId, visit.id))
  }
  return begun
}
