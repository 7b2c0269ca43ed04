// 双文姓名: a name in Chinese and in the person's own script, as identity cards of the province carry it.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { saying } from '../../platform/i18n/translate.ts'
import { checkPersonName, maskName } from '../../platform/security/identifiers.ts'
import { fault, fieldType, isTextList, only } from './field-type.ts'
import { oneLine, ownScript } from './free-text.ts'

const settings = z.object({
  /** 藏文 or 蒙古文. */
  script: z.enum(['bo', 'mn']),
  /** Whether the name in the own script must be there as well. */
  bothNeeded: z.boolean(),
})

const scripts = {
  bo: { label: '藏文', pattern: /^[\p{Script=Tibetan}\s]+$/u },
  mn: { label: '蒙古文', pattern: /^(?:\p{Script=Mongolian}|\s|\u200c|\u200d)+$/u },
} as const

const longest = 60

/** The answer: the Chinese name, and the other where it was written. */
export const twoScriptName = fieldType<z.infer<typeof settings>, readonly string[]>({
  settings,
  ask: 'fill',
  parts: ['', 'own'],
  holds: (answer): answer is readonly string[] => isTextList(answer) && answer.length <= 2,
  parse(typed, { script, bothNeeded }) {
    const own = ownScript(only(typed, 'own'))
    const chinese = checkPersonName(oneLine(only(typed)))
    if (!chinese.ok) {
      if (chinese.refusal !== 'empty') return refuse(fault(`name.${chinese.refusal}`))
      return own === '' ? ok(null) : refuse(fault('names.chinese-missing'))
    }
    const { label, pattern } = scripts[script]
    if (own === '') {
      return bothNeeded
        ? refuse(fault('names.own-missing', { script: saying(label) }))
        : ok([chinese.value])
    }
    if (!pattern.test(own)) return refuse(fault('names.script', { script: saying(label) }))
    return [...own].length > longest ? refuse(fault('name.too-long')) : ok([chinese.value, own])
  },
  write: ([chinese = '', own = '']) => ({ '': [chinese], own: [own] }),
  show: (answer) => answer.join('　'),
  mask: ([chinese = '']) => maskName(chinese),
  control: (typed, { script }, _env, { id, name }) => ({
    kind: 'parts',
    parts: [
      { id, name, label: '汉字', value: only(typed), lang: null, inputMode: 'text', width: 'w-m' },
      {
        id: `${id}-own`,
        name: `${name}.own`,
        label: scripts[script].label,
        value: only(typed, 'own'),
        lang: script,
        inputMode: 'text',
        width: 'w-m',
      },
    ],
    action: null,
  }),
})
