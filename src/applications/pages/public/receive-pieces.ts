// 分段上传: a script sends a file in pieces and is told how far it has come; at the end the file is judged
// and kept as one that came with a form, wherever its draft keeps files.
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import { filePlace } from '../../../forms/index.ts'
import type { Saying } from '../../../platform/i18n/translate.ts'
import type { Context } from '../../../platform/context.ts'
import type { ReceivedFile } from '../../../platform/uploads/receive.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import { HttpError } from '../../../platform/web/errors.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { MaterialFile } from '../../materials-store.ts'
import {
  addToUpload,
  beginUpload,
  forgetUpload,
  pieceBytes,
  settleUpload,
  wholeFile,
} from '../../receive-upload.ts'
import type { Arrival } from '../../receive-upload.ts'
import { sameStem } from '../../rules/same-stem.ts'
import type { ArrivingFile } from '../../uploads-store.ts'
import { beginSentences } from './upload-faults.ts'

/** Why it was not kept, null when it was; and what a row of a group has to name as its own. */
export interface Outcome {
  readonly fault: Saying | null
  readonly kept?: string | undefined
}

export interface Receiving {
  readonly arrival: Arrival
  /** The files that the draft has. */
  files(): Promise<readonly Pick<MaterialFile, 'attachmentId' | 'fieldPath' | 'fileName' | 'createdAt'>[]>
  /** Keeps the whole file where it belongs; null when the draft is gone and the answer was sent. */
  place(): Promise<((file: ReceivedFile) => Promise<Outcome>) | null>
}

export async function answerBegun(
  ctx: Context,
  req: Request,
  res: Response,
  { arrival, addressOf }: { arrival: Arrival; addressOf: (upload: string) => string },
): Promise<void> {
  const body = (req.body ?? {}) as Readonly<Record<string, unknown>>
  const text = (name: string) => {
    const value = body[name]
    return typeof value === 'string' ? value.slice(0, 300) : ''
  }
  const file = { field: text('field'), fileName: text('name'), size: Number(text('size')) }
  const begun = await beginUpload(ctx, arrival, file)
  if (!begun.ok) {
    if (begun.refusal === 'not-found') throw new HttpError(404, 'not found')
    const sentence = shellOf(res).t(beginSentence(begun.refusal, file.size))
    return said(res, sentence, begun.refusal === 'full')
  }
  const { id: upload, received } = begun.value
  res.json({ address: addressOf(upload), received, piece: pieceBytes })
}

export async function answerPiece(
  ctx: Context,
  req: Request,
  res: Response,
  { arrival, files, place }: Receiving,
): Promise<void> {
  const uploadId = String(req.params['upload'])
  const at = Number((req.body as Readonly<Record<string, unknown>>)['at'])
  const [part] = req.uploadFault === null ? receivedFiles(req) : []
  const bytes = part === undefined ? Buffer.alloc(0) : await fs.readFile(part.path)
  const added = await addToUpload(ctx, arrival, uploadId, { at, bytes })
  if (!added.ok) throw new HttpError(404, 'not found')
  const upload = added.value
  const { received } = upload
  if (received < upload.size) return void res.json({ received, done: false })
  if (upload.keptAt !== null) {
    return void res.json({ received, done: true, kept: keptAs(await files(), upload) })
  }
  const keep = await place()
  if (keep === null) return
  const { fault, kept } = await keepWhole(ctx, upload, keep)
  await (fault === null ? settleUpload : forgetUpload)(ctx, upload)
  if (fault !== null) return said(res, shellOf(res).t(fault))
  res.json({ received, done: true, kept })
}

export async function keepWhole(
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
function keptAs(
  files: Awaited<ReturnType<Receiving['files']>>,
  { field, fileName, keptAt }: ArrivingFile,
): string | undefined {
  const place = filePlace(field)
  if (place === null || place.path === place.question) return undefined
  const same = files.findLast(
    (file) =>
      file.fieldPath === place.question &&
      file.createdAt.getTime() === keptAt?.getTime() &&
      sameStem(file.fileName, fileName),
  )
  return same?.attachmentId
}

function beginSentence(refusal: 'too-large' | 'too-many' | 'full', size: number): string {
  return beginSentences[refusal === 'too-large' && size === 0 ? 'empty' : refusal]
}

/** `last`: the files behind this one need not be tried. */
function said(res: Response, fault: string, last = false): void {
  res.status(422).json({ fault, last })
}
