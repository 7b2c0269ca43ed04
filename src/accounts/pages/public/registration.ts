// What the two pages of registration have in common: their frame, and what happens when all is well.
import type { Request, Response } from 'express'
import type { Result } from '../../../kernel/result.ts'
import { noticeInForce, shownNotice } from '../../../consents/index.ts'
import type { ShownNotice } from '../../../consents/index.ts'
import { provinceSettings, regionLookup } from '../../../organizations/index.ts'
import type { RegionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { networkOf, throttle } from '../../../platform/session/throttle.ts'
import { answerTooMany } from '../../../platform/web/too-many.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { Choice, ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { safePath } from '../../../platform/web/safe-path.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { takenRefusals } from '../../messages.ts'
import type { TakenRefusal } from '../../open-account.ts'
import { paths } from '../../paths.ts'
import { choice, errorSummary, titleWith } from '../fields.ts'
import type { FormBlock } from '../fields.ts'
import { registrationsPerAddress } from '../throttles.ts'
import { comeIn } from '../come-in.ts'

export interface RegistrationPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly form: FormBlock
  readonly notice: ShownNotice
  readonly signInHref: string
}

export interface Frame {
  readonly heading: string
  readonly action: string
  readonly next: string
  readonly fields: readonly FieldProps[]
  readonly terms: RegistrationPageTerms
}

export type RegistrationPageTerms = Awaited<ReturnType<typeof registrationTerms>>

export function registrationPage(res: Response, frame: Frame, faults: Faults<string>): RegistrationPage {
  const { t, links } = shellOf(res)
  const heading = t(frame.heading)
  const summary = errorSummary(t, faults)
  const { next, action, fields, terms } = frame
  const shown = { name: 'notice', value: String(terms.noticeVersion) }
  return {
    title: titleWith(summary, heading),
    heading,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('注册'), href: paths.register(next || null) },
      { label: heading, href: null },
    ],
    summary,
    form: {
      action,
      hidden: next === '' ? [shown] : [shown, { name: 'next', value: next }],
      fields,
      button: { ...submitButton(t('同意并注册')), size: 'big' },
    },
    notice: shownNotice(t, terms.notice, terms.province),
    signInHref: paths.signIn(next || null),
  }
}

/** The counties of the province, each after its prefecture. */
export function countyOptions(regions: RegionLookup, chosen: string): Choice[] {
  return regions.prefectures.flatMap(({ prefecture, counties }) =>
    counties.map(({ code, name }) => choice(code, `${prefecture.name} ${name}`, chosen)),
  )
}

/** The newest notice, as the page shows it, and what a registration is checked against. */
export async function registrationTerms(ctx: Context) {
  const regions = await regionLookup(ctx.db)
  const notice = await noticeInForce(ctx.db)
  const province = await provinceSettings(ctx.db)
  const isCounty = (code: string) => regions.isRegion(code) && regions.levelOf(code) === 'county'
  const noticeVersion = notice.version
  return { regions, notice, province, noticeVersion, today: ctx.today, isCounty }
}

export function nextOf(value: unknown): string {
  return safePath(value, '')
}

export interface Completion {
  readonly next: string
  /** The field of the number that one account only may have. */
  readonly numberField: 'idNumber' | 'uscc'
  readonly register: () => Promise<Result<{ readonly accountId: string }, TakenRefusal>>
}

/**
 * Registers, signs in and goes on. Answers with what to change in the form, or null when the page
 * has been answered.
 */
export async function completeRegistration(
  ctx: Context,
  req: Request,
  res: Response,
  { next, numberField, register }: Completion,
): Promise<Faults<string> | null> {
  const wait = await throttle(ctx.db, registrationsPerAddress, networkOf(ctx.ip))
  if (wait > 0) {
    await answerTooMany(req, res, wait)
    return null
  }
  const registered = await register()
  if (!registered.ok) {
    const sentence = takenRefusals[registered.refusal]
    return { [registered.refusal === 'username-taken' ? 'username' : numberField]: sentence }
  }
  await comeIn(ctx, req, registered.value.accountId)
  res.redirect(303, next || paths.mySpace())
  return null
}

export type Translate = Shell['t']
