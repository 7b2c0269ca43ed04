// 译文: names and refusals in words.
import type { OtherLanguage } from '../platform/i18n/translate.ts'
import type { TranslationRefusal, WordKind } from './types.ts'

export const languageNames: Readonly<Record<OtherLanguage, string>> = { en: '英文', bo: '藏文' }

export const kindNames: Readonly<Record<WordKind, string>> = {
  regions: '地区',
  departments: '部门',
  themes: '主题',
  matters: '事项名称',
  bundles: '一件事',
  materials: '材料名称',
  guides: '办事指南的条件、步骤和问答',
  questions: '表单的题目和选项',
  pages: '页面文字',
}

export const refusalSentences: Readonly<Record<TranslationRefusal, string>> = {
  stale: '这一条刚才有人改过，请看看现在的译文再改',
  'too-long': '译文最多 2000 个字符，请缩短',
  'slots-differ': '花括号里的词要和中文原文一样，一个不多，一个不少',
  'not-tibetan': '藏文译文里没有藏文字母，请检查输入法',
  'chinese-left': '英文译文全是汉字，请写英文',
  'unknown-text': '这句中文已经不在页面上了，不用再翻译',
}
