// The words of the auditors' hall: rules with their reasons, states, refusals.
import type { ExportRefusal } from './export.ts'
import type { TurnRefusal } from './rules/life.ts'
import { longestReason } from './rules/life.ts'
import type { Terms } from './rules/terms.ts'
import type { AlertAction, AlertStatus, RuleId } from './types.ts'

export interface RuleText {
  readonly name: string
  /** Follows “查看了 N 个办件，”. */
  readonly what: string
  /** From when on, with the numbers in force. */
  readonly when: (terms: Terms) => string
  readonly why: string
}

export const ruleTexts: Readonly<Record<RuleId, RuleText>> = {
  'many-in-an-hour': {
    name: '一小时内看得太多',
    what: '都在一个小时以内',
    when: ({ hourCount }) => `一小时内打开 ${hourCount} 个以上不同的办件`,
    why: '窗口最忙的一小时也就办四十件左右，再多多半是在翻看或者抄录',
  },
  'at-night': {
    name: '夜里查看',
    what: '都在晚上十点到早上六点之间',
    when: ({ nightCount }) => `22 点到次日 6 点打开 ${nightCount} 个以上不同的办件`,
    why: '值夜的应急查看一两件是常事，成批的不是',
  },
  'one-family': {
    name: '集中查看同姓的人',
    what: '申请人同姓，他都没有经办',
    when: ({ familyCount, familyPercent }) =>
      `不是自己经办的办件里，同一个姓的有 ${familyCount} 个以上，并且占到 ${familyPercent}%`,
    why: '有的县一个姓占三成，只看个数会冤枉人，所以还看比例；没有姓的名字不计',
  },
  'one-person': {
    name: '集中查看一个人',
    what: '都是同一个人的，他都没有经办',
    when: ({ personCount }) => `不是自己经办的办件里，同一个人的有 ${personCount} 个以上`,
    why: '办一件事难免参看本人的另一两件，更多就像在查这个人',
  },
  'outside-region': {
    name: '查看本区域以外的办件',
    what: '不在本区域，他也没有经办',
    when: ({ outsideCount }) => `打开或者试图打开本区域以外的办件 ${outsideCount} 个以上`,
    why: '网址输错一次是常事，一天几次是在试',
  },
}

export const statusNames: Readonly<Record<AlertStatus, string>> = {
  open: '待核实',
  explained: '已有说明',
  closed: '已了结',
}

export const alertActionNames: Readonly<Record<AlertAction, string>> = {
  raise: '系统发现',
  explain: '写下说明',
  close: '了结',
}

export const turnSentences: Readonly<Record<TurnRefusal, string>> = {
  'not-now': '这条提醒已经有说明或者已经了结，可能刚被别人处理过。请刷新后再看。',
  'reason-missing': '请写明说明或者理由，只有空格不算。',
  'reason-too-long': `最多写 ${longestReason} 个字。请写短一些。`,
}

export const exportSentences: Readonly<Record<ExportRefusal, string>> = {
  'reason-missing': '请写明导出的理由。',
  'nothing-asked': '请先写条件，不能把全部日志一次导出。',
  'too-many': '超过 5000 条，一次导不完。请缩短日期，或者加条件，分几次导出。',
  none: '没有符合条件的记录，没有导出。',
}
