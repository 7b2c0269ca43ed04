// What a question of each type begins with, so that a designer changes rather than fills in.
import type { SimpleFieldType } from '../../forms/index.ts'
import type { Typed } from './setting-inputs.ts'

const beginnings: Partial<Record<SimpleFieldType | 'group', Typed>> = {
  text: { maxLength: '100' },
  textarea: { maxLength: '500' },
  address: { maxLength: '200' },
  number: { decimals: '0' },
  money: { unit: '元' },
  'date-range': { startLabel: '从', endLabel: '到' },
  'yes-no': { yes: '是', no: '否' },
  'linked-choice': { firstLabel: '大类', secondLabel: '小类' },
  region: { depth: 'town' },
  file: { accept: 'jpg、png、pdf', maxSizeMb: '10', maxFiles: '5' },
  calculated: { decimals: '2' },
  group: { minItems: '0', maxItems: '20', counter: '人' },
}

/** Keys of questions by type: 'phone', 'phone2'; a person never has to think of one. */
export function beginningOf(type: SimpleFieldType | 'group'): Typed {
  return beginnings[type] ?? {}
}

export function stemOf(type: SimpleFieldType | 'group'): string {
  return type.replace(/-(.)/g, (_pair, letter: string) => letter.toUpperCase())
}
