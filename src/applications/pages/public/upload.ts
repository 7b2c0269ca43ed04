// 分段上传: a script sends a file in pieces and is told how far it has come; at the end the file is judged
// and kept as one that came with a form.
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import { filePlace } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { ReceivedFile } from '../../../platform/uploads/receive.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import { HttpError } from '../../../platform/web/errors.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { addToUpload, beginUpload, forgetUpload, pieceBytes, settleUpload, wholeFile } from '../../receive-upload.ts'
import type { ArrivingFile } from '../../uploads-store.ts'
import { correctingOf } from './after-filing/correcting.ts'
import type { Correcting } from './after-filing/correcting.ts'
import { keepCorrectionFiles } from './after-filing/correction-files.ts'
import { fillableApplication } from './after-filing/own-application.ts'
import { filesOf } from '../../materials-store.ts'
import { topKey } from '../../rules/corrections.ts'
import { keepFormFiles, keepRowFiles } from './form-files.ts'
import { keepSentMaterials } from './keep-sent-materials.ts'
import { ownDraft } from './own-draft.ts'
import type { OwnDraft } from './own-draft.ts'
import { fullSentence, uploadSentences } from './upload-faults.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const body = (req.body ?? {}) as Readonly<Record<string, unknown>>
  const text = (name: string) => {
    const value = body[name]
    return typeof value === 'string' ? value.slice(0, 300) : ''
  }
  const file = { field: text('field'), fileName: text('name'), size: Number(text('size')) }
  const begun = await beginUpload(ctx, id, file)
  if (!begun.ok) {
    if (begun.refusal === 'not-found') throw new HttpError(404, 'not found')
    const sentence = shellOf(res).t(beginSentence(begun.refusal, file.size))
    return said(res, sentence, begun.refusal === 'full')
  }
  const { id: upload, received } = begun.value
  res.json({ address: paths.upload(id, upload), received, piece: pieceBytes })
}

export async function add(ctx: Context, req: Request, res: Response): Promise<void> {
  const [id, uploadId] = [String(req.params['id']), String(req.params['upload'])]
  const at = Number((req.body as Readonly<Record<string, unknown>>)['at'])
  const [part] = req.uploadFault === null ? receivedFiles(req) : []
  const bytes = part === undefined ? Buffer.alloc(0) : await fs.readFile(part.path)
  const added = await addToUpload(ctx, id, uploadId, { at, bytes })
  if (!added.ok) throw new HttpError(404, 'not found')
  const upload = added.value
  if (upload.received < upload.size) {
    res.json({ received: upload.received, done: false })
    return
  }
  if (upload.keptAt !== null) {
    const kept = await keptAs(ctx, id, upload)
    res.json({ received: upload.received, done: true, kept })
    return
  }
  const correcting = await correctingOf(ctx, await fillableApplication(ctx, req, 'correction'))
  const draft = correcting === null ? await ownDraft(ctx, req, res) : null
  if (correcting === null && draft === null) return
  const { fault, kept } = await keepWhole(ctx, upload, (file) =>
    draft === null ? keepInCorrection(ctx, correcting, file) : keepInDraft(ctx, draft, file),
  )
  await (fault === null ? settleUpload : forgetUpload)(ctx, upload)
  if (fault !== null) return said(res, shellOf(res).t(fault))
  res.json({ received: upload.received, done: true, kept })
}

/** The sentence why it was not kept, null when it was; and what a row of a group has to name as its own. */
interface Outcome {
  readonly fault: string | null
  readonly kept?: string | undefined
}

async function keepWhole(
  ctx: Context,
  upload: ArrivingFile,
  keep: (file: ReceivedFile) => Promise<Outcome>,
): Promise<Outcome> {
  const bytes = await wholeFile(ctx, upload)
  const place = path.join(os.tmpdir(), `yizhan-arrived-${randomUUID()}`)
  await fs.writeFile(place, bytes, { mode: 0o600 })
  const { field, fileName: originalName } = upload
  const file = { field, originalName, path: place, size: bytes.length, upload: upload.id }
  try {
    return await keep(file)
  } finally {
    await fs.rm(place, { force: true })
  }
}

/** The answer to its last piece was lost: a row asks again which file is its own. */
async function keptAs(ctx: Context, id: string, upload: ArrivingFile): Promise<string | undefined> {
  const { field, fileName, keptAt } = upload
  const place = filePlace(field)
  if (place === null || place.path === place.question) return undefined
  // A picture may have been given another ending.
  const stem = (name: string) => name.replace(/\.[^.]*$/, '')
  const same = (await filesOf(ctx.db, id)).findLast(
    (file) =>
      file.fieldPath === place.question &&
      file.createdAt.getTime() === keptAt?.getTime() &&
      stem(file.fileName) === stem(fileName),
  )
  return same?.attachmentId
}

async function keepInDraft(ctx: Context, draft: OwnDraft, file: ReceivedFile): Promise<Outcome> {
  const key = topKey(file.field.replace(/^files\./, ''))
  const section = draft.definition.sections.find(({ fields }) => fields.some((one) => one.key === key))
  if (section !== undefined) {
    const rows = await keepRowFiles(ctx, draft, section, [file], {})
    const errors = [...rows.errors, ...(await keepFormFiles(ctx, draft, section, [file]))]
    return { fault: errors[0]?.message ?? null, kept: rows.kept[0] }
  }
  const { kept, faults } = await keepSentMaterials(ctx, draft, [file])
  const [first] = [...faults.values()].flat()
  return { fault: first ?? (kept === 0 ? uploadSentences.broken : null) }
}

/** Only for what the notice names or an answer opens: anything else finds no place. */
async function keepInCorrection(
  ctx: Context,
  correcting: Correcting | null,
  file: ReceivedFile,
): Promise<Outcome> {
  const place = file.field.replace(/^files\./, '')
  const named =
    correcting !== null &&
    (correcting.keys.has(topKey(place)) || correcting.places.has(Number(place)))
  if (!named) return { fault: uploadSentences.broken }
  const { faults, kept } = await keepCorrectionFiles(ctx, correcting, [file], {})
  const { materials, errors } = faults
  return { fault: [...materials.values()].flat()[0] ?? errors[0]?.message ?? null, kept: kept[0] }
}

/** Of this one file: the sentences of a whole form would send one looking for lost answers. */
function beginSentence(refusal: 'too-large' | 'too-many' | 'full', size: number): string {
  if (refusal === 'full') return fullSentence
  if (refusal === 'too-many') return '一次选的文件太多了，没有收下。请分几次上传。'
  if (size === 0) return '这是空文件（0 字节），没有收下。请重新选择。'
  return '文件太大了，没有收下。请换 10 MB 以内的。'
}

/** `last`: the files behind this one need not be tried. */
function said(res: Response, fault: string, last = false): void {
  res.status(422).json({ fault, last })
}
