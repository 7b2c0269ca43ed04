// 一表申请: the whole form and the one set of materials on a page; what is typed is kept first.
import type { Request, Response } from 'express'
import {
  commitSentences,
  fromPage,
  isTooFast,
  keeping,
  materialAcceptance,
  ofQuestion,
  pageMarks,
  promiseAsked,
  promisedItem,
  promiseItems,
  questionOf,
  shownWhenSent,
  withQuestions,
  withSources,
  wordsOf,
} from '../../../applications/index.ts'
import type { Keeping, PageMarks, PromisedItem, PromiseItem } from '../../../applications/index.ts'
import { fileSentence, prepareFile } from '../../../attachments/index.ts'
import { bundlePaths, pausedSentence } from '../../../bundles/index.ts'
import type { JointApplication, MergedMaterial } from '../../../bundles/index.ts'
import { applyRepeat, parseAnswers, presentForm, repeatCommand } from '../../../forms/index.ts'
import type { Body, FormError, FormView, Raw } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { moment } from '../../../platform/i18n/zh-format.ts'
import { isSigned } from '../../../matters/index.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { DraftProps, ErrorSummaryProps, NoticeProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { commitJoint, takeBackJoint } from '../../commit.ts'
import { jointDraft, questionsOf } from '../../draft.ts'
import type { JointDraft } from '../../draft.ts'
import { submitSentences } from '../../messages.ts'
import { pausedNow, startAgainPath } from '../../paused-now.ts'
import { saveJoint } from '../../save.ts'
import type { SentFile } from '../../save.ts'
import { submitJoint } from '../../submit.ts'
import { withAccountHints } from './account-hints.ts'
import { openJoint, ownJoint } from './own-joint.ts'

export interface JointFormPage extends BasePage {
  readonly heading: string
  readonly summary: ErrorSummaryProps
  readonly saved: boolean
  readonly marks: PageMarks
  readonly keeping: Keeping
  readonly kept: DraftProps
  /** What cannot be filed now, and what to do; null for nothing. */
  readonly paused: NoticeProps | null
  readonly action: string
  /** 不办了 */
  readonly discard: string
  readonly form: FormView
  readonly accept: string
  readonly materials: readonly {
    readonly id: string
    readonly number: number
    readonly name: string
    readonly note: string
    readonly error: string | null
    readonly upload: boolean
    readonly files: readonly { readonly id: string; readonly name: string; readonly href: string }[]
    /** 容缺 and 告知承诺 that all parts asking for the paper allow. */
    readonly promises: readonly PromiseItem[]
    readonly promised: PromisedItem | null
  }[]
  readonly declarationError: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'joint/public/form': JointFormPage
  }
}

interface Fault {
  readonly number: number
  readonly message: string
}

interface Said {
  readonly errors: readonly FormError[]
  readonly faults: readonly Fault[]
  readonly refusal: string | null
  readonly status: number
}

