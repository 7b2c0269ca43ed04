// Sends a file that is made now and kept nowhere.
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { LargeSheet } from '../../sheets/write-large-workbook.ts'
import { writeLargeWorkbook } from '../../sheets/write-large-workbook.ts'
import { workbookType } from '../../sheets/write-workbook.ts'

export function sendDownload(res: Response, name: string, type: string, content: Buffer | string) {
  declareDownload(res, name, type)
  res.send(content)
}

/** For a file that is sent in pieces afterwards. */
export function declareDownload(res: Response, name: string, type: string) {
  res.setHeader('Content-Type', type)
  res.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  res.setHeader('Cache-Control', 'no-store')
}

/** Written into a file first: a slow reader then holds neither memory nor the database. */
export async function sendWorkbook(
  res: Response,
  name: string,
  write: (make: (sheets: readonly LargeSheet[]) => Promise<void>) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'yizhan-workbook-'))
  const file = path.join(folder, 'workbook.xlsx')
  try {
    await write((sheets) => writeLargeWorkbook(file, sheets))
    declareDownload(res, name, workbookType)
    await pipeline(createReadStream(file), res)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
