// How a sample is written down.
import type { ButtonProps, Choice } from '../components.ts'
import type { Sample } from '../component-samples.ts'

export function sample<Props>(title: string, props: Props): Sample<Props> {
  return { title, props, body: null }
}

export function choice(value: string, label: string, chosen: boolean): Choice {
  return { value, label, hint: null, chosen, disabled: false }
}

export const plainButton: ButtonProps = {
  label: '存好，下一步',
  context: null,
  tone: 'primary',
  size: 'normal',
  icon: null,
  href: null,
  submits: null,
  disabledBecause: null,
  shortcut: null,
}

export const plainLink: ButtonProps = { ...plainButton, label: '去补材料', href: '#sample' }
