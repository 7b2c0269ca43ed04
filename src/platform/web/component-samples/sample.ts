// How a sample is written down.
import { linkButton, submitButton } from '../buttons.ts'
import type { ButtonProps, Choice } from '../components.ts'
import type { Sample } from '../component-samples.ts'

export function sample<Props>(title: string, props: Props): Sample<Props> {
  return { title, props, body: null }
}

export function choice(value: string, label: string, chosen: boolean): Choice {
  return { value, label, hint: null, chosen, disabled: false }
}

export const mainButton: ButtonProps = submitButton('存好，下一步')

export const mainLink: ButtonProps = linkButton('去补材料', '#sample', 'primary')
