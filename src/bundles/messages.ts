// Every sentence that bundles choose.
import type { ContentFault } from './rules/check-content.ts'

export const contentSentences: Readonly<Record<ContentFault, string>> = {
  'no-name': '请写名称',
  'no-summary': '请写一句话说明',
  objects: '请选择办给谁',
  'too-few-parts': '一件事至少包含两个事项',
  'no-part-for-all': '至少要有一个不分情形、人人都办的事项',
  'matter-twice': '同一个事项写了两次',
  'question-twice': '同一个情形代号写了两次',
  'unknown-matter': '没有这个能在网上办、也办给这类申请人的事项',
  'unknown-question': '没有这个情形问题',
  'not-asked': '事项的表单里没有这道题',
  'not-alike': '这几道题的答法不一样，不能并成一道',
  'same-twice': '一道题只能并到一处',
  'asked-twice': '几个事项问的是同一道题，请定成同一道题，或者定成不是同一道题',
  'carried-from': '带入的结果要来自这件事里的另一个事项',
  'unused-question': '这个情形问题没有事项用到',
}

export const publishSentences = {
  'bad-code': '短名用小写字母、数字和短横，字母开头，3 到 40 位',
  'reason-missing': '请写明为什么发布这一版，只有空格不算',
  'nothing-changed': '和现行版本一样，没有发布',
} as const
