// The buttons that send a filing page: the main one is big, so that a thumb finds it.
import { plainButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, ButtonTone } from '../../../platform/web/components.ts'

/** `submits` says which button it was, null for the main one. */
export function sendButton(
  label: string,
  tone: ButtonTone,
  submits: ButtonProps['submits'] = null,
): ButtonProps {
  return { ...plainButton, label, tone, submits, size: tone === 'primary' ? 'big' : 'normal' }
}
