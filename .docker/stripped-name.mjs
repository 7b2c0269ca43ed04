// Where the JavaScript of a TypeScript file is kept: by what the file says, so that what is old is never run.
import { createHash } from 'node:crypto'
import path from 'node:path'

export const top = path.dirname(import.meta.dirname)
export const folder = path.join(top, '.stripped')

/** @param {Buffer} source */
export function strippedName(source) {
  return path.join(folder, `${createHash('sha256').update(source).digest('hex')}.js`)
}
