// 显示完整号码: the form that asks for a reason, and for how long the numbers stay in sight.
import type { Request } from 'express'
import { confirmationFields } from '../../../accounts/index.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, FieldProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { faultIn } from './file/noted.ts'
import type { Noted } from './file/noted.ts'

export interface UnmaskingForm {
  readonly action: string
  readonly fields: readonly FieldProps[]
  readonly button: ButtonProps
}

export const longestReason = 200

declare module 'express-session' {
  interface SessionData {
    /** Until when (milliseconds) which application is shown with full numbers. */
    unmasked?: Readonly<Record<string, number>>
  }
}

const lasting = 10 * 60_000

/** Shows the numbers of this application for ten minutes, in this session alone. */
export function unmaskFor(req: Request, applicationId: string): void {
  // Sessions run on the real clock, not on the hall's shifted one.
  const now = Date.now()
  const still = Object.entries(req.session.unmasked ?? {}).filter(([, until]) => until > now)
  req.session.unmasked = { ...Object.fromEntries(still), [applicationId]: now + lasting }
}

/** Null when they are not shown. */
export function unmaskedUntil(req: Request, applicationId: string): Date | null {
  const until = req.session.unmasked?.[applicationId] ?? 0
  return until > Date.now() ? new Date(until) : null
}

export function unmaskingForm(
  t: Shell['t'],
  req: Request,
  id: string,
  noted: Noted,
): UnmaskingForm {
  const fault = faultIn(noted, 'password')
  return {
    action: paths.unmaskings(id),
    fields: [
      {
        id: 'reason',
        name: 'reason',
        label: '为什么要看完整号码',
        hint: '比如“与公安人口库核对身份”。理由记入日志，申请人看得到',
        error: faultIn(noted, 'reason'),
        optional: null,
        group: false,
        required: true,
        disabled: false,
        control: { kind: 'textarea', value: noted.reason, rows: 2, maxLength: longestReason },
      },
      ...confirmationFields(t, req, fault === null ? {} : { password: fault }),
    ],
    button: submitButton('显示 10 分钟', 'second'),
  }
}
