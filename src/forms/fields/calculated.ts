// 计算题: worked out from other answers, never typed; what is posted for it is not looked at.
import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import { readExpression } from '../../../public/js/shared/expressions.js'
import { grouped } from './amount.ts'
import { fieldType, only } from './field-type.ts'

const settings = z.object({
  expression: z.string().refine((text) => readExpression(text) !== null),
  decimals: z.number().int().min(0).max(6),
  unit: z.string().max(10).nullable(),
})

type Settings = z.infer<typeof settings>

/** Whoever reads or draws the form works the value out and hands it over as if it were typed. */
export const calculated = fieldType<Settings, number>({
  settings,
  ask: null,
  holds: (answer): answer is number => Number.isFinite(answer),
  parse: (typed) => ok(/^-?\d+(\.\d+)?$/.test(only(typed)) ? Number(only(typed)) : null),
  write: (answer) => ({ '': [String(answer)] }),
  show: (answer, own) => shown(answer, own),
  control: (typed, own) => ({
    kind: 'output',
    value: only(typed) === '' ? '' : grouped(Number(only(typed))),
    unit: own.unit,
    expression: own.expression,
    decimals: own.decimals,
  }),
})

function shown(answer: number, { unit }: Settings): string {
  return unit === null ? grouped(answer) : `${grouped(answer)} ${unit}`
}
