// What the pages of the notice say.
import type { NoticeFault } from './rules/check-notice.ts'
import type { Answer } from './types.ts'

export const answerNames: Readonly<Record<Answer, string>> = {
  agreed: '同意',
  later: '以后再说',
  noted: '看过了',
}

export const noticeFaultSentences: Readonly<Record<NoticeFault, string>> = {
  empty: '请填写',
  'too-long': '太长了，请删短',
  'no-headings': '请用“## ”开头的行写小标题，每个小标题下面写内容',
  unplaced: '第一行要是“## ”开头的小标题',
  'unknown-slot': '大括号里的名字不认识，请照页面下面的名单写',
  unsaid: '依法要说明的还没有说全：',
}

export const publishRefusals = {
  'no-draft': '没有可以发布的草稿，请先保存',
  unfinished: '草稿还有要改的地方，请照提示改好再发布',
  unchanged: '和现在的版本一样，不用发布',
} as const
