// The parts of the window's page for recovery: the number, what to compare, what to fill in.
import { submitButton } from '../../../platform/web/buttons.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  SummaryListProps,
} from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Faults } from '../../inputs/read-fields.ts'
import { paths } from '../../paths.ts'
import type { RecoveryDetails } from '../../queries/recovery.ts'
import { choice, choicesField, textField } from '../fields.ts'
import type { FormBlock } from '../fields.ts'

export interface RecoveriesPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps | null
  readonly search: {
    readonly action: string
    readonly field: FieldProps
    readonly button: ReturnType<typeof submitButton>
  }
  readonly found: { readonly facts: SummaryListProps; readonly form: FormBlock } | null
}

type Translate = Shell['t']

export function searchForm(
  t: Translate,
  typed: string,
  faults: Faults<string>,
): RecoveriesPage['search'] {
  // The address takes the field as `no`; its faults are about the number.
  const fault = faults['number']
  const given = fault === undefined ? {} : { no: fault }
  const field = textField(t, { ...questions.number, value: typed }, given)
  return {
    action: paths.recoveries(),
    field: { ...field, id: 'number' },
    button: submitButton('查'),
  }
}

export function factsOf(details: RecoveryDetails): SummaryListProps {
  const rows: readonly (readonly [string, string | null])[] = [
    ['账号', `${details.username}（${details.kind === 'person' ? '个人' : '单位'}）`],
    [details.kind === 'person' ? '姓名' : '单位名称', details.name],
    ['统一社会信用代码', details.uscc],
    ['要核对谁的身份证', details.cardHolder],
    ['身份证号', details.cardNumber],
    ['手机号', details.phone],
  ]
  return {
    items: rows.flatMap(([label, value]) =>
      value === null ? [] : [{ label, value, tag: null, action: null, locked: false }],
    ),
  }
}

export function confirmationForm(
  t: Translate,
  number: string,
  { cardHolder }: RecoveryDetails,
  faults: Faults<string>,
): FormBlock {
  const seen = choice('yes', `我看了原件，来的人就是${cardHolder}本人`, '')
  return {
    action: paths.confirmationOfRecovery(),
    hidden: [{ name: 'number', value: number }],
    fields: [
      textField(t, { ...questions.idNumber, value: '' }, faults),
      choicesField(t, { ...questions.checked, type: 'checkbox', options: [seen] }, faults),
    ],
    button: submitButton('核对无误，发链接'),
  }
}

const questions = {
  number: {
    name: 'no',
    label: '找回号',
    hint: '10 位数字，群众在网上取的',
    type: 'text',
    autocomplete: 'off',
  },
  idNumber: {
    name: 'idNumber',
    label: '证件上的身份证号',
    hint: '照来人手里的原件填，不要照页面填；错 3 次这个号就作废',
    type: 'text',
    autocomplete: 'off',
  },
  checked: { name: 'checked', label: '核对本人', hint: null },
} as const
