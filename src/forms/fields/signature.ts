// 签名: drawn with a finger where the browser can, typed as a name where not; one of the two is enough.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { checkPersonName, maskName } from '../../platform/security/identifiers.ts'
import { always, fault, fieldType, isTextList, only } from './field-type.ts'
import { oneLine } from './free-text.ts'

const settings = z.object({
  /** What is signed: '以上内容属实'. */
  statement: z.string().min(1).max(500),
})

/** Strokes on a board of 600 by 200, as moves and lines: 'M10 20L30 40'. */
const strokes = /^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})+)+$/
const mostStrokes = 12_000

/** The answer: the name, and the strokes where it was drawn. */
export const signature = fieldType<z.infer<typeof settings>, readonly string[]>({
  settings,
  ask: 'fill',
  parts: ['', 'strokes'],
  holds: (answer): answer is readonly string[] => isTextList(answer) && answer.length <= 2,
  parse(typed) {
    const drawn = only(typed, 'strokes').trim()
    const name = checkPersonName(oneLine(only(typed)))
    if (!name.ok) {
      if (name.refusal !== 'empty') return refuse(fault(`name.${name.refusal}`))
      return drawn === '' ? ok(null) : refuse(fault('signature.name'))
    }
    if (drawn === '') return ok([name.value])
    if (drawn.length > mostStrokes || !strokes.test(drawn))
      return refuse(fault('signature.strokes'))
    return ok([name.value, drawn])
  },
  write: ([name = '', drawn = '']) => ({ '': [name], strokes: [drawn] }),
  isPersonal: always,
  show: ([name = '', drawn]) =>
    drawn === undefined ? `${name}（输入姓名）` : `${name}（手写签名）`,
  mask: ([name = '']) => maskName(name),
  control: (typed, { statement }, _env, { id, name }) => ({
    kind: 'signature',
    statement,
    value: only(typed),
    strokes: {
      id: `${id}-strokes`,
      name: `${name}.strokes`,
      value: strokes.test(only(typed, 'strokes')) ? only(typed, 'strokes') : '',
    },
  }),
})
