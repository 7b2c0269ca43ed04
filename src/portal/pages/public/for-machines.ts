// What search engines and browsers ask for: robots.txt, the sitemap file, the icon.
import type { Request, Response } from 'express'
import { consentPaths } from '../../../consents/index.ts'
import { dayOf } from '../../../kernel/day.ts'
import { guidePath, mattersPath } from '../../../matters/index.ts'
import { provinceSettings } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { keptFor } from '../../kept.ts'
import { paths } from '../../paths.ts'
import { publishedGuides } from '../../queries/published-guides.ts'
import { sitemapOf } from '../../rules/sitemap.ts'
import { helpForApplicants } from '../../texts/index.ts'

const keepMilliseconds = 60_000
const guides = keptFor(keepMilliseconds, (db) => publishedGuides(db))

/** Own spaces, the desk and the administration are nobody else's business. */
const closed = ['/my', '/applications', '/progress/', '/desk', '/admin', '/login', '/register']

export function robots({ publicUrl }: Context, _req: Request, res: Response): void {
  const lines = [
    'User-agent: *',
    ...[...closed, paths.preferences].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl}${paths.sitemapFile}`,
    '',
  ]
  res.type('text/plain').send(lines.join('\n'))
}

export async function sitemapFile(ctx: Context, req: Request, res: Response): Promise<void> {
  const { publicUrl } = ctx
  const texts = [paths.help, paths.about, paths.accessibility, consentPaths.notice]
  const topics = helpForApplicants.map(({ key }) => paths.helpTopic(key))
  const pages = [paths.home, mattersPath(), ...texts, ...topics]
  const entries = [
    ...pages.map((path) => ({ url: publicUrl + path, changedOn: null })),
    ...(await guides(ctx.db, ctx.now)).map(({ code, publishedAt }) => ({
      ...{ url: publicUrl + guidePath(code), changedOn: dayOf(publishedAt) },
    })),
  ]
  const part = req.query['part'] === undefined ? null : Number(req.query['part'])
  const body = sitemapOf(entries, part, publicUrl + paths.sitemapFile)
  if (body === null) res.status(404).type('text/plain').send('没有这一部分。\n')
  else res.type('application/xml').send(body)
}

const contactDays = 180

/** To whom a weakness of the hall is told (RFC 9116). */
export async function securityContact(ctx: Context, _req: Request, res: Response): Promise<void> {
  const { contactEmail, hotline } = await provinceSettings(ctx.db)
  const expires = new Date(ctx.now.getTime() + contactDays * 86_400_000)
  const lines = [
    ...(contactEmail === null ? [] : [`Contact: mailto:${contactEmail}`]),
    `Contact: tel:${hotline.replace(/[^\d+-]/g, '')}`,
    `Contact: ${ctx.publicUrl}${paths.about}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${ctx.publicUrl}${paths.securityContact}`,
    '',
  ]
  res.type('text/plain').send(lines.join('\n'))
}

export function favicon(_ctx: Context, _req: Request, res: Response): void {
  res.redirect(302, shellOf(res).asset('img/favicon.ico'))
}
