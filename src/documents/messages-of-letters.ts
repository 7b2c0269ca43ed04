// Every sentence about templates of letters that a program chooses.
import { pieceInWords } from './rules/letters/compare.ts'
import type { FixedPart, LetterTemplate, Place } from './rules/letters/template.ts'
import type { LetterRefusal } from './types.ts'

export const placeNames: Readonly<Record<Place, string>> = {
  body: '正文',
  'after-table': '表格之后',
  closing: '结语',
  note: '附注',
}

export const partNames: Readonly<Record<FixedPart, string>> = {
  number: '文号',
  recipient: '收件人',
  table: '表格',
  remedies: '救济途径',
  organ: '作出机关',
  seal: '盖章位置',
  date: '成文日期',
  contact: '联系方式',
}

export const letterRefusals: Readonly<Record<LetterRefusal, string>> = {
  'no-draft': '草稿已经发布或者放弃了，请重新开始修改',
  stale: '另一位同事刚刚改过，请看过最新内容再改',
  'reason-missing': '请写明为什么修改',
  'nothing-changed': '与现行版本相同，不用发布',
  'has-faults': '检查结果里还有问题，改好才能发布',
}

/** The whole template, a line for each fixed part and each paragraph. */
export function templateInWords({ parts, pieces }: LetterTemplate): readonly string[] {
  return [
    ...parts.map((part) => `〔固定部分〕${partNames[part]}`),
    ...pieces.map((piece) => pieceInWords(piece, placeNames)),
  ]
}
