// 说明: words between the questions, with a picture where one helps; it asks nothing and has no answer.
import { z } from 'zod'
import { ok } from '../../kernel/result.ts'
import { fieldType } from './field-type.ts'

/** The pictures there are: files of public/img/help. */
export const pictures = ['id-card', 'bank-card', 'licence', 'plate', 'household'] as const

export const pictureNames: Readonly<Record<(typeof pictures)[number], string>> = {
  'id-card': '身份证：号码在正面最下面一行',
  'bank-card': '银行卡：卡号在正面中间',
  licence: '营业执照：统一社会信用代码在右上角',
  plate: '车牌：省份简称、字母，再加五到六位',
  household: '户口簿：每人一页，户号在首页',
}

const settings = z.object({
  text: z.string().min(1),
  picture: z.enum(pictures).nullable().default(null),
})

export const staticText = fieldType<z.infer<typeof settings>, never>({
  settings,
  ask: null,
  parts: [],
  holds: (_answer): _answer is never => false,
  parse: () => ok(null),
  write: () => ({}),
  show: () => '',
  control: (_typed, { text, picture }) => ({
    kind: 'static',
    paragraphs: text.split(/\n+/),
    picture:
      picture === null ? null : { file: `img/help/${picture}.svg`, text: pictureNames[picture] },
  }),
})
