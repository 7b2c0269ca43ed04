// 检查规则的名称: every kind of finding, the same in pages, reports and exports.
import type { planFindingSentences } from '../../workflow/index.ts'

/** What the machine asks of a stage plan; `within-promise` is told as `plan-exceeds-promise`. */
type PlanCode = `plan-${Exclude<keyof typeof planFindingSentences, 'within-promise'>}`

export const findingCodes = [
  ...(['element-missing', 'element-advised', 'licence-without-basis', 'no-basis'] as const),
  ...(['basis-without-text', 'basis-without-article', 'vague-basis', 'repeated-basis'] as const),
  ...(['editor-remark'] as const),
  ...(['entrusted-without-body', 'intermediary-without-basis'] as const),
  ...(['punishment-without-range', 'odd-phone', 'online-not-among-channels'] as const),
  ...(['online-here-and-elsewhere', 'online-elsewhere-unknown'] as const),
  ...(['graded-without-division', 'special-without-procedure'] as const),
  ...(['no-visit-but-window', 'fee-without-basis', 'fee-without-standard'] as const),
  ...(['free-with-price', 'main-item', 'main-unpublished', 'code-of-other-type'] as const),
  ...([
    'same-name',
    'other-family',
    'sub-item-above',
    'licence-not-listed',
    'promise-too-long',
  ] as const),
  ...(['no-promise', 'instant-with-days', 'term-without-unit', 'term-without-basis'] as const),
  ...(['steps-exceed-promise', 'repeated-material', 'material-without-basis'] as const),
  ...(['unnamed-material', 'catch-all-material', 'material-without-source'] as const),
  ...(['shared-yet-asked', 'held-elsewhere', 'free-without-source', 'many-copies'] as const),
  ...(['counts-differ'] as const),
  ...(['commitment-for-nothing', 'promise-unchecked', 'later-too-long'] as const),
  ...(['promise-words-missing', 'promise-slower', 'promise-for-nothing'] as const),
  ...(['promise-question-idle', 'promise-question-unknown'] as const),
  ...(['without-blank-form', 'optional-without-when', 'form-asked-as-material'] as const),
  ...(['paper-without-visit', 'plan-exceeds-promise', 'step-not-in-plan'] as const),
  ...(['stage-not-in-guide', 'guide-days-differ', 'step-level-differs'] as const),
  ...(['route-nowhere', 'route-above', 'empty-form', 'answered-by-account'] as const),
  ...(['answered-by-id-number', 'answered-by-share', 'unrelated-question'] as const),
  ...(['file-not-in-guide', 'file-asked-twice', 'question-twice', 'items-unasked'] as const),
  ...(['condition-yet-required', 'condition-without-question', 'condition-unguided'] as const),
  ...(['guiding-unknown', 'guiding-without-effect', 'offered-nowhere'] as const),
  ...(['counties-uncovered', 'no-phone', 'no-hours', 'stale-contact'] as const),
] as const

export type FindingCode = (typeof findingCodes)[number] | PlanCode
