// Buttons as pages make them: one that sends its form, one that says which it was, one that leads elsewhere.
import type { ButtonProps, ButtonTone } from './components.ts'

/** What most buttons do not have; a page adds the label and the tone. */
export const plainButton = {
  context: null,
  size: 'normal',
  icon: null,
  href: null,
  submits: null,
  disabledBecause: null,
  shortcut: null,
} as const

export function submitButton(label: string, tone: ButtonTone = 'primary'): ButtonProps {
  return { ...plainButton, label, tone }
}

/** Sends its form together with the name and the value that tell which button it was. */
export function commandButton(
  label: string,
  submits: ButtonProps['submits'],
  tone: ButtonTone = 'second',
): ButtonProps {
  return { ...plainButton, label, tone, submits }
}

export function linkButton(label: string, href: string, tone: ButtonTone = 'second'): ButtonProps {
  return { ...plainButton, label, tone, href }
}
