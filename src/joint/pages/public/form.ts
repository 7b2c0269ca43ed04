// 一表申请: the whole form and the one set of materials on a page; what is typed is kept first.
import type { Request, Response } from 'express'
import { fromPage, isTooFast, promiseAsked, ranOutOn, refuseForged, uploadSentences } from '../../../applications/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import {
  applyRepeat,
  fileCommand,
  parseAnswers,
  repeatCommand,
  rowFileIds,
  withRowFile,
} from '../../../forms/index.ts'
import type { Body, Raw, RepeatCommand } from '../../../forms/index.ts'
import { isSigned } from '../../../matters/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { saying } from '../../../platform/i18n/translate.ts'
import type { Saying } from '../../../platform/i18n/translate.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { Context } from '../../../platform/context.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import { jointDraft, questionsOf } from '../../draft.ts'
import type { JointDraft } from '../../draft.ts'
import { submitSentences } from '../../messages.ts'
import { saveJoint, waitingFor } from '../../save.ts'
import { submitJoint } from '../../submit.ts'
import { answer, answerBoth, nothing } from './form-view.ts'
import { openJoint, ownJoint } from './own-joint.ts'
import { pressedAt } from './pressed-at.ts'
import { sentFiles } from './sent-files.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await openJoint(ctx, req, res)
  if (joint === null) return
  const draft = await jointDraft(ctx.db, joint, ctx.today)
  await answer(ctx, req, res, draft, nothing)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await ownJoint(ctx, req)
  const { id } = joint
  const posted = (req.body ?? {}) as Body
  if (joint.submittedAt !== null) return res.redirect(303, bundlePaths.joint(id))
  const draft = await jointDraft(ctx.db, joint, ctx.today)
  const { definition } = draft.merged.form
  refuseForged(definition, posted, draft.raw)
  // What the body does not name stays; a form that was cut off takes nothing away either.
  const fault = req.uploadFault ?? null
  const isWhole = fault === null
  const options = { mode: 'draft', sections: null, earlier: draft.raw, isWhole } as const
  const { files, faults } =
    fault === null
      ? await sentFiles(ctx, draft, receivedFiles(req))
      : { files: [], faults: [{ number: 0, said: saying(uploadSentences[fault]) }] }
  const body = files.reduce(
    (named, { row = null }, at) => (row === null ? named : withRowFile(named, row, waitingFor(at))),
    posted,
  )
  const typed = parseAnswers(definition, body, draft.env, options).raw
  const command = repeatCommand(body)
  const raw = command === null ? typed : applyRepeat(definition, typed, command)
  const removed = [...removedIn(body), ...goneWithRows(draft, raw, command)]
  const from = fromPage({ fields: questionsOf(draft) }, body)
  const said = body['_results']
  const resultsTogether = typeof said === 'string' ? said === 'together' : null
  const saved = await saveJoint(ctx, id, { raw, files, removed, from, resultsTogether })
  if (!saved.ok) return res.redirect(303, bundlePaths.joint(id))
  const again = async () => jointDraft(ctx.db, await ownJoint(ctx, req), ctx.today)
  if (saved.value.conflicts.length > 0) {
    return answerBoth(ctx, req, res, await again(), { raw, conflicts: saved.value.conflicts })
  }
  if (faults.length > 0) return answer(ctx, req, res, await again(), { ...nothing, faults, status: 422 })
  const pressed = await pressedAt(ctx, id, body)
  if (pressed !== null) {
    if (pressed.fault === null) {
      return res.redirect(303, `${bundlePaths.section(id, 1)}#material-${pressed.number}`)
    }
    const faults = [{ number: pressed.number, said: saying(pressed.fault) }]
    const { promise: tried } = promiseAsked(body)
    return answer(ctx, req, res, await again(), { ...nothing, faults, tried, status: 422 })
  }
  if (body['_do'] !== 'submit') return res.redirect(303, `${bundlePaths.section(id, 1)}?saved=1`)
  if (await isTooFast(ctx, req, res)) return
  const sent = await submitJoint(ctx, id, body['declared'] === 'yes')
  if (sent.ok) return res.redirect(303, bundlePaths.joint(id))
  const { refusal } = sent
  if (refusal.reason === 'incomplete') {
    const missing = refusal.materials.map((number) => ({ number, said: missingOf(draft, number, ctx.today) }))
    return answer(ctx, req, res, await again(), {
      ...{ ...nothing, errors: refusal.errors, faults: missing, status: 422 },
    })
  }
  const { reason } = refusal
  const sentence =
    reason === 'not-declared' || reason === 'not-open' || reason === 'part-paused'
      ? submitSentences[reason]
      : submitSentences.changed
  await answer(ctx, req, res, await again(), { ...nothing, refusal: sentence, status: 422 })
}

/** A material's file is named by its id, that of a question with its path before it. */
function removedIn(body: Body): readonly string[] {
  const command = fileCommand(body)
  if (command?.kind === 'remove') return [command.id]
  return [body['_removeFile']].flat().filter((one) => typeof one === 'string')
}

/** With its row go its files. */
function goneWithRows(
  { merged, raw: before }: JointDraft,
  raw: Raw,
  command: RepeatCommand | null,
): readonly string[] {
  if (command?.kind !== 'remove') return []
  const { definition } = merged.form
  const named = rowFileIds(definition, raw)
  return [...rowFileIds(definition, before)].filter((id) => !named.has(id))
}

function missingOf({ merged, files }: JointDraft, number: number, today: Day): Saying {
  const material = merged.materials.find((one) => one.number === number)
  const isPromise = material !== undefined && isSigned(material)
  const day = ranOutOn(files, number, today)
  if (material !== undefined && day !== null) {
    return saying('{material}到{day}就过期了，请换一份', { material: material.name, day: longDay(day) })
  }
  return saying(isPromise ? submitSentences.promise : submitSentences.material)
}
