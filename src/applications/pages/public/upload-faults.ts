// What is said when the files of a form could not be received or kept.
import { fileFault } from '../../../attachments/index.ts'
import type { Acceptance } from '../../../attachments/index.ts'
import { saying } from '../../../platform/i18n/translate.ts'
import type { Saying } from '../../../platform/i18n/translate.ts'
import type { KeepRefusal } from '../../keep-material.ts'

export type UploadFault = 'too-large' | 'too-many' | 'broken'

/** Said of the whole form: what came before the fault is kept, what came after it is not. */
export const uploadSentences: Readonly<Record<UploadFault, string>> = {
  'too-large': '文件太大了，没有收下。请换 10 MB 以内的再传，并看看后面填的还在不在。',
  'too-many': '一次选的文件太多了，没有收下。请分几次上传，并看看后面填的还在不在。',
  broken: '内容太长，或者没有传完整，没有全部收下。请改短或重新选择，并看看后面填的还在不在。',
}

export const fullSentence = '一份申请最多放 100 个文件，请先删去几个'

/** Said instead of a page that posts more rows of a group than any page shows. */
export const crowdedWords = [
  '没有保存：行数太多',
  '“{label}”最多填 {most} {counter}，这次送来的多得多，所以没有保存。草稿还是原来的样子，请返回，删去多的再存。',
] as const

/** Of one file that a script begins to send: those above would send one looking for lost answers. */
export const beginSentences = {
  'too-large': '文件太大了，没有收下。请换 10 MB 以内的。',
  'too-many': '一次选的文件太多了，没有收下。请分几次上传。',
  empty: '这是空文件（0 字节），没有收下。请重新选择。',
  full: fullSentence,
} as const

/** More files than a question takes. */
export function tooManyFault(most: number): Saying {
  return saying('最多 {most} 个文件，没有收下，请先删去几个', { most })
}

/** Why one file was not kept; null when the draft itself is out of reach. */
export function keepFault(refusal: KeepRefusal, acceptance: Acceptance): Saying | null {
  switch (refusal.reason) {
    case 'file':
      return fileFault(refusal.name, refusal.fault, acceptance)
    case 'too-many':
      return saying(fullSentence)
    case 'not-found':
    case 'not-now':
      return null
  }
}