const nothing: Said = { errors: [], faults: [], refusal: null, status: 200 }

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await openJoint(ctx, req, res)
  if (joint === null) return
  const draft = await jointDraft(ctx.db, joint, ctx.today)
  await answer(ctx, req, res, draft, nothing)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await ownJoint(ctx, req)
  const { id } = joint
  const body = (req.body ?? {}) as Body
  if (joint.submittedAt !== null) return res.redirect(303, bundlePaths.joint(id))
  const draft = await jointDraft(ctx.db, joint, ctx.today)
  const { definition } = draft.merged.form
  const options = { mode: 'draft', sections: null, earlier: draft.raw } as const
  const typed = parseAnswers(definition, body, draft.env, options).raw
  const command = repeatCommand(body)
  const raw = command === null ? typed : applyRepeat(definition, typed, command)
  const { files, faults } = await sentFiles(draft, req)
  const removed = [body['_removeFile']].flat().filter((one) => typeof one === 'string')
  const from = fromPage({ fields: questionsOf(draft) }, body)
  const saved = await saveJoint(ctx, id, { raw, files, removed, from })
  if (!saved.ok) return res.redirect(303, bundlePaths.joint(id))
  const again = async () => jointDraft(ctx.db, await ownJoint(ctx, req), ctx.today)
  if (saved.value.conflicts.length > 0) {
    return answerBoth(ctx, req, res, await again(), { raw, conflicts: saved.value.conflicts })
  }
  if (faults.length > 0) return answer(ctx, req, res, await again(), { ...nothing, faults, status: 422 })
  const promised = await promiseFrom(ctx, id, body)
  if (promised !== null) {
    if (promised.fault === null) {
      return res.redirect(303, `${bundlePaths.section(id, 1)}#material-${promised.number}`)
    }
    const faults = [{ number: promised.number, message: promised.fault }]
    return answer(ctx, req, res, await again(), { ...nothing, faults, status: 422 })
  }
  if (body['_do'] !== 'submit') return res.redirect(303, `${bundlePaths.section(id, 1)}?saved=1`)
  if (await isTooFast(ctx, req, res)) return
  const sent = await submitJoint(ctx, id, body['declared'] === 'yes')
  if (sent.ok) return res.redirect(303, bundlePaths.joint(id))
  const { refusal } = sent
  if (refusal.reason === 'incomplete') {
    const missing = refusal.materials.map((number) => ({ number, message: submitSentences.material }))
    return answer(ctx, req, res, await again(), {
      ...{ errors: refusal.errors, faults: missing, refusal: null, status: 422 },
    })
  }
  const { reason } = refusal
  const said =
    reason === 'not-declared' || reason === 'not-open' || reason === 'part-paused'
      ? submitSentences[reason]
      : submitSentences.changed
  await answer(ctx, req, res, await again(), { ...nothing, refusal: said, status: 422 })
}

/** 作出承诺 and 收回承诺: at which material, and what is wrong with it; null where neither was pressed. */
async function promiseFrom(
  ctx: Context,
  id: string,
  body: Body,
): Promise<{ readonly number: number; readonly fault: string | null } | null> {
  const { takenBack, promise } = promiseAsked(body)
  if (takenBack !== null) {
    await takeBackJoint(ctx, id, takenBack)
    return { number: takenBack, fault: null }
  }
  if (promise === null) return null
  const done = await commitJoint(ctx, id, promise)
  return {
    number: promise.materialNumber,
    fault: done.ok ? null : commitSentences[done.refusal],
  }
}

/** Files of materials come as 'files.3', those of questions as 'files.<key>'. */
async function sentFiles(
  { merged }: JointDraft,
  req: Request,
): Promise<{ readonly files: readonly SentFile[]; readonly faults: readonly Fault[] }> {
  const files: SentFile[] = []
  const faults: Fault[] = []
  const keys = merged.form.definition.sections.flatMap(({ fields }) => fields)
  for (const file of receivedFiles(req).filter(({ size }) => size > 0)) {
    const place = file.field.replace(/^files\./, '')
    const material = merged.materials.find(({ number }) => String(number) === place)
    const question = keys.find(({ key, type }) => type === 'file' && key === place)
    if (material === undefined && question === undefined) continue
    const prepared = await prepareFile(file, materialAcceptance)
    const number = material?.number ?? 0
    if (prepared.ok) {
      const fieldPath = question?.key ?? null
      files.push({ prepared: prepared.value, materialNumber: number, fieldPath })
    } else {
      const message = fileSentence(file.originalName, prepared.refusal, materialAcceptance)
      faults.push({ number, message })
    }
  }
  return { files, faults }
}

interface Disputed {
  readonly raw: Raw
  readonly conflicts: readonly string[]
}

