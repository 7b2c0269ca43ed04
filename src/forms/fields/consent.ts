// 授权同意: agreeing to something that one may also refuse (个人信息保护法 第十四条): what for is said, and
// neither answer is given beforehand.
import { z } from 'zod'
import { yesNo } from './yes-no.ts'
import { fieldType } from './field-type.ts'

const settings = z.object({
  /** What is agreed to, and what follows from not agreeing. */
  statement: z.string().min(1).max(1000),
  refusing: z.string().max(300).nullable(),
})

const words = { yes: '同意', no: '不同意' }

export const consent = fieldType<z.infer<typeof settings>, boolean>({
  settings,
  ask: 'choose',
  holds: yesNo.holds,
  parse: (typed, _settings, env) => yesNo.parse(typed, words, env),
  write: yesNo.write,
  show: (answer, _settings, env) => yesNo.show(answer, words, env),
  control: (typed, { statement, refusing }, env, place) => {
    const control = yesNo.control(typed, words, env, place)
    if (control.kind !== 'options') return control
    return { ...control, lead: refusing === null ? [statement] : [statement, refusing] }
  },
})
