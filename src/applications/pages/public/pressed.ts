// Which button of a section's form was pressed.
import { fileCommand, refreshCommand, repeatCommand } from '../../../forms/index.ts'
import type { Body } from '../../../forms/index.ts'

/** `stay`: the page comes back, at the given question; the others leave it. */
export type Pressed =
  | { readonly kind: 'stay'; readonly path: string }
  | { readonly kind: 'leave' | 'previous' | 'next' }

export const leaveButton = { name: '_leave', value: '1' } as const
export const previousButton = { name: '_previous', value: '1' } as const

export function pressedIn(body: Body): Pressed {
  if (body[leaveButton.name] !== undefined) return { kind: 'leave' }
  if (body[previousButton.name] !== undefined) return { kind: 'previous' }
  const repeat = repeatCommand(body)
  if (repeat !== null) return { kind: 'stay', path: repeat.group }
  const file = fileCommand(body)
  if (file !== null) return { kind: 'stay', path: file.path }
  if (refreshCommand(body)) return { kind: 'stay', path: String(body['_refresh']) }
  return { kind: 'next' }
}
