// The parts of the page of the second factor: what to scan and fill in, and how to remove it.
import { totpAddress } from '../../../platform/security/totp.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { paths } from '../../paths.ts'
import { textField } from '../fields.ts'
import type { FormBlock } from '../fields.ts'
import { qrPicture } from '../../../platform/web/qr-picture.ts'
import type { QrPicture } from '../../../platform/web/qr-picture.ts'

export interface SecondFactorPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  /** The recovery codes, shown once; null when there are none to show. */
  readonly codes: readonly string[] | null
  /** Since when it is enrolled; null when it is not. */
  readonly state: string | null
  readonly enrolment: {
    readonly qr: QrPicture
    /** In groups of four. */
    readonly secret: string
    readonly form: FormBlock
  } | null
  readonly removal: FormBlock | null
}

type Translate = Shell['t']

export function enrolmentPart(
  t: Translate,
  secret: string,
  issuer: string,
  username: string,
  faults: Faults<string>,
): SecondFactorPage['enrolment'] {
  return {
    qr: qrPicture(totpAddress(secret, issuer, username), '两步验证的二维码'),
    secret: (secret.match(/.{1,4}/g) ?? []).join(' '),
    form: {
      action: paths.secondFactor(),
      hidden: [],
      fields: fieldsOf(t, 'App 里现在显示的 6 位数字', faults),
      button: submitButton('开通'),
    },
  }
}

export function removalPart(t: Translate, faults: Faults<string>): FormBlock {
  return {
    action: paths.removalOfSecondFactor(),
    hidden: [],
    fields: fieldsOf(t, 'App 里现在显示的 6 位数字，或者一个恢复码', faults),
    button: submitButton('关闭两步验证', 'danger'),
  }
}

function fieldsOf(t: Translate, hint: string, faults: Faults<string>): FieldProps[] {
  return [
    textField(t, { ...questions.code, hint, value: '' }, faults),
    textField(t, { ...questions.password, value: '' }, faults),
  ]
}

const questions = {
  code: { name: 'code', label: '验证码', type: 'text', autocomplete: 'one-time-code' },
  password: {
    name: 'password',
    label: '登录密码',
    hint: null,
    type: 'password',
    autocomplete: 'current-password',
  },
} as const
