// The page of an action: only the questions that the law asks of it.
import type { FormDefinition } from '../../../forms/index.ts'
import type { Elements } from '../../../matters/index.ts'
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { actionNames, documentNames, steps } from '../../../workflow/index.ts'
import type { Action } from '../../../workflow/index.ts'
import { deskActionHints } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { grouped } from '../../rules/number.ts'
import { targetView } from './chosen-targets.ts'
import type { TargetView } from './chosen-targets.ts'
import type { SimilarPart } from './similar/present.ts'
import { commentField } from './step-forms/comment.ts'
import { formOf } from './step-forms/index.ts'
import { idOf } from './step-forms/parts.ts'
import { phraseFor } from './step-forms/phrases.ts'
import type { Presenting } from './step-forms/types.ts'

export interface StepPage extends BasePage {
  readonly subject: string
  readonly hint: string
  /** Papers on which the grant would rest though nobody has seen their originals; null for none. */
  readonly wish: string | null
  readonly unchecked: string | null
  readonly basis: string
  readonly document: string | null
  readonly errors: ErrorSummaryProps
  readonly formAction: string
  readonly action: Action
  readonly revision: number
  readonly fields: readonly FieldProps[]
  readonly targets: readonly TargetView[]
  /** What no correction can change though it was asked; null for nothing. */
  readonly fixed: string | null
  readonly targetsError: string | null
  readonly phrases: readonly {
    readonly id: string
    readonly title: string
    readonly text: string
  }[]
  readonly similar: SimilarPart | null
  /** To the page of the consequences. */
  readonly preview: string
  /** Does it at once; null for what is decided only after the consequences were read. */
  readonly button: string | null
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/step': StepPage
  }
}

export function presentStep(presenting: Presenting): StepPage {
  const { application, version, action, faults } = presenting
  const row = steps.find((one) => one.action === action && one.from.includes(application.status))
  const document = row?.document ?? null
  return {
    title: actionNames[action],
    breadcrumb: [
      { label: '待办', href: paths.queue() },
      { label: grouped(application.queryNumber ?? ''), href: paths.deskFile(application.id) },
      { label: actionNames[action], href: null },
    ],
    subject: `${version.name} · ${application.applicantName}`,
    hint: deskActionHints[action] ?? '',
    unchecked:
      action === 'grant' ? uncheckedWords(presenting.known.facts.originalsUnchecked) : null,
    wish: presenting.wish,
    basis: row?.basis ?? '',
    document: document === null ? null : documentNames[document],
    errors: {
      title: `有 ${faults.length} 处要改，没有办`,
      items: faults.map(({ field, message }) => {
        const about = presenting.targets.find(
          ({ target }) => field === `why.${target}` || field === `page.${target}`,
        )
        const text = about === undefined ? message : `${about.label}：${message}`
        return { text, href: `#${idOf(field)}` }
      }),
    },
    formAction: paths.deskSteps(application.id),
    action,
    revision: application.revision,
    fields: [...formOf(action).fields(presenting), commentField(presenting)],
    targets: targetViews(presenting),
    fixed: fixedWords(presenting),
    targetsError: faults.find(({ field }) => field === 'items')?.message ?? null,
    phrases: presenting.phrases.map((one) => ({
      ...{ id: one.id, title: one.title },
      text: phraseFor(one, application, version.name),
    })),
    similar: presenting.similar,
    preview: decisive.includes(action) ? '下一步：看办理后果' : '先看办理后果',
    button: decisive.includes(action) ? null : actionNames[action],
    back: paths.deskFile(application.id),
  }
}

/** 准予、不予、补正、中止、延期、退回、转办: what binds the applicant or changes hands or limits. */
const decisive: readonly Action[] = [
  ...(['grant', 'deny', 'request-correction', 'propose-refusal', 'confirm-refusal'] as const),
  ...(['propose-suspension', 'approve-suspension', 'extend', 'send-back', 'terminate'] as const),
  ...(['propose-transfer', 'accept-transfer'] as const),
]

const headings = { material: '材料', answer: '填写的内容' } as const

function targetViews({ action, targets, typed, faults }: Presenting): readonly TargetView[] {
  if (action !== 'request-correction') return []
  return targets.map((target, at) => {
    const { target: value, label, group } = target
    const heading = targets[at - 1]?.group === group ? null : headings[group]
    const shown = { value, label, about: label, heading, target }
    return targetView(shown, typed.chosen, faults.length > 0)
  })
}

/** Of what is asked about 告知承诺. */
export interface PromiseAsked {
  readonly version: { readonly elements: Pick<Elements, 'onPromise'> }
  readonly definition: FormDefinition
}

/** What was chosen for the whole application is no answer to be mended. */
export function fixedWords({ version: { elements }, definition }: PromiseAsked): string | null {
  if (elements.onPromise === null) return null
  const { question } = elements.onPromise
  const field = definition.sections
    .flatMap(({ fields }) => fields)
    .find(({ key }) => key === question)
  return field === undefined
    ? null
    : `“${field.label}”不能用补正改：要交的材料和办理时限都随它。要改，请申请人撤回申请，重新提交。`
}

function uncheckedWords(names: readonly string[]): string | null {
  return names.length === 0 ? null : `这些材料还没有人核对过原件：${names.join('、')}。`
}
