// 一表申请 as it is shown: the one form, the one set of materials, what is wrong and what stands elsewhere.
import { offeredIn } from '../../../attachments/index.ts'
import type { Request, Response } from 'express'
import {
  disputeErrors,
  isSelf,
  keeping,
  newerJointCard,
  materialAcceptance,
  offeredCopies,
  pageMarks,
  shownWhenSent,
  withUnfinished,
  withQuestions,
  withSources,
} from '../../../applications/index.ts'
import type { Keeping, NewerCard, PageMarks, Promising } from '../../../applications/index.ts'
import { bundlePaths, pausedSentence } from '../../../bundles/index.ts'
import type { JointApplication } from '../../../bundles/index.ts'
import { errorAt, presentForm } from '../../../forms/index.ts'
import type { FormError, FormView, Raw } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { moment } from '../../../platform/i18n/zh-format.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { DraftProps, ErrorSummaryProps, FieldProps, NoticeProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { questionsOf } from '../../draft.ts'
import type { JointDraft } from '../../draft.ts'
import { newerJoint } from '../../newer-version.ts'
import { pausedNow, startAgainPath } from '../../paused-now.ts'
import { withAccountHints } from './account-hints.ts'
import { jointMaterials } from './form-materials.ts'
import type { JointMaterialItem } from './form-materials.ts'
import type { Fault } from './sent-files.ts'

export interface JointFormPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps
  readonly saved: boolean
  readonly marks: PageMarks
  readonly keeping: Keeping
  readonly kept: DraftProps
  /** What cannot be filed now, and what to do; null for nothing. */
  readonly paused: NoticeProps | null
  /** What the guides in force change; null for a draft that is under them. */
  readonly newer: NewerCard | null
  readonly action: string
  /** 不办了 */
  readonly discard: string
  readonly form: FormView
  readonly accept: string
  readonly materials: readonly JointMaterialItem[]
  /** 一次领，还是办好一项领一项 */
  readonly collecting: FieldProps
  readonly declarationError: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'joint/public/form': JointFormPage
  }
}

export interface Said {
  readonly errors: readonly FormError[]
  readonly faults: readonly Fault[]
  readonly refusal: string | null
  /** A promise that was not taken. */
  readonly tried: Promising | null
  readonly status: number
}

export const nothing: Said = { errors: [], faults: [], refusal: null, tried: null, status: 200 }

export async function answer(
  ctx: Context,
  req: Request,
  res: Response,
  known: JointDraft,
  said: Said,
  stands: Raw = known.raw,
): Promise<void> {
  const draft = await withUnfinished(ctx.db, { jointId: known.joint.id }, known)
  const shell = shellOf(res)
  const { t } = shell
  const { joint, merged, raw, env } = draft
  const { errors, faults, refusal } = said
  const hinted = await withAccountHints(ctx, draft, t('已按您的账号填好，可以改。'))
  const definition = withSources(t, { ...draft, sourced: joint.sourced }, hinted)
  const wrong = [...errors, ...atQuestions(draft, faults)]
  const form = presentForm(definition, { raw, errors: wrong, env, sections: null })
  const nameOf = (number: number) => merged.materials.find((one) => one.number === number)?.name ?? ''
  const items = [
    ...form.errors.map(({ summary, href }) => ({ text: t(summary), href })),
    ...faults
      .filter(({ question }) => question === undefined)
      .map(({ number, said: fault }) =>
        number === 0
          ? { text: t(fault), href: '#limits' }
          : { text: t('{name}：{sentence}', { name: nameOf(number), sentence: fault }), href: `#material-${number}` },
      ),
    ...(refusal === null ? [] : [{ text: t(refusal), href: '#declared' }]),
  ]
  const title = t('有 {count} 处要改', { count: items.length })
  const heading = t('申请：{matter}', { matter: t(joint.bundleName) })
  const page: JointFormPage = {
    title: items.length === 0 ? heading : `${title} - ${heading}`,
    heading,
    breadcrumb: [
      { label: t('首页'), href: shell.links.home },
      { label: heading, href: null },
    ],
    summary: { title, items },
    saved: req.query['saved'] === '1',
    marks: pageMarks({ raw: stands }, { fields: questionsOf(draft) }),
    keeping: keeping(ctx, bundlePaths.autosave(joint.id), bundlePaths.uploads(joint.id), shownWhenSent),
    kept: {
      text: t('{when}存的。停下不会丢，回来接着填。', { when: moment(joint.updatedAt) }),
      leave: null,
    },
    paused: await pausedNotice(ctx, t, joint),
    newer: await newerNotice(ctx, t, draft),
    action: bundlePaths.section(joint.id, 1),
    discard: bundlePaths.discard(joint.id),
    form: { ...form, errors: [] },
    accept: offeredIn(materialAcceptance.endings),
    materials: jointMaterials(t, draft, faults, {
      today: ctx.today,
      // What lies in a person's store is offered to him alone.
      offered: isSelf(ctx.actor) ? await offeredCopies(ctx.db, joint.applicantAccountId) : [],
    }, said.tried),
    collecting: collectingField(t, joint.resultsTogether),
    declarationError: refusal === null ? null : t(refusal),
  }
  await render(res, 'joint/public/form', page, said.status)
}