/** 两处填得不一样: what stands is said beside what was typed here; sent once more, this page holds. */
async function answerBoth(
  ctx: Context,
  req: Request,
  res: Response,
  stands: JointDraft,
  { raw, conflicts }: Disputed,
): Promise<void> {
  const { t } = shellOf(res)
  const { definition } = stands.merged.form
  const errors = conflicts.map((key): FormError => {
    const there = wordsOf(t, { ...stands, definition }, key, ofQuestion(stands.raw, key))
    const sentence = t('别处改成了“{there}”，这里是您刚填的。要用哪一个，就留哪一个，再存一次。', { there })
    const message = `${t(questionOf({ definition }, key))}：${sentence}`
    return { path: key, fieldId: `${stands.env.idPrefix}-${key}`, message, sentence, values: {} }
  })
  const shown = { ...stands, raw: withQuestions(stands.raw, raw, new Set(conflicts)) }
  await answer(ctx, req, res, shown, { ...nothing, errors, status: 422 }, stands.raw)
}

async function answer(
  ctx: Context,
  req: Request,
  res: Response,
  draft: JointDraft,
  said: Said,
  stands: Raw = draft.raw,
): Promise<void> {
  const shell = shellOf(res)
  const { t } = shell
  const { joint, merged, raw, env } = draft
  const { errors, faults, refusal } = said
  const hinted = await withAccountHints(ctx, draft, t('已按您的账号填好，可以改。'))
  const definition = withSources(t, { ...draft, sourced: joint.sourced }, hinted)
  const form = presentForm(definition, { raw, errors, env, sections: null })
  const nameOf = (number: number) => merged.materials.find((one) => one.number === number)?.name ?? ''
  const items = [
    ...form.errors.map(({ message, href }) => ({ text: t(message), href })),
    ...faults.map(({ number, message }) => ({
      text: `${nameOf(number)}：${t(message)}`,
      href: `#material-${number}`,
    })),
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
    keeping: keeping(ctx, bundlePaths.autosave(joint.id), null, shownWhenSent),
    kept: {
      text: t('{when}存的。停下不会丢，回来接着填。', { when: moment(joint.updatedAt) }),
      leave: null,
    },
    paused: await pausedNotice(ctx, t, joint),
    action: bundlePaths.section(joint.id, 1),
    discard: bundlePaths.discard(joint.id),
    form: { ...form, errors: [] },
    accept: materialAcceptance.endings.map((ending) => `.${ending}`).join(','),
    materials: merged.materials.map((one) => {
      const error = faults.find(({ number }) => number === one.number)?.message ?? null
      const own = draft.files.filter(({ materialNumber }) => materialNumber === one.number)
      return {
        id: `material-${one.number}`,
        number: one.number,
        name: one.name,
        note: noteOf(t, one),
        error: error === null ? null : t(error),
        upload: !one.generated && !one.freeSubmit && !isSigned(one),
        files: own.map(({ attachmentId, fileName }) => ({
          ...{ id: attachmentId, name: fileName, href: bundlePaths.file(joint.id, attachmentId) },
        })),
        ...promisesOf(t, joint, one, own.length > 0),
      }
    }),
    declarationError: refusal === null ? null : t(refusal),
  }
  await render(res, 'joint/public/form', page, said.status)
}

/** What may be promised of a paper that is not there yet, or what was promised. */
function promisesOf(
  t: Shell['t'],
  { promised }: JointApplication,
  material: MergedMaterial,
  isThere: boolean,
) {
  const made = promised.find(({ number }) => number === material.number)
  const { number: materialNumber, name: materialName, generated, freeSubmit } = material
  const isAsked = !isThere && !generated && !freeSubmit
  return {
    promises: isAsked && made === undefined ? promiseItems(t, material) : [],
    promised: promisedItem(
      t,
      material,
      made === undefined || isThere ? undefined : { ...made, materialNumber, materialName },
    ),
  }
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

function noteOf(t: ReturnType<typeof shellOf>['t'], one: MergedMaterial): string {
  const matters = [...new Set(one.sources.map(({ matterName }) => matterName))].join('、')
  const state = one.generated
    ? t('按您填的内容生成，不用上传。')
    : one.freeSubmit
      ? t('由部门之间调取，不用您交。')
      : one.required
        ? t('要交。')
        : one.when !== null
          ? t('有这种情形才交')
        : t('没有可不传')
  return `${state} ${t('用于：{matters}', { matters })}`
}
