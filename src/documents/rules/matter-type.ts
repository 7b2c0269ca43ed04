// The national code of a matter's type (事项类型), as far as letters care.
import type { MatterType } from '../facts.ts'

const byCode: Readonly<Record<string, MatterType>> = {
  '01': 'licence',
  '05': 'benefit',
  '07': 'confirmation',
  '08': 'award',
  '09': 'adjudication',
  '20': 'public-service',
}

/** The type named by a two-digit code of GB/T 39046; unknown codes are other powers. */
export function matterTypeOf(typeCode: string): MatterType {
  return byCode[typeCode] ?? 'other-power'
}