/** Files for questions are refused beside their questions. */
function atQuestions({ merged, env }: JointDraft, faults: readonly Fault[]): readonly FormError[] {
  const fields = merged.form.definition.sections.flatMap((section) => section.fields)
  return faults.flatMap(({ question, said }) => {
    const [key, , own] = question?.split('.') ?? []
    const top = fields.find((one) => one.key === key)
    const field = top?.type === 'group' ? top.fields.find((one) => one.key === own) : top
    if (field === undefined || question === undefined) return []
    return [errorAt({ path: question, label: field.label, row: null }, said, env)]
  })
}

function collectingField(t: Shell['t'], together: boolean): FieldProps {
  const option = (value: string, label: string, chosen: boolean) => {
    return { value, label, hint: null, chosen, disabled: false }
  }
  return {
    ...{ id: 'results', name: '_results', label: t('结果怎么领'), hint: null, error: null },
    ...{ optional: null, group: true, required: true, disabled: false },
    control: {
      ...{ kind: 'choices', type: 'radio', wrap: false },
      options: [
        option('each', t('办好一项领一项'), !together),
        option('together', t('等全部有了决定，到牵头部门的窗口一次领'), together),
      ],
    },
  }
}

export interface Disputed {
  readonly raw: Raw
  readonly conflicts: readonly string[]
}

/** 两处填得不一样: what stands is said beside what was typed here; sent once more, this page holds. */
export async function answerBoth(
  ctx: Context,
  req: Request,
  res: Response,
  stands: JointDraft,
  { raw, conflicts }: Disputed,
): Promise<void> {
  const { t } = shellOf(res)
  const { definition } = stands.merged.form
  const errors = disputeErrors(t, { ...stands, definition, lastPages: stands.joint.lastPages }, conflicts)
  const shown = { ...stands, raw: withQuestions(stands.raw, raw, new Set(conflicts)) }
  await answer(ctx, req, res, shown, { ...nothing, errors, status: 422 }, stands.raw)
}

/** 换了新版: it cannot be filed before it has moved on, so it is said while there is time. */
async function newerNotice({ db }: Context, t: Shell['t'], draft: JointDraft): Promise<NewerCard | null> {
  const newer = await newerJoint(db, draft)
  return newer === null ? null : newerJointCard(t, await startAgainPath(db, draft.joint), newer)
}

/** Said as soon as it is so, and not when everything is filled in. */
async function pausedNotice(
  { db }: Context,
  t: Shell['t'],
  joint: JointApplication,
): Promise<NoticeProps | null> {
  const paused = await pausedNow(db, joint)
  if (paused.length === 0) return null
  const kept = t('填的都留着，恢复以后再提交。不想等，可以先办其余的，这一部分以后单独办。')
  const others = joint.parts.length > paused.length
  return {
    tone: 'warn',
    title: t('有的部分暂停办理，现在不能提交'),
    text: [...paused.map((one) => pausedSentence(t, one)), others ? kept : ''].join(''),
    actions: others ? [linkButton(t('不等了，先办其余的'), await startAgainPath(db, joint))] : [],
  }
}
