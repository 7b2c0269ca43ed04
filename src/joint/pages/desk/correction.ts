// 统一告知补正: one form over all parts that wait before the acceptance desk; one notice tells everything.
import type { Request, Response } from 'express'
import {
  chosenTargets,
  correctionTargetsOf,
  fixedWords,
  isPage,
  partsOf,
  postedText,
  restDayWords,
  targetView,
  usualCorrectionDay,
} from '../../../applications/index.ts'
import type { TargetView, ToldWhy } from '../../../applications/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import type { JointApplication } from '../../../bundles/index.ts'
import { formVersion } from '../../../forms/index.ts'
import { isDay } from '../../../kernel/day.ts'
import { filedVersion } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { ErrorSummaryProps, FieldProps } from '../../../platform/web/components.ts'
import { allow } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { correctJoint } from '../../correct.ts'
import type { Want } from '../../correct.ts'
import { correctSentences } from '../../messages.ts'
import { leadsAcceptance } from '../../rules/policy.ts'
import { seen } from './joint.ts'

export interface JointCorrectionPage extends BasePage {
  readonly subtitle: string
  readonly errors: ErrorSummaryProps
  readonly action: string
  readonly parts: readonly PartView[]
  readonly fields: readonly FieldProps[]
  readonly back: string
}

interface PartView {
  readonly name: string
  /** What no correction can change though it was asked; null for nothing. */
  readonly fixed: string | null
  readonly targets: readonly TargetView[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'joint/desk/correction': JointCorrectionPage
  }
}

interface Typed {
  readonly lead: string
  readonly dueOn: string
  /** By part and target. */
  readonly chosen: ReadonlyMap<string, ToldWhy>
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await seen(ctx, req)
  allow(leadsAcceptance(ctx.actor, joint))
  const dueOn = await usualCorrectionDay(ctx, joint.regionPath)
  const lead = '您的申请有以下内容需要补正'
  await answer(ctx, res, joint, { lead, dueOn, chosen: new Map() }, null)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await seen(ctx, req)
  allow(leadsAcceptance(ctx.actor, joint))
  const typed = typedIn(req.body as Record<string, unknown>)
  const { lead, dueOn } = typed
  const wants = wantsOf(typed)
  if (!isDay(dueOn)) return answer(ctx, res, joint, typed, 'correction-day-set')
  if ((await restDayWords(ctx, joint.regionPath, dueOn)) !== null) {
    return answer(ctx, res, joint, typed, 'rest-day')
  }
  if (wants.some(({ why }) => why.trim() === '')) {
    return answer(ctx, res, joint, typed, 'why-missing')
  }
  if (![...typed.chosen.values()].every(isPage)) {
    return answer(ctx, res, joint, typed, 'page-wrong')
  }
  const done = await correctJoint(ctx, joint.id, { lead, dueOn, wants })
  if (done.ok) return res.redirect(303, bundlePaths.desk(joint.id))
  const known = Object.keys(correctSentences).find((one) => one === done.refusal)
  await answer(ctx, res, joint, typed, (known ?? 'not-now') as keyof typeof correctSentences)
}

async function answer(
  ctx: Context,
  res: Response,
  joint: JointApplication,
  typed: Typed,
  fault: keyof typeof correctSentences | null,
): Promise<void> {
  // By law each part is asked once; what was asked already waits to be accepted or refused.
  const waiting = (await partsOf(ctx.db, joint.id)).filter(
    ({ status, correctionCount }) => status === 'submitted' && correctionCount === 0,
  )
  const parts: PartView[] = []
  for (const part of waiting) {
    const version = await filedVersion(ctx.db, part)
    const { name } = version
    const targets = await correctionTargetsOf(ctx.db, part)
    parts.push({
      name,
      fixed: fixedWords({ version, definition: await formVersion(ctx.db, version.formVersionId) }),
      targets: targets.map((target) => {
        const { label } = target
        const value = `${part.id}:${target.target}`
        const about = `${name}，${label}`
        return targetView(
          { value, label, about, heading: null, target },
          typed.chosen,
          fault === 'why-missing' || fault === 'page-wrong',
        )
      }),
    })
  }
  const name = `${joint.bundleName} · ${joint.applicantName}`
  const items =
    fault === null
      ? []
      : [{ text: correctSentences[fault], href: `#c-${fieldOf[fault] ?? 'items'}` }]
  const page: JointCorrectionPage = {
    title: `${fault === null ? '' : '有 1 处要改 - '}统一告知补正`,
    subtitle: name,
    breadcrumb: [
      { label: '联办件', href: bundlePaths.deskQueue },
      { label: name, href: bundlePaths.desk(joint.id) },
      { label: '统一告知补正', href: null },
    ],
    errors: { title: '有 1 处要改，没有告知', items },
    action: bundlePaths.deskCorrection(joint.id),
    parts,
    fields: fieldsOf(typed, fault),
    back: bundlePaths.desk(joint.id),
  }
  await render(res, 'joint/desk/correction', page, fault === null ? 200 : 422)
}

const fieldOf: Partial<Record<keyof typeof correctSentences, string>> = {
  'correction-day-set': 'dueOn',
  'rest-day': 'dueOn',
  'comment-missing': 'lead',
}

function fieldsOf(
  { lead, dueOn }: Typed,
  fault: keyof typeof correctSentences | null,
): readonly FieldProps[] {
  const frame = (name: 'lead' | 'dueOn', label: string) => ({
    ...{ id: `c-${name}`, name, label, hint: null, optional: null },
    error: fault !== null && fieldOf[fault] === name ? correctSentences[fault] : null,
    ...{ group: false, required: true, disabled: false },
  })
  return [
    {
      ...frame('dueOn', '补正截止日期'),
      control: {
        ...{ kind: 'input', type: 'date', value: dueOn, width: 'w-m', unit: null },
        ...{ inputmode: 'text', autocomplete: 'off', maxLength: null },
      },
    },
    {
      ...frame('lead', '写在告知书开头'),
      control: { kind: 'textarea', value: lead, rows: 3, maxLength: 2000 },
    },
  ]
}

function typedIn(body: Readonly<Record<string, unknown>>): Typed {
  return {
    ...{ lead: postedText(body['lead'], 2000), dueOn: postedText(body['dueOn'], 10) },
    chosen: chosenTargets(body),
  }
}

function wantsOf({ chosen }: Typed): readonly Want[] {
  return [...chosen].flatMap(([value, told]) => {
    const [, partId, target] = /^(\d{1,18}):(.{1,200})$/.exec(value) ?? []
    return partId === undefined || target === undefined ? [] : [{ partId, target, ...told }]
  })
}
