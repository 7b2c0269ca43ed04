// The questions of 通知设置, for citizens and for staff.
import { submitButton } from '../../platform/web/buttons.ts'
import type { Shell } from '../../platform/web/shell.ts'
import type {
  ButtonProps,
  Choice,
  ErrorSummaryProps,
  FieldProps,
  NoticeProps,
} from '../../platform/web/components.ts'
import type { Gateways } from '../../platform/messaging/gateway.ts'
import type { WantedSettings } from '../change-settings.ts'
import { emailFault } from '../messages.ts'
import type { NoticeSettings } from '../types.ts'

export interface SettingsBlock {
  readonly action: string
  readonly summary: ErrorSummaryProps | null
  readonly notices: readonly NoticeProps[]
  readonly fields: readonly FieldProps[]
  readonly save: ButtonProps
}

export interface SettingsView {
  readonly action: string
  readonly staff: boolean
  readonly saved: boolean
  readonly gateways: Gateways
  readonly known: NoticeSettings
  /** What was typed when it was refused; null for what is kept. */
  readonly typed: WantedSettings | null
}

export function settingsBlock(t: Shell['t'], view: SettingsView): SettingsBlock {
  const error = view.typed === null ? null : t(emailFault)
  return {
    action: view.action,
    summary:
      error === null
        ? null
        : {
            title: t('有 {count} 处要改', { count: 1 }),
            items: [{ text: error, href: '#address' }],
          },
    notices: [...savedNotice(t, view), ...addressNotices(t, view.known)],
    fields: [waysField(t, view), addressField(t, view, error)],
    save: submitButton(t('保存')),
  }
}

/** What the form said; a box that is not ticked is not sent. */
export function readSettingsForm(body: unknown): WantedSettings {
  const given = (body ?? {}) as Record<string, unknown>
  const ways = [given['ways']].flat()
  const address = [given['address']].flat()[0]
  return {
    sms: ways.includes('sms'),
    email: ways.includes('email'),
    digest: ways.includes('digest'),
    newAddress: typeof address === 'string' ? address.slice(0, 300) : '',
  }
}

function savedNotice(t: Shell['t'], { saved, known }: SettingsView): NoticeProps[] {
  if (!saved) return []
  const confirming = known.emailShown !== null && known.emailConfirmedAt === null
  const text = confirming ? '已保存。确认邮件马上就到，点开里面的链接后生效。' : '已保存。'
  return [{ tone: 'ok', title: null, text: t(text), actions: [] }]
}

function addressNotices(t: Shell['t'], known: NoticeSettings): NoticeProps[] {
  const { emailShown, emailConfirmedAt, emailFailedAt } = known
  if (emailShown === null) return []
  const words =
    emailFailedAt !== null
      ? '{address} 拒收了我们的邮件，已停发。请核对后重新填写。'
      : emailConfirmedAt === null
        ? '{address} 还没有确认。没收到确认邮件，请看看垃圾邮件，或重新填写。'
        : null
  return words === null
    ? []
    : [{ tone: 'warn', title: null, text: t(words, { address: emailShown }), actions: [] }]
}

function waysField(t: Shell['t'], { staff, gateways, known, typed }: SettingsView): FieldProps {
  const { sms, email, digest } = typed ?? known
  const options: Choice[] = [
    ...(staff
      ? []
      : [choice('sms', t('短信'), t('发到登记的手机号，夜里不发'), sms, gateways.sms === null)]),
    choice('email', t('邮件'), t('发到下面的邮箱'), email, gateways.email === null),
    ...(staff
      ? [choice('digest', '每个工作日早上一封待办汇总', null, digest, gateways.email === null)]
      : []),
  ]
  const closed = gateways.sms === null || gateways.email === null
  return {
    ...plainField,
    id: 'ways',
    name: 'ways',
    label: t('除了站内消息，还用什么方式告诉您'),
    hint: closed ? t('灰色的方式，本省还没有开通。站内消息一直都有。') : t('站内消息一直都有。'),
    group: true,
    control: { kind: 'choices', type: 'checkbox', wrap: false, options },
  }
}

function addressField(
  t: Shell['t'],
  { known, typed }: SettingsView,
  error: string | null,
): FieldProps {
  const hint =
    known.emailShown === null
      ? t('填好后会收到一封确认邮件')
      : t('现在是 {address}，不换就不用填', { address: known.emailShown })
  return {
    ...plainField,
    id: 'address',
    name: 'address',
    label: t('邮箱'),
    hint,
    error,
    optional: t('（可不填）'),
    control: {
      kind: 'input',
      type: 'email',
      value: typed?.newAddress ?? '',
      width: 'full',
      unit: null,
      inputmode: 'email',
      autocomplete: 'email',
      maxLength: 254,
    },
  }
}

function choice(
  value: string,
  label: string,
  hint: string | null,
  chosen: boolean,
  disabled: boolean,
): Choice {
  return { value, label, hint, chosen: chosen && !disabled, disabled }
}

const plainField = {
  error: null,
  optional: null,
  group: false,
  required: false,
  disabled: false,
} as const
