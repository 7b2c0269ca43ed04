// What is wrong with a stage plan.
import type { PlanRule } from './plan-types.ts'

export const planFindingSentences: Readonly<Record<PlanRule, string>> = {
  'acceptance-first': '第一个环节应当是受理。',
  'acceptance-once': '受理环节只能有一个。',
  'decision-once': '决定环节应当有且只有一个。',
  'delivery-last': '最后一个环节应当是送达，并且只有一个。',
  'only-delivery-after-decision': '决定以后只能是送达，请把这个环节移到决定以前。',
  'numbers-in-order': '环节序号应当从 1 起依次排列。',
  'stage-named': '环节要有名称。',
  'post-fits-kind':
    '这个环节的岗位不对：受理、送达由受理人员，审查由承办人，审核由审核人，决定由批准人办理。',
  'level-known': '环节要写明由哪一级承办。',
  'wait-has-days': '公示、法定等待要写明天数，至少一天；不用等的，请删除这个环节。',
  'days-whole': '环节天数应当是 0 或者正整数。',
  'two-on-site': '现场核查要有两名工作人员。',
  'parallel-together': '并行的环节要挨着排，同一组至少两个。请把它们移到一起，或者取消并行。',
  'parallel-examines': '只有审查类的环节可以并行；受理、审核、决定、送达不可以。',
  'returns-back': '退回只能退到本环节以前的审查类环节，请改选。',
  'end-unconditional':
    '受理、决定、送达是每件都要走的，不能设分支条件，否则有的办件会走进死路。请去掉条件。',
  'within-promise': '计入时限的环节天数之和超过了承诺时限。',
}
