// The buttons of filing pages: those that send the form, and those that lead elsewhere.
import type { ButtonProps, ButtonTone } from '../../../platform/web/components.ts'

/** A button that sends its form; `submits` says which one it was, null for the main one. */
export function sendButton(
  label: string,
  tone: ButtonTone,
  submits: ButtonProps['submits'] = null,
): ButtonProps {
  return { ...plain, label, tone, submits, size: tone === 'primary' ? 'big' : 'normal' }
}

export function linkButton(label: string, tone: ButtonTone, href: string): ButtonProps {
  return { ...plain, label, tone, href }
}

const plain = {
  context: null,
  size: 'normal',
  icon: null,
  href: null,
  submits: null,
  disabledBecause: null,
  shortcut: null,
} as const
