// The decision, its delivery, and the ends that come without one.
import type { Guard, StepRow } from '../types.ts'
import { row } from './row.ts'

/** What both answers wait for; a hearing comes before the decision (行政许可法 第四十六条至第四十八条). */
const beforeDeciding: readonly Guard[] = [
  ...(['approver-differs-from-examiner', 'opinions-in'] as const),
  ...(['hearing-held', 'hearing-term-run'] as const),
]

export const stepsOfDecision: readonly StepRow[] = [
  {
    ...row('grant', ['approving'], 'granted', ['approver'], '第三十八条第一款、第四十四条'),
    clock: 'close-decision-start-delivery',
    document: 'grant-decision',
    guards: [...beforeDeciding, ...(['papers-in', 'originals-checked'] as const)],
  },
  {
    ...row('deny', ['approving'], 'denied', ['approver'], '第三十八条第二款'),
    clock: 'close-decision-start-delivery',
    comment: 'required',
    document: 'denial-decision',
    guards: beforeDeciding,
  },
  {
    // Silence until the end of the licence renews it.
    ...row(
      'deem-renewed',
      [
        'submitted',
        'refusal-proposed',
        'suspension-proposed',
        'suspended',
        'examining',
        'verifying',
        'approving',
      ],
      'granted',
      ['system'],
      '第五十条第二款',
    ),
    clock: 'close-decision-start-delivery',
    comment: 'none',
    document: 'grant-decision',
    guards: ['licence-run-out'],
  },
  {
    ...row(
      'deliver',
      ['granted', 'denied'],
      'concluded',
      ['acceptance-clerk', 'examiner'],
      '第四十四条',
    ),
    clock: 'close-delivery',
    document: 'proof-of-service',
    conclusion: 'by-decision',
  },
  {
    ...row(
      'withdraw',
      [
        'submitted',
        'correcting',
        'refusal-proposed',
        'suspension-proposed',
        'suspended',
        'examining',
        'verifying',
        'approving',
      ],
      'withdrawn',
      ['applicant'],
      '第二十九条',
    ),
    clock: 'close-all',
    document: 'termination-notice',
    guards: ['own-application', 'as-one'],
    conclusion: 6,
    basis: '申请人对自己申请的处分权，法律未作限制',
  },
  {
    ...row(
      'terminate',
      ['correcting'],
      'terminated',
      ['acceptance-clerk', 'system'],
      '第三十二条第一款第四项',
    ),
    clock: 'close-all',
    document: 'termination-notice',
    guards: ['correction-overdue'],
    conclusion: 5,
    basis: '补正告知书写明的期限，逾期视为撤回申请',
  },
  {
    ...row(
      'terminate',
      ['examining', 'verifying', 'approving'],
      'terminated',
      ['system'],
      '优化营商环境条例',
    ),
    clock: 'close-all',
    document: 'termination-notice',
    guards: ['papers-overdue'],
    conclusion: 5,
    basis: '容缺受理时申请人的书面承诺：逾期没有补交，视为撤回申请',
  },
]
