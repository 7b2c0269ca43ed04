// A mandate as both sides see it in a list: who, for what, which acts, until when, and what can be done.
import type { Day } from '../../../kernel/day.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import type { ButtonProps, TagProps } from '../../../platform/web/components.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { kindNames, rightNames, stateNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { isOpen, stateOf } from '../../rules/state.ts'
import type { MandateState, NamedMandate } from '../../types.ts'

export interface MandateCard {
  readonly title: string
  readonly tag: TagProps
  readonly lines: readonly string[]
  readonly actions: readonly ButtonProps[]
}

type T = Shell['t']

/** 我委托的人, 经办人. */
export function givenCard(t: T, mandate: NamedMandate, today: Day): MandateCard {
  const state = stateOf(mandate, today)
  const title = `${mandate.agentName}（${t(kindNames[mandate.kind])}）`
  const label = t(state === 'offered' ? '撤回' : '结束')
  const end = linkButton(label, paths.end(mandate.id), 'quiet')
  return {
    title,
    tag: tagOf(t, state),
    lines: linesOf(t, mandate),
    actions: isOpen(state) ? [{ ...end, context: title }] : [],
  }
}

/** 委托我的人和单位. */
export function heldCard(t: T, mandate: NamedMandate, today: Day): MandateCard {
  const state = stateOf(mandate, today)
  const title = `${mandate.principalName}（${t(heldNames[mandate.kind])}）`
  const enter = linkButton(t('去代办'), paths.one(mandate.id))
  const end = linkButton(t('结束'), paths.end(mandate.id), 'quiet')
  const actions = state === 'in-force' ? [enter, end] : []
  return {
    title,
    tag: tagOf(t, state),
    lines: linesOf(t, mandate),
    actions: actions.map((action) => ({ ...action, context: title })),
  }
}

export const heldNames = {
  agent: '您是代理人',
  clerk: '您是经办人',
  representative: '您是法定代表人',
  guardian: '您是监护人',
} as const

export function linesOf(t: T, mandate: NamedMandate): readonly string[] {
  const { scope, matterNames, matterTypes, rights, endsOn } = mandate
  const what =
    scope === 'all'
      ? t('全部事项')
      : (scope === 'types' ? matterTypes : matterNames).map((one) => t(one)).join('、')
  return [
    t('办什么：{what}', { what }),
    t('可以做：{rights}', { rights: rights.map((right) => t(rightNames[right])).join('、') }),
    endsOn === null ? t('没有期限，随时可以结束') : t('到 {day}为止', { day: fullDay(endsOn) }),
  ]
}

function tagOf(t: T, state: MandateState): TagProps {
  const tone = state === 'in-force' ? 'ok' : state === 'offered' ? 'info' : 'idle'
  return { label: t(stateNames[state]), tone }
}
