// 分段上传 for a draft of one matter, and for its correction: where a whole file goes.
import type { Request, Response } from 'express'
import type { FormError } from '../../../forms/index.ts'
import { saying } from '../../../platform/i18n/translate.ts'
import type { Saying } from '../../../platform/i18n/translate.ts'
import type { Context } from '../../../platform/context.ts'
import type { ReceivedFile } from '../../../platform/uploads/receive.ts'
import { applicationArrival } from '../../arrival.ts'
import { filesOf } from '../../materials-store.ts'
import { paths } from '../../paths.ts'
import { topKey } from '../../rules/corrections.ts'
import { correctingOf } from './after-filing/correcting.ts'
import type { Correcting } from './after-filing/correcting.ts'
import { keepCorrectionFiles } from './after-filing/correction-files.ts'
import { fillableApplication } from './after-filing/own-application.ts'
import { keepFormFiles, keepRowFiles } from './form-files.ts'
import { keepSentMaterials } from './keep-sent-materials.ts'
import { ownDraft } from './own-draft.ts'
import type { OwnDraft } from './own-draft.ts'
import { answerBegun, answerPiece } from './receive-pieces.ts'
import type { Outcome } from './receive-pieces.ts'
import { uploadSentences } from './upload-faults.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const addressOf = (upload: string) => paths.upload(id, upload)
  await answerBegun(ctx, req, res, { arrival: applicationArrival(ctx, id), addressOf })
}

export async function add(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  await answerPiece(ctx, req, res, {
    arrival: applicationArrival(ctx, id),
    files: () => filesOf(ctx.db, id),
    place: async () => {
      const correcting = await correctingOf(ctx, await fillableApplication(ctx, req, 'correction'))
      if (correcting !== null) return (file) => keepInCorrection(ctx, correcting, file)
      const draft = await ownDraft(ctx, req, res)
      return draft === null ? null : (file) => keepInDraft(ctx, draft, file)
    },
  })
}

async function keepInDraft(ctx: Context, draft: OwnDraft, file: ReceivedFile): Promise<Outcome> {
  const key = topKey(file.field.replace(/^files\./, ''))
  const section = draft.definition.sections.find(({ fields }) => fields.some((one) => one.key === key))
  if (section !== undefined) {
    const rows = await keepRowFiles(ctx, draft, section, [file], {})
    const errors = [...rows.errors, ...(await keepFormFiles(ctx, draft, section, [file]))]
    return { fault: faultOf(errors), kept: rows.kept[0] }
  }
  const { kept, faults } = await keepSentMaterials(ctx, draft, [file])
  const [first] = [...faults.values()].flat()
  return { fault: first ?? (kept === 0 ? saying(uploadSentences.broken) : null) }
}

/** Only for what the notice names or an answer opens: anything else finds no place. */
async function keepInCorrection(
  ctx: Context,
  correcting: Correcting,
  file: ReceivedFile,
): Promise<Outcome> {
  const place = file.field.replace(/^files\./, '')
  const named = correcting.keys.has(topKey(place)) || correcting.places.has(Number(place))
  if (!named) return { fault: saying(uploadSentences.broken) }
  const { faults, kept } = await keepCorrectionFiles(ctx, correcting, [file], {})
  const { materials, errors } = faults
  return { fault: [...materials.values()].flat()[0] ?? faultOf(errors), kept: kept[0] }
}

/** With the name of its question: it may be read where the question is out of sight. */
function faultOf(errors: readonly FormError[]): Saying | null {
  return errors[0]?.summary ?? null
}
