// 两步验证 of a member of staff: enrolled with an authenticator, shown, removed.
import type { Request, Response } from 'express'
import type { Staff } from '../../../kernel/actor.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { Context } from '../../../platform/context.ts'
import { renewSession } from '../../../platform/session/sign-in.ts'
import { forgive, throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import type { ThrottleRule } from '../../../platform/session/throttle.ts'
import { found } from '../../../platform/web/errors.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { enrolSecondFactor } from '../../enrol-second-factor.ts'
import { faultsOf, hasFaults, readFields } from '../../inputs/read-fields.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { changePasswordRefusals, codeFaults, passwordFaults } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { accountName } from '../../queries/account-name.ts'
import { secondFactorOf } from '../../queries/second-factor.ts'
import { removeSecondFactor } from '../../remove-second-factor.ts'
import { errorSummary, titleWith } from '../fields.ts'
import { codesPerAccount, passwordChanges } from '../throttles.ts'
import { enrolmentPart, removalPart } from './second-factor-parts.ts'
import type { SecondFactorPage } from './second-factor-parts.ts'
import { handCodes, pendingSecret, dropPendingSecret, takeCodes } from './second-factor-session.ts'

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/desk/second-factor': SecondFactorPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  await present(ctx, req, res, {})
}

export const create: Handler = async (ctx, req, res) => {
  const { accountId } = staffOf(ctx)
  const { faults, typed } = read(req)
  if (hasFaults(faults)) return present(ctx, req, res, faults)
  if (await answerWhenTooMany(ctx, req, res, accountId)) return
  const secret = pendingSecret(ctx, req)
  const enrolled = await enrolSecondFactor(ctx, accountId, {
    ...typed,
    secret,
    instant: Date.now(),
  })
  if (!enrolled.ok) {
    if (enrolled.refusal === 'already-enrolled') return res.redirect(303, paths.secondFactor())
    return present(ctx, req, res, faultOf(enrolled.refusal))
  }
  await forgiveAll(ctx, accountId)
  await renewSession(req, { secondFactor: true })
  handCodes(ctx, req, enrolled.value)
  res.redirect(303, paths.secondFactor())
}

export const remove: Handler = async (ctx, req, res) => {
  const { accountId } = staffOf(ctx)
  const { faults, typed } = read(req)
  if (hasFaults(faults)) return present(ctx, req, res, faults)
  if (await answerWhenTooMany(ctx, req, res, accountId)) return
  const removed = await removeSecondFactor(ctx, accountId, { ...typed, instant: Date.now() })
  if (!removed.ok) return present(ctx, req, res, faultOf(removed.refusal))
  await forgiveAll(ctx, accountId)
  await renewSession(req, { secondFactor: false })
  dropPendingSecret(req)
  res.redirect(303, paths.secondFactor())
}

function staffOf({ actor }: Context): Staff {
  return found(actor.kind === 'staff' ? actor : null)
}

function read(req: Request) {
  const { password, code } = readFields(req.body, ['password', 'code'])
  const faults = faultsOf({
    code: code.trim() === '' ? codeFaults.empty : null,
    password: password === '' ? passwordFaults.empty : null,
  })
  return { faults, typed: { password, code } }
}

function faultOf(refusal: 'wrong-password' | 'wrong-code'): Faults<string> {
  return refusal === 'wrong-code'
    ? { code: codeFaults.wrong }
    : { password: changePasswordRefusals['wrong-password'] }
}

const rules: readonly ThrottleRule[] = [passwordChanges, ...codesPerAccount]

async function answerWhenTooMany(
  ctx: Context,
  req: Request,
  res: Response,
  accountId: string,
): Promise<boolean> {
  for (const rule of rules) {
    const wait = await throttle(ctx.db, rule, accountId)
    if (wait === 0) continue
    await answerTooMany(req, res, wait)
    return true
  }
  return false
}

async function forgiveAll(ctx: Context, accountId: string): Promise<void> {
  for (const rule of rules) await forgive(ctx.db, rule, accountId)
}

async function present(
  ctx: Context,
  req: Request,
  res: Response,
  faults: Faults<string>,
): Promise<void> {
  const { accountId } = staffOf(ctx)
  const { t, province } = shellOf(res)
  const factor = await secondFactorOf(ctx.db, accountId)
  const username = await accountName(ctx.db, accountId)
  const summary = errorSummary(t, faults)
  const heading = '两步验证'
  const page: SecondFactorPage = {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [
      { label: '我的账号', href: paths.deskAccount() },
      { label: heading, href: null },
    ],
    summary,
    codes: takeCodes(ctx, req),
    state: factor === null ? null : stateWords(factor.enrolledAt, factor.codesLeft),
    enrolment:
      factor === null
        ? enrolmentPart(t, pendingSecret(ctx, req), province.hallName, username, faults)
        : null,
    removal: factor === null ? null : removalPart(t, faults),
  }
  await render(res, 'accounts/desk/second-factor', page, summary === null ? 200 : 422)
}

function stateWords(enrolledAt: Date, codesLeft: number): string {
  return `${longMoment(enrolledAt)}开通，登录时要填验证码。恢复码还有 ${codesLeft} 个没有用。`
}
