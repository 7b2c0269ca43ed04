// What the catalogue says when it refuses, and the words for its states.
import type { WordRefusal } from './edit-words.ts'
import type { CatalogueRefusal, MatterStatus } from './types.ts'

export const refusals: Readonly<Record<CatalogueRefusal, string>> = {
  'unknown-matter': '没有这个事项。',
  'not-the-province': '事项由省级统一编辑，您可以查看，不能修改。',
  withdrawn: '这个事项已经取消，不能再改。',
  'published-meanwhile':
    '您打开这一页以后，已经有人发布了新版本。请先看新版本，再在它的基础上修改。',
  'changed-meanwhile': '您打开这一页以后，别人存过这份草稿。请刷新看看改了什么，再接着改。',
  'promise-too-long': '承诺时限不能长于法定时限。',
  'no-draft': '没有可以发布的草稿，可能已经发布或者作废。',
  'nothing-changed': '草稿和在用版一样，没有要发布的内容。',
  'has-errors': '检查结果里还有错误，改好再发布。',
  'reason-missing': '请写明原因，至少 5 个字，不超过 500 个字。',
  'unknown-successor': '没有找到接替的事项，请填在用事项的 12 位基本编码。',
}

export const statusWords: Readonly<Record<MatterStatus, string>> = {
  draft: '没有发布',
  published: '在用',
  suspended: '暂停',
  withdrawn: '已取消',
}

/** The audit actions of the catalogue, as the list of changes shows them. */
export const changeWords: Readonly<Record<string, string>> = {
  'matters.add': '新增并发布第 1 版',
  'matters.offer': '各级部门认领',
  'matters.save-draft': '存草稿',
  'matters.discard-draft': '作废草稿',
  'matters.publish': '发布新版本',
  'matters.withdraw': '取消事项',
  'matters.import': '由文件导入',
}

export const wordRefusals: Readonly<Record<WordRefusal, string>> = {
  'not-the-province': '检索词由省级统一维护，您可以查看，不能修改。',
  'word-missing': '请写群众的说法，2 到 40 个字。',
  'means-missing': '请写它说的是哪个事项。',
  'means-unknown': '没有名称里有这几个字的事项，请照事项名称写。',
  'word-known': '这个说法已经有了。',
}
