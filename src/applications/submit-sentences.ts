// Why an application was not filed, in the words of the page.
import type { SubmitRefusal } from './submit.ts'

export const submitSentences: Readonly<Record<SubmitRefusal['reason'], string>> = {
  'not-found': '没有这个办件。',
  'matter-closed': '这个事项现在不受理新的申请，请看办事指南上的说明。',
  'suspended-there':
    '这个事项在您选的地方暂停办理，原因和恢复的日子写在办事指南里。草稿都在，恢复以后再提交。',
  'matter-changed':
    '这个事项的办事指南刚刚更新，您的草稿已经换成新的一版，填过的都在。请再看一遍，然后提交。',
  'not-declared': '请看清楚承诺，同意就打勾',
  'not-at-this-window':
    '这个事项只在属地办，这个窗口不能替这个地方收件。请让申请人自己在网上提交，或者到属地的窗口办。',
  unmerged: '有的题在两个地方填得不一样，请先选用哪一个。',
  unsigned: '还有人没有签署，或者签署以后内容改过。请打开“共同签署”看是谁，签好再提交。',
  'not-granted':
    '您的委托里没有“提交申请”。填好的都存着，请委托人登录自己的账号核对、提交，或者改委托。',
  'not-open': '这个事项现在不收申请。',
  incomplete: '还有没填好的，补齐以后再提交。',
}
