// One act on an application: its form, with what the law asks for, and the act itself.
import type { Request, Response } from 'express'
import { jointById } from '../../../bundles/index.ts'
import { phrasesOf } from '../../../desk/index.ts'
import type { Phrase } from '../../../desk/index.ts'
import { formVersion } from '../../../forms/index.ts'
import type { FormDefinition } from '../../../forms/index.ts'
import { isDay } from '../../../kernel/day.ts'
import { filedVersion } from '../../../matters/index.ts'
import type { MatterVersion } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { clockTime } from '../../../platform/i18n/zh-format.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import { actionNames, openActions } from '../../../workflow/index.ts'
import type { Action, OpenAction } from '../../../workflow/index.ts'
import { advance } from '../../advance.ts'
import type { StepRefusal } from '../../advance.ts'
import { factsOf, stepActor } from '../../facts.ts'
import type { Known } from '../../facts.ts'
import { restDayWords, usualCorrectionDay } from '../../correction-day.ts'
import { stepSentences } from '../../messages.ts'
import { filesOf } from '../../materials-store.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { conditionFacts } from '../../plan-of.ts'
import { materialsAsked } from '../../rules/completeness.ts'
import { previewStep } from '../../preview-step.ts'
import { actorWords } from '../../rules/actor-words.ts'
import { mayStep } from '../../rules/policy.ts'
import { destinationsOf } from '../../queries/destinations.ts'
import { applicationById, stepsOf } from '../../store.ts'
import type { Application } from '../../types.ts'
import { promisedWords, refusedInCorrection } from './before-accepting.ts'
import { correctionTargets } from './correction-targets.ts'
import type { CorrectionTarget } from './correction-targets.ts'
import { similarPart } from './similar/present.ts'
import { presentStep } from './step-form.ts'
import { presentPreview } from './step-preview.ts'
import { stepFaults, stepInput, typedStep } from './step-input.ts'
import { inserted, phraseFor } from './step-forms/phrases.ts'
import type { StepFault, TypedStep } from './step-forms/types.ts'

interface Asked {
  readonly application: Application
  readonly version: MatterVersion
  readonly definition: FormDefinition
  readonly known: Known
  readonly targets: readonly CorrectionTarget[]
  readonly open: readonly OpenAction[]
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFile(ctx, String(req.params['id']), 'step'))
  const asked = await askedOf(ctx, application)
  const known = found(Object.keys(actionNames).find((one) => one === req.params['action']) ?? null)
  const action = asked.open.find((one) => one.action === known)?.action
  // A button of a page that is late: the application's page says which rule bars it now.
  if (action === undefined) return res.redirect(303, paths.refusedStep(application.id, known))
  const refused = action === 'request-correction' ? await refusedInCorrection(ctx, application) : {}
  const dueOn = await usualCorrectionDay(ctx, application.regionPath)
  const usual = { dueOn, method: '电子送达' }
  const blank = typedStep({ ...usual, ...refused }, asked.targets)
  await answer(ctx, res, { ...asked, action, typed: blank, faults: [], status: 200 })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const application = found(await openFile(ctx, id, 'step'))
  const body = req.body as Record<string, unknown>
  const action = Object.keys(actionNames).find((one) => one === body['action']) as
    Action | undefined
  if (action === undefined) return res.redirect(303, paths.deskFile(id))
  const asked = await askedOf(ctx, application)
  const typed = typedStep(body, asked.targets)
  if (body['insert'] !== undefined && asked.open.some((one) => one.action === action)) {
    const chosen = (await phrasesFor(ctx)).find((one) => one.id === body['phrase'])
    const words = chosen === undefined ? '' : phraseFor(chosen, application, asked.version.name)
    const comment = words === '' ? typed.comment : inserted(typed.comment, words)
    const filled = { ...typed, comment }
    return answer(ctx, res, { ...asked, action, typed: filled, faults: [], status: 200 })
  }
  const formal = stepFaults(action, application, typed, ctx.today)
  const faults = [...formal, ...(await restDayFaults(ctx, action, application, typed))]
  if (faults.length > 0) {
    return answer(ctx, res, { ...asked, action, typed, faults, status: 422 })
  }
  const revision = Number(body['revision'])
  const input = stepInput(action, typed, asked.targets, Number.isInteger(revision) ? revision : -1)
  if (body['edit'] !== undefined) {
    return answer(ctx, res, { ...asked, action, typed, faults: [], status: 200 })
  }
  const ahead = body['preview'] === undefined ? null : await previewStep(ctx, id, input)
  if (ahead?.ok === true) {
    return render(
      res,
      'applications/desk/step-preview',
      await presentPreview(ctx, ahead.value, body),
    )
  }
  const moved = ahead ?? (await advance(ctx, id, input))
  if (moved.ok) return res.redirect(303, `${paths.deskFile(id)}?done=${action}`)
  const latest = found(await applicationById(ctx.db, id))
  const field = moved.refusal.startsWith('transfer-') ? 'transferTo' : 'comment'
  const fault = { field, message: await sentenceOf(ctx, id, moved.refusal) }
  const again = await askedOf(ctx, latest)
  await answer(ctx, res, { ...again, action, typed, faults: [fault], status: 422 })
}

