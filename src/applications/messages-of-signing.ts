// The sentences of asking for a signature and of signing.
import type { SignRefusal } from './sign.ts'

export const askSentences = {
  name: '请填对方身份证上的姓名',
  idNumber: '请填对方 18 位身份证号，末位是 X 的填 X',
  oneself: '要另一个人签署，不能填申请人自己',
  notWaivable: '这个事项一定要有人签署，不能勾选没有',
} as const

export const signSentences: Readonly<Record<SignRefusal, string>> = {
  'not-found': '没有要您签署的内容。',
  over: '这份申请已经提交，不用再签。',
  changed: '您看的时候内容改过了。下面是现在的内容，请再看一遍。',
  'no-reason': '不签的，请写明理由，对方看得到',
}
