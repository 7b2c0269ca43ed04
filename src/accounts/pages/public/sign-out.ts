// 退出: ends the session here and in the database, for both halls.
import { recordAlone } from '../../../audit/index.ts'
import { signOut } from '../../../platform/session/sign-in.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { paths } from '../../paths.ts'

export const create: Handler = async (ctx, req, res) => {
  const { actor } = ctx
  if (actor.kind === 'applicant' || actor.kind === 'staff') {
    const subject = { subjectType: 'account', subjectId: actor.accountId }
    await recordAlone(ctx.db, ctx, { action: 'accounts.sign-out', ...subject })
  }
  await signOut(req)
  // What the browser kept of pages behind the sign-in goes too.
  res.setHeader('Clear-Site-Data', '"cache"')
  res.redirect(303, actor.kind === 'staff' ? paths.deskSignIn() : paths.home())
}
