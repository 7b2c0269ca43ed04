// Sentences that designing chooses.
import type { DesignRefusal } from './types.ts'

export const refusals: Readonly<Record<DesignRefusal, string>> = {
  'unknown-form': '没有这份表单。',
  'not-the-province': '表单由省级目录编辑人员设计，这里只能查看。',
  'changed-meanwhile': '刚才有人改过这份表单，请看看现在的样子，再改一次。',
  'no-draft': '没有正在改的内容。',
  impossible: '这一步做不了：已经到头了，页里还有题，或者代号重复、地方不对。',
  'has-errors': '还有必须改的问题，改好才能发布。',
  'samples-fail': '有样例的结果和预期不一样，改好表单或样例才能发布。',
  'nothing-changed': '和在用的版本一样，不用发布。',
  'too-many': '太多了：一份表单最多 400 道题、30 个样例。',
}

export const kindNames = { form: '表单', block: '题块' } as const
