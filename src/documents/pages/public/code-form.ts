// The one question of verification: the code on the letter.
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import type { ButtonProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'

export interface CodeForm {
  readonly action: string
  readonly summary: ErrorSummaryProps | null
  readonly field: FieldProps
  readonly button: ButtonProps
}

/** The form with what was typed and, where it cannot be a code, why (in Chinese). */
export function codeForm(t: Shell['t'], typed: string, error: string | null): CodeForm {
  const words = error === null ? null : t(error)
  return {
    action: paths.verificationForm,
    summary:
      words === null
        ? null
        : { title: t('有 {count} 处要改', { count: 1 }), items: [{ text: words, href: '#code' }] },
    field: {
      id: 'code',
      name: 'code',
      label: t('核验码'),
      hint: t('在文书左下角二维码下面，像 QH7K-2M9D-4T6X，大小写、空格和横线都可以'),
      error: words,
      optional: null,
      group: false,
      required: true,
      disabled: false,
      control: {
        kind: 'input',
        type: 'text',
        value: typed,
        width: 'w-m',
        unit: null,
        inputmode: 'text',
        autocomplete: 'off',
        maxLength: 100,
      },
    },
    button: submitButton(t('核验')),
  }
}
