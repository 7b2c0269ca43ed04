// Builds the shell of a page: who looks, the hall's menu, words in his language, links.
import type { Request, RequestHandler } from 'express'
import { may, personOf } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Permission } from '../../kernel/permission.ts'
import { isLanguage, translator } from '../i18n/translate.ts'
import type { Language, OtherLanguage, Words } from '../i18n/translate.ts'
import { csrfToken } from '../session/csrf.ts'
import type { Assets } from './assets.ts'
import { cookieOf } from './cookies.ts'
import { printedAddress } from './printed-address.ts'
import { maintenanceNotice } from './maintenance.ts'
import type { Maintenance } from './maintenance.ts'
import { contextOf, sessionEndsIn } from './request-context.ts'
import { deskBar } from './desk-bar.ts'
import { seenHints } from './hints.ts'
import type { Shell, ShellLink, Viewer } from './shell.ts'

export interface MenuEntry {
  readonly hall: 'public' | 'desk' | 'admin'
  readonly label: string
  readonly href: string
  readonly can: Permission
  /** Smaller stands first. */
  readonly order: number
}

export interface ShellSettings {
  readonly assets: Assets
  readonly menu: readonly MenuEntry[]
  readonly province: () => Promise<Shell['province']>
  readonly links: (actor: Actor, path: string) => Shell['links']
  readonly demonstrationNotice: string | null
  readonly maintenance: () => Promise<Maintenance>
  /** What editors translated. */
  readonly words: (language: OtherLanguage) => Promise<Words>
  /** Where a page asks that its session hold on. */
  readonly sessionAddress: string
}

export function shellMiddleware(settings: ShellSettings): RequestHandler {
  const menu = [...settings.menu].sort((a, b) => a.order - b.order)
  return async (req, res, next) => {
    const { actor } = contextOf(req)
    const hall = hallOf(req.path)
    const lang = hall === 'public' ? languageOf(req) : 'zh-CN'
    const t = lang === 'zh-CN' ? translator(lang) : translator(lang, await settings.words(lang))
    const goals = settings.links(actor, req.path)
    const ofHall = menu.filter((one) => one.hall === hall)
    const shown = hall === 'public' ? ledToWork(ofHall, actor, goals) : ofStaff(ofHall, actor)
    const links = linksOf(shown, req.path, t)
    const shell: Shell = {
      t,
      csrf: () => csrfToken(req),
      asset: settings.assets.address,
      lang,
      mode: cookieOf(req, 'mode') === 'elder' ? 'elder' : 'standard',
      viewer: viewerOf(actor),
      seenHints: seenHints(req),
      menu: links,
      bar: deskBar(links),
      path: req.originalUrl,
      printed: printedAddress(contextOf(req).publicUrl, req.originalUrl),
      province: await settings.province(),
      links: goals,
      session: sessionOf(req, actor, settings.sessionAddress),
      demonstrationNotice: settings.demonstrationNotice,
      maintenance: maintenanceNotice(await settings.maintenance()),
    }
    res.locals['shell'] = shell
    next()
  }
}

/** 我的 is no page of staff: the menu leads them back to where they work. */
function ledToWork(
  entries: readonly MenuEntry[],
  actor: Actor,
  { workplace }: Shell['links'],
): readonly MenuEntry[] {
  if (workplace === null) return entries
  return entries.map((one) =>
    may(actor, one.can) ? one : { ...one, label: '工作台', href: workplace },
  )
}

/** Somebody who is signed in to the public hall and looks at the door of the desk has no pages there. */
function ofStaff(entries: readonly MenuEntry[], actor: Actor): readonly MenuEntry[] {
  return actor.kind === 'staff' ? entries.filter((one) => may(actor, one.can)) : []
}

function hallOf(path: string): MenuEntry['hall'] {
  if (/^\/desk(\/|$)/.test(path)) return 'desk'
  return /^\/admin(\/|$)/.test(path) ? 'admin' : 'public'
}

function languageOf(req: Request): Language {
  const chosen = req.query['lang'] ?? cookieOf(req, 'lang')
  return isLanguage(chosen) ? chosen : 'zh-CN'
}

function sessionOf(req: Request, actor: Actor, address: string): Shell['session'] {
  const endsIn = sessionEndsIn(req, actor.kind)
  return endsIn === null ? null : { endsIn, address }
}

function viewerOf(actor: Actor): Viewer | null {
  if (actor.kind === 'applicant') {
    const { agent, type, name } = actor
    const actsFor = agent === null ? null : { name, company: type === 'company' }
    return { name: personOf(actor).name, kind: 'applicant', actsFor, departmentName: null }
  }
  if (actor.kind !== 'staff') return null
  const { name, seat } = actor
  return { name, kind: 'staff', actsFor: null, departmentName: seat.departmentName }
}

/** Of two entries above the same page only the nearer one is where somebody is. */
function linksOf(entries: readonly MenuEntry[], path: string, t: Shell['t']): ShellLink[] {
  const [nearest] = entries
    .filter((entry) => isAbove(entry, path))
    .sort((one, other) => other.href.length - one.href.length)
  return entries.map((entry) => ({
    label: t(entry.label),
    href: entry.href,
    current: entry === nearest,
  }))
}

function isAbove({ href }: MenuEntry, path: string): boolean {
  const root = href === '/' || href === '/desk' || href === '/admin'
  return path === href || (!root && path.startsWith(`${href}/`))
}
