// 常用语 on the page of an action: the opinion with the chosen one put in.
import type { Phrase } from '../../../../desk/index.ts'
import type { Application } from '../../../types.ts'

/** The words for this application: 〔申请人〕 and 〔事项〕 are filled in. */
export function phraseFor(
  { text }: Pick<Phrase, 'text'>,
  { applicantName }: Pick<Application, 'applicantName'>,
  matterName: string,
): string {
  return text.replaceAll('〔申请人〕', applicantName).replaceAll('〔事项〕', matterName)
}

/** Stands after what is written already. */
export function inserted(comment: string, words: string): string {
  return comment.trim() === '' ? words : `${comment.trimEnd()}\n${words}`
}
