// 找回密码（窗口）: the clerk enters the number, compares the card, and confirms.
import type { Request, Response } from 'express'
import { recordAlone } from '../../../audit/index.ts'
import type { Context } from '../../../platform/context.ts'
import { checkIdNumber } from '../../../platform/security/identifiers.ts'
import { throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import { allow } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { confirmRecovery } from '../../confirm-recovery.ts'
import { faultsOf, hasFaults, readFields } from '../../inputs/read-fields.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { idNumberFaults, recoveryFaults } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { recoveryDetails } from '../../queries/recovery.ts'
import { mayConfirmRecovery, readRecoveryNumber } from '../../rules/recovery.ts'
import { errorSummary, titleWith } from '../fields.ts'
import { recoveriesPerStaff } from '../throttles.ts'
import { confirmationForm, factsOf, searchForm } from './recovery-parts.ts'
import type { RecoveriesPage } from './recovery-parts.ts'
import { handRecoveryLink } from './recovery-link.ts'

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/desk/recoveries': RecoveriesPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const asked = req.query['no']
  await present(ctx, req, res, typeof asked === 'string' ? asked.slice(0, 40) : '', {})
}

export const create: Handler = async (ctx, req, res) => {
  allow(mayConfirmRecovery(ctx.actor))
  const fields = readFields(req.body, ['number', 'idNumber', 'checked'])
  const id = checkIdNumber(fields.idNumber, ctx.today)
  const faults = faultsOf({
    idNumber: id.ok ? null : idNumberFaults[id.refusal],
    checked: fields.checked === 'yes' ? null : recoveryFaults.checked,
  })
  if (!id.ok || hasFaults(faults)) return present(ctx, req, res, fields.number, faults)
  const number = readRecoveryNumber(fields.number) ?? ''
  const confirmed = await confirmRecovery(ctx, number, id.value.number)
  if (!confirmed.ok) {
    const other = confirmed.refusal === 'other-number'
    return present(ctx, req, res, number, other ? { idNumber: recoveryFaults.otherNumber } : {})
  }
  handRecoveryLink(ctx, req, confirmed.value.secret)
  res.redirect(303, paths.recoveryLink())
}

async function present(
  ctx: Context,
  req: Request,
  res: Response,
  typed: string,
  faults: Faults<string>,
): Promise<void> {
  const { actor } = ctx
  allow(mayConfirmRecovery(actor))
  if (typed !== '' && actor.kind === 'staff') {
    const wait = await throttle(ctx.db, recoveriesPerStaff, actor.accountId)
    if (wait > 0) return answerTooMany(req, res, wait)
  }
  const { t } = shellOf(res)
  const number = readRecoveryNumber(typed)
  const details = number === null ? null : await recoveryDetails(ctx, number)
  if (details !== null) await keepTrace(ctx, details.accountId)
  const missing = typed !== '' && details === null
  const said = missing ? { number: recoveryFaults.noRequest } : faults
  const summary = errorSummary(t, said)
  const heading = '帮群众找回密码'
  const page: RecoveriesPage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [],
    summary,
    search: searchForm(t, typed, said),
    found:
      details === null || number === null
        ? null
        : { facts: factsOf(details), form: confirmationForm(t, number, details, said) },
  }
  await render(res, 'accounts/desk/recoveries', page, summary === null ? 200 : 422)
}

async function keepTrace(ctx: Context, accountId: string): Promise<void> {
  await recordAlone(ctx.db, ctx, {
    action: 'accounts.read-recovery',
    subjectType: 'account',
    subjectId: accountId,
  })
}
