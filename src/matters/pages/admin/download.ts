// Sends a file that is made now and kept nowhere.
import type { Response } from 'express'

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
