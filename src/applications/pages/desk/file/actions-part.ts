// The buttons of the page of an application: what may be done now, what is barred and why.
import type { ButtonProps } from '../../../../platform/web/components.ts'
import { actionNames, advance, noDetails, refusalSentences } from '../../../../workflow/index.ts'
import type { Action, Facts, OpenAction, StepActor } from '../../../../workflow/index.ts'
import { paths } from '../../../paths.ts'
import type { Application } from '../../../types.ts'
import type { FilePage } from './page.ts'

/** `mine`: whether this member of staff may take steps on it at all; else `department` has it. */
export function actionsPart(
  application: Application,
  open: readonly OpenAction[],
  mine: boolean,
  department: string,
): Pick<FilePage, 'actions' | 'barred' | 'whyNoActions'> {
  const { id } = application
  return {
    actions: open.filter((one) => one.whyNot === null).map((one, at) => buttonOf(id, one, at)),
    barred: open.flatMap(({ action, whyNot }) =>
      // While a transfer waits, the notice above the buttons says it once for all.
      whyNot === null || whyNot === 'no-transfer-pending'
        ? []
        : [`${actionNames[action]}：${refusalSentences[whyNot]}`],
    ),
    whyNoActions: whyNoActions(mine, open, department, application),
  }
}

function buttonOf(id: string, { action }: OpenAction, at: number): ButtonProps {
  return {
    label: actionNames[action],
    context: null,
    tone: at === 0 ? 'primary' : 'second',
    size: 'normal',
    icon: null,
    href: paths.deskStep(id, action),
    submits: null,
    disabledBecause: null,
    shortcut: at < 9 ? String(at + 1) : null,
  }
}

function whyNoActions(
  mine: boolean,
  open: readonly OpenAction[],
  department: string,
  application: Application,
): string | null {
  if (open.length > 0) return null
  if (application.concludedOn !== null) return '已经办结，不能再办。'
  if (!mine) return `现在由${department}办理，您可以查看，不能办理。`
  return application.status === 'correcting'
    ? '等申请人补正，到期没有补正才能终止。'
    : '这一步不归您的岗位办。'
}

/** Which rule bars an act that a late page asked for; null where it is open after all. */
export function refusedWords(
  asked: unknown,
  { facts, actor, open, mine, department }: Barring,
): string | null {
  const action = (Object.keys(actionNames) as Action[]).find((one) => one === asked)
  if (action === undefined || open.some((one) => one.action === action)) return null
  const name = `没有办“${actionNames[action]}”。`
  const judged = advance(facts, { action, comment: '', details: noDetails }, actor)
  const refusal = judged.ok ? 'not-yours' : judged.refusal
  if (!mine && refusal !== 'closed') {
    return `${name}现在由${department}办理，您可以查看，不能办理。`
  }
  return `${name}${refusalSentences[refusal]}`
}

export interface Barring {
  readonly facts: Facts
  readonly actor: StepActor
  readonly open: readonly OpenAction[]
  readonly mine: boolean
  readonly department: string
}
