// Receives the files of a form into a temporary folder, within limits. Whatever a handler does not
// keep is removed when the answer is sent.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import type { Request, RequestHandler } from 'express'
import multer from 'multer'
import { isPassingFault } from '../passing-fault.ts'
import { HttpError } from '../web/errors.ts'

export interface UploadLimits {
  readonly folder: string
  /** Bytes of one file. */
  readonly fileSize: number
  readonly files: number
}

export interface ReceivedFile {
  /** The name of the form's field. */
  readonly field: string
  readonly originalName: string
  readonly path: string
  readonly size: number
  /** The upload in pieces from which it was put together. */
  readonly upload?: string
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Why the files of this form could not be received, null when they could. */
    uploadFault?: 'too-large' | 'too-many' | 'broken' | null
  }
}

export function receiveFiles({ folder, fileSize, files }: UploadLimits): RequestHandler {
  const upload = multer({
    storage: multer.diskStorage({
      destination: folder,
      filename: (_req, _file, name) => name(null, `${randomUUID()}.part`),
    }),
    defParamCharset: 'utf8',
    limits: {
      fileSize,
      files,
      fields: 3000,
      parts: 3000 + files,
      fieldSize: 1_048_576,
      fieldNameSize: 200,
      headerPairs: 50,
    },
  }).any()
  return (req, res, next) => {
    res.on('close', () => void discard(req))
    upload(req, res, (error: unknown) => {
      // A full disk is no fault of the file: it may be sent again in a moment.
      if (isPassingFault(error)) return next(error)
      // No page has so many: what came of them is no part of an answer, so nothing of it is kept.
      if (isCrowd(error)) return next(new HttpError(422, 'too many fields'))
      req.uploadFault = error === undefined || error === null ? null : faultOf(error)
      if (req.uploadFault === null && error) next(error)
      else next()
    })
  }
}

/** The files that came with a request; those of no bytes included, to be refused with a sentence. */
export function receivedFiles(req: Request): readonly ReceivedFile[] {
  const files = Array.isArray(req.files) ? req.files : []
  return files.map((file) => ({
    field: file.fieldname,
    originalName: file.originalname,
    path: file.path,
    size: file.size,
  }))
}

function isCrowd(error: unknown): boolean {
  return error instanceof multer.MulterError && error.code === 'LIMIT_FIELD_COUNT'
}

function faultOf(error: unknown): 'too-large' | 'too-many' | 'broken' {
  if (!(error instanceof multer.MulterError)) return 'broken'
  if (error.code === 'LIMIT_FILE_SIZE') return 'too-large'
  return error.code === 'LIMIT_FILE_COUNT' || error.code === 'LIMIT_PART_COUNT'
    ? 'too-many'
    : 'broken'
}

/** A file whose line was cut has no path yet; one that cannot be removed is swept up later. */
async function discard(req: Request): Promise<void> {
  const files: readonly Partial<ReceivedFile>[] = receivedFiles(req)
  const paths = files.flatMap(({ path }) => path ?? [])
  await Promise.allSettled(paths.map((path) => fs.rm(path, { force: true })))
}
