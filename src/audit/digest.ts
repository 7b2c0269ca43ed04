// SHA-256 in hexadecimal letters, of text.
import { hash } from 'node:crypto'

export function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}
