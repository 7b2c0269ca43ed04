// 偏好: language, mode, region and hints read, kept by the browser for a year.
import type { Request, Response } from 'express'
import { regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { isLanguage } from '../../../platform/i18n/translate.ts'
import { setPreference } from '../../../platform/web/cookies.ts'
import { putAway } from '../../../platform/web/hints.ts'
import { safePath } from '../../../platform/web/safe-path.ts'
import { paths } from '../../paths.ts'

/** Whatever is not a preference of ours is left as it was. */
export async function show({ db }: Context, req: Request, res: Response): Promise<void> {
  const { mode, lang, region, hint, back } = req.query
  putAway(req, res, hint)
  if (mode === 'standard' || mode === 'elder') setPreference(res, 'mode', mode, req.secure)
  if (isLanguage(lang)) setPreference(res, 'lang', lang, req.secure)
  if (typeof region === 'string') {
    const known = region === '' ? '' : (await regionLookup(db)).find(region)?.code
    if (known !== undefined) setPreference(res, 'region', known, req.secure)
  }
  res.redirect(303, withoutLanguage(safePath(back, paths.home)))
}

/** A language in the address would win over the one just chosen. */
function withoutLanguage(path: string): string {
  const [place = paths.home, query] = path.split('?', 2)
  if (query === undefined) return path
  const kept = new URLSearchParams(query)
  if (!kept.has('lang')) return path
  kept.delete('lang')
  return kept.size === 0 ? place : `${place}?${kept.toString()}`
}
