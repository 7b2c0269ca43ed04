// What is said when the files of a form could not be received or kept.
import { fileSentence } from '../../../attachments/index.ts'
import type { Acceptance } from '../../../attachments/index.ts'
import type { KeepRefusal } from '../../keep-material.ts'

export type UploadFault = 'too-large' | 'too-many' | 'broken'

/** Said of the whole form: what came before the fault is kept, what came after it is not. */
export const uploadSentences: Readonly<Record<UploadFault, string>> = {
  'too-large': '文件太大了，没有收下。请换 10 MB 以内的再传，并看看后面填的还在不在。',
  'too-many': '一次选的文件太多了，没有收下。请分几次上传，并看看后面填的还在不在。',
  broken: '内容太长，或者没有传完整，没有全部收下。请改短或重新选择，并看看后面填的还在不在。',
}

export const fullSentence = '一份申请最多放 100 个文件，请先删去几个'

/** Why one file was not kept; null when the draft itself is out of reach. */
export function keepSentence(refusal: KeepRefusal, acceptance: Acceptance): string | null {
  switch (refusal.reason) {
    case 'file':
      return fileSentence(refusal.name, refusal.fault, acceptance)
    case 'too-many':
      return fullSentence
    case 'not-found':
    case 'not-now':
      return null
  }
}
