// 查进度: a number and its code, without signing in.
import type { Request, Response } from 'express'
import { accountPaths } from '../../../accounts/index.ts'
import { recordAlone } from '../../../audit/index.ts'
import { bundlePaths, jointByNumber } from '../../../bundles/index.ts'
import type { Context } from '../../../platform/context.ts'
import { forgive, giveBack, networkOf, throttle, throttled } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import type { ThrottleRule } from '../../../platform/session/throttle.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, ErrorSummaryProps, FieldProps, Link } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { byQueryNumber } from '../../queries/by-query-number.ts'
import { digitsOf, isQueryNumber } from '../../rules/number.ts'
import type { Application } from '../../types.ts'
import { lookUpFields } from './after-filing/look-up-fields.ts'
import type { LookUpFaults, LookUpTyped } from './after-filing/look-up-fields.ts'
import { textOf } from './after-filing/own-application.ts'
import { grantProgress } from './after-filing/progress-grants.ts'
import { isRightCode } from './after-filing/right-code.ts'

export interface LookUpPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps
  readonly action: string
  readonly fields: readonly FieldProps[]
  readonly button: ButtonProps
  /** To sign in, or to one's own space for who has. */
  readonly own: Link
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/look-up': LookUpPage
  }
}

/** Six digits: slow enough that guessing them does not pay. */
const perAddress: ThrottleRule = { name: 'progress-address', points: 20, seconds: 600 }
const perNumber: ThrottleRule = { name: 'progress-number', points: 5, seconds: 600 }

const noFaults: LookUpFaults = { number: null, code: null }

export async function show(_ctx: Context, req: Request, res: Response): Promise<void> {
  const asked = req.query['no']
  const number = typeof asked === 'string' ? asked.slice(0, 60) : ''
  await answer(res, { number, code: '' }, noFaults)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const typed = { number: textOf(req, 'number').slice(0, 200), code: textOf(req, 'code').slice(0, 60) }
  const number = digitsOf(typed.number).toUpperCase()
  const code = digitsOf(typed.code)
  const faults = faultsOf(number, code)
  if (faults.number !== null || faults.code !== null) return answer(res, typed, faults)
  const address = networkOf(ctx.ip)
  const wait =
    (await throttled(ctx.db, perNumber, number)) || (await throttle(ctx.db, perAddress, address))
  if (wait > 0) return answerTooMany(req, res, wait)
  const joint = await jointByNumber(ctx.db, number)
  if (joint !== null && isRightCode(ctx, joint, code)) {
    await keepJointTrace(ctx, joint.id)
    await forgive(ctx.db, perNumber, number)
    await giveBack(ctx.db, perAddress, address)
    grantProgress(req, `joint-${joint.id}`)
    return res.redirect(303, bundlePaths.found(joint.queryNumber ?? number))
  }
  const application = await byQueryNumber(ctx.db, number)
  const isRight = isRightCode(ctx, application, code)
  if (application !== null) await keepTrace(ctx, application, isRight)
  if (!isRight || application === null) {
    await throttle(ctx.db, perNumber, number)
    // One sentence for both: it must not tell which numbers exist.
    return answer(res, typed, { number: '查询号和查询码对不上，请对照回执再看一遍', code: null })
  }
  await forgive(ctx.db, perNumber, number)
  await giveBack(ctx.db, perAddress, address)
  grantProgress(req, application.id)
  res.redirect(303, paths.foundByCode(application.queryNumber ?? number))
}

/** What can be seen from the digits alone, without asking whether the number exists. */
function faultsOf(number: string, code: string): LookUpFaults {
  return { number: numberFault(number), code: codeFault(code) }
}

function numberFault(number: string): string | null {
  if (number === '') return '请填查询号或者办件编号，在回执上'
  if (/^\d{13}$/.test(number)) {
    return isQueryNumber(number) ? null : '查询号有一位不对，请对照回执再看一遍'
  }
  return /^[0-9A-Z]{40,50}$/.test(number) ? null : '查询号是 13 位数字，请对照回执再数一遍'
}

function codeFault(code: string): string | null {
  if (code === '') return '请填查询码，在回执上查询号的旁边'
  return /^\d{6}$/.test(code) ? null : '查询码是 6 位数字，请对照回执再数一遍'
}

async function keepTrace(ctx: Context, application: Application, isRight: boolean): Promise<void> {
  await recordAlone(ctx.db, ctx, {
      action: 'applications.look-up',
      outcome: isRight ? 'done' : 'refused',
      subjectType: 'application',
      subjectId: application.id,
      applicationId: application.id,
    })
}

async function keepJointTrace(ctx: Context, jointId: string): Promise<void> {
  await recordAlone(ctx.db, ctx, {
      action: 'applications.look-up',
      subjectType: 'joint-application',
      subjectId: jointId,
    })
}

async function answer(res: Response, typed: LookUpTyped, faults: LookUpFaults): Promise<void> {
  const { t, links, viewer } = shellOf(res)
  const heading = t('查进度')
  const items = [
    ...(faults.number === null ? [] : [{ text: t(faults.number), href: '#number' }]),
    ...(faults.code === null ? [] : [{ text: t(faults.code), href: '#code' }]),
  ]
  const summary = { title: t('有 {count} 处要改', { count: items.length }), items }
  const page: LookUpPage = {
    title: items.length === 0 ? heading : `${summary.title} - ${heading}`,
    heading,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我要查'), href: null },
    ],
    summary,
    action: paths.lookUp(),
    fields: lookUpFields(t, typed, faults),
    button: { ...submitButton(t('查进度')), size: 'big' },
    own:
      viewer?.kind === 'applicant'
        ? { label: t('我的办件'), href: accountPaths.mySpace() }
        : { label: t('登录'), href: links.signIn },
  }
  await render(res, 'applications/public/look-up', page, items.length === 0 ? 200 : 422)
}
