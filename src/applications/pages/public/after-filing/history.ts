// 办理经过: every step with its hour, its department and its person, as it was recorded.
import { longMoment } from '../../../../platform/i18n/zh-format.ts'
import type { ListProps } from '../../../../platform/web/components.ts'
import { actionNames } from '../../../../workflow/index.ts'
import type { Action } from '../../../../workflow/index.ts'
import type { Progress } from '../../../queries/progress.ts'
import { actorWords } from '../../../rules/actor-words.ts'
import type { Step } from '../../../types.ts'
import type { Translate } from './own-application.ts'

export function historyList(t: Translate, { steps }: Progress): ListProps {
  return { density: 'plain', items: steps.toReversed().map((step) => lineOf(t, step)) }
}

function lineOf(t: Translate, step: Step): ListProps['items'][number] {
  const { action, comment } = step
  return {
    title: t(ownWords[action] ?? actionNames[action]),
    href: null,
    light: null,
    text: comment !== null && toldReasons.includes(action) ? comment : null,
    meta: [longMoment(step.happenedAt), whoOf(t, step)].filter((part) => part !== ''),
    tags: [],
  }
}

/** What is only proposed decides nothing yet, and is told so that nobody takes it for a decision. */
const ownWords: Readonly<Partial<Record<Action, string>>> = {
  submit: '提交申请',
  grant: '决定准予',
  deny: '决定不予准许',
  'propose-refusal': '部门内部研究是否受理',
  'return-refusal': '部门继续看材料',
  'propose-transfer': '部门之间研究由谁办理，期限照走',
  'accept-transfer': '转由其他部门办理，期限照走',
  'return-transfer': '由原来的部门继续办理',
  'propose-suspension': '部门内部研究是否进入特别程序',
  'reject-suspension': '不进入特别程序，继续办理',
  'approve-suspension': '进入特别程序，办理时间暂停',
  'request-extension': '提出延长期限，等负责人批准',
}

/** Reasons that the law addresses to the applicant; opinions inside the organ are not told. */
export const toldReasons: readonly Action[] = [
  'request-correction',
  'confirm-refusal',
  'approve-suspension',
  'resume',
  'extend',
  'grant',
  'deny',
  'withdraw',
  'terminate',
]

function whoOf(t: Translate, step: Step): string {
  const { actorKind, departmentName } = step
  if (actorKind === 'system') return t('系统按期自动办理')
  if (actorKind === 'applicant') return t('您本人')
  return [departmentName, actorWords(step)].filter((part) => part !== null && part !== '').join(' ')
}
