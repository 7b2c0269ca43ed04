// 通知用语 of signatures; the province may put its own sentences in their place.
import type { Words } from '../../notifications/index.ts'

export const signatureEvents = {
  'signature-asked': '请人共同签署',
  'signature-again': '改过以后请人重新签署',
  'signature-signed': '已共同签署',
  'signature-refused': '不共同签署',
} as const

export type SignatureEvent = keyof typeof signatureEvents

export const signatureWordings: Readonly<Record<SignatureEvent, Words>> = {
  'signature-asked': {
    title: '{对方}请您签署“{事项}”',
    body: '要您看过全部内容、签署以后，对方才能提交。不同意的，写明理由不签。',
  },
  'signature-again': {
    title: '{对方}请您重新签署“{事项}”',
    body: '您上次看过以后内容改过，原来的签署不算了。请看过现在的内容再签；不同意的，写明理由不签。',
  },
  'signature-signed': {
    title: '{对方}已签署“{事项}”',
    body: '内容不要再改，改了要重新签。请核对后提交。',
  },
  'signature-refused': {
    title: '{对方}没有签署“{事项}”',
    body: '理由写在共同签署的页面里。商量好、改好以后，可以再请对方签。',
  },
}