async function restDayFaults(
  ctx: Context,
  action: Action,
  { regionPath }: Application,
  { dueOn }: TypedStep,
): Promise<readonly StepFault[]> {
  if (action !== 'request-correction' || !isDay(dueOn) || dueOn <= ctx.today) return []
  const message = await restDayWords(ctx, regionPath, dueOn)
  return message === null ? [] : [{ field: 'dueOn', message }]
}

/** Who comes second reads what the first one did; what he wrote is kept. */
async function sentenceOf(ctx: Context, id: string, refusal: StepRefusal): Promise<string> {
  if (refusal !== 'stale') return stepSentences[refusal]
  const last = (await stepsOf(ctx.db, id)).at(-1)
  if (last === undefined) return stepSentences.stale
  const did = `${actorWords(last)} ${clockTime(last.happenedAt)}办了“${actionNames[last.action]}”`
  return `${stepSentences.stale}最近一步：${did}。您写的还在下面。`
}

async function askedOf(ctx: Context, application: Application): Promise<Asked> {
  const [version, steps] = await Promise.all([
    filedVersion(ctx.db, application),
    stepsOf(ctx.db, application.id),
  ])
  const definition = await formVersion(ctx.db, version.formVersionId)
  const known = await factsOf(ctx.db, application, version, steps, ctx.today)
  const open = mayStep(ctx.actor, application)
    ? openActions(known.facts, stepActor(ctx.actor, application))
    : []
  const { answers } = application
  const told = { answers, facts: conditionFacts(application) }
  const asked = materialsAsked(version.elements.materials, told)
  const mayCorrect = open.some(({ action }) => action === 'request-correction')
  const files = mayCorrect ? await filesOf(ctx.db, application.id) : []
  const targets = correctionTargets(definition, answers, asked, version.elements, files)
  return { application, version, definition, known, targets, open }
}

interface Answering extends Asked {
  readonly action: Action
  readonly typed: TypedStep
  readonly faults: readonly StepFault[]
  readonly status: number
}

async function phrasesFor({ db, actor }: Context): Promise<readonly Phrase[]> {
  return actor.kind === 'staff' ? phrasesOf(db, actor) : []
}

/** 统一送达: said where a part is delivered alone, whoever leads the whole. */
async function deliveryWish({ db }: Context, { jointId }: Application): Promise<string | null> {
  const joint = jointId === null ? null : await jointById(db, jointId)
  if (joint === null) return null
  return joint.resultsTogether
    ? `这是联办件“${joint.bundleName}”的一项，申请人要等全部有了决定，到牵头部门的窗口一次领。没有特别情况，请不要单独送达。`
    : `这是联办件“${joint.bundleName}”的一项，申请人选择办好一项领一项。`
}

/** What whoever does it should know first; null for most acts. */
async function toKnow(ctx: Context, { application, version, action }: Answering) {
  if (action === 'accept') return promisedWords(ctx, application, version)
  return action === 'deliver' ? deliveryWish(ctx, application) : null
}

async function answer(ctx: Context, res: Response, answering: Answering): Promise<void> {
  const { application, version, definition, known, targets, action, typed, faults, status } =
    answering
  const phrases = await phrasesFor(ctx)
  const page = presentStep({
    phrases,
    destinations: action === 'propose-transfer' ? await destinationsOf(ctx.db, application) : [],
    wish: await toKnow(ctx, answering),
    similar: await similarPart(ctx, application, version, action),
    application,
    version,
    definition,
    known,
    targets,
    action,
    typed,
    faults,
    actorName: ctx.actor.kind === 'staff' ? ctx.actor.name : '',
  })
  await render(res, 'applications/desk/step', page, status)
}
