// 要不要这份材料: by the condition that the form's own answers decide, the same in the guide, in the
// filing and at the desk.
import { judge } from '../../forms/index.ts'
import type { Told } from '../../forms/index.ts'
import type { Material } from '../types.ts'

/** Must be there; may be there; is not asked; depends on what has not been answered yet. */
export type Need = 'must' | 'may' | 'not' | 'open'

/** A material of a situation must be there in that situation, and is not asked in any other. */
export function needOf({ required, when }: Pick<Material, 'required' | 'when'>, told: Told): Need {
  if (when === null) return required ? 'must' : 'may'
  return needs[judge(when, told)]
}

const needs = { yes: 'must', no: 'not', open: 'open' } as const
