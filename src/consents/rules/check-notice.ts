// What a notice must say before it may be published (个人信息保护法 第十七条).
import type { NoticeText } from '../types.ts'
import { sectionsOf } from './sections.ts'

export type NoticeField = 'lead' | 'body' | 'changes'
export type NoticeFault =
  'empty' | 'too-long' | 'no-headings' | 'unplaced' | 'unknown-slot' | 'unsaid'

/** Names in braces that are filled in from the settings of the province. */
export const slots = [
  ...(['hallName', 'host', 'operator', 'hotline', 'hotlineNote'] as const),
  ...(['contactAddress', 'contactHours', 'contactEmail'] as const),
] as const

const most = { lead: 200, body: 20_000, changes: 500 } as const

/** What the law wants to be told, each by words of which one must be there. */
export const mustSay = [
  ['谁在处理和怎么联系', /\{(?:host|hotline|contactAddress)\}|电话/],
  ['处理的目的和方式', /用来|目的|方式/],
  ['收集哪些信息', /收集|姓名|身份证/],
  ['保存多久', /保存|存多久|期限/],
  ['怎么行使权利', /权利|更正|撤回/],
] as const

export function noticeFaults(text: NoticeText): Partial<Record<NoticeField, NoticeFault>> {
  return Object.fromEntries(
    (['lead', 'body', 'changes'] as const).flatMap((field) => {
      const fault = faultOf(field, text[field])
      return fault === null ? [] : [[field, fault]]
    }),
  )
}

export function unsaid(body: string): string[] {
  return mustSay.flatMap(([what, sign]) => (sign.test(body) ? [] : [what]))
}

function faultOf(field: NoticeField, text: string): NoticeFault | null {
  if (text.trim() === '') return 'empty'
  if ([...text].length > most[field]) return 'too-long'
  const named = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '')
  if (named.some((name) => !slots.some((slot) => slot === name))) return 'unknown-slot'
  if (field !== 'body') return null
  if (sectionsOf(text).length === 0) return 'no-headings'
  const first = text.split('\n').find((line) => line.trim() !== '')
  if (first?.trim().startsWith('##') !== true) return 'unplaced'
  return unsaid(text).length > 0 ? 'unsaid' : null
}
