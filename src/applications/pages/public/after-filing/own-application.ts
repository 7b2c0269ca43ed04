// The application of an address, for its owner alone; to everybody else it does not exist.
import type { Request } from 'express'
import { filedVersion } from '../../../../matters/index.ts'
import type { Context } from '../../../../platform/context.ts'
import type { BreadcrumbItem } from '../../../../platform/web/components.ts'
import { found } from '../../../../platform/web/errors.ts'
import type { Shell } from '../../../../platform/web/shell.ts'
import { steps } from '../../../../workflow/index.ts'
import type { Status } from '../../../../workflow/index.ts'
import { openFile } from '../../../open-file.ts'
import { paths } from '../../../paths.ts'
import { applicationById } from '../../../store.ts'
import { assists, isOwner } from '../../../rules/policy.ts'
import type { Application } from '../../../types.ts'

export type Translate = Shell['t']

/** Throws 404 for one that is not there and for one of somebody else. */
export async function ownApplication(
  ctx: Context,
  req: Request,
  what: string,
): Promise<Application> {
  const application = found(await openFile(ctx, String(req.params['id']), what))
  return found(isOwner(ctx.actor, application) ? application : null)
}

/** The same for what a window may hand in for its applicant. */
export async function fillableApplication(
  ctx: Context,
  req: Request,
  what: string,
): Promise<Application> {
  const known = await applicationById(ctx.db, String(req.params['id']))
  if (known !== null && assists(ctx.actor, known, ctx.now)) return known
  return ownApplication(ctx, req, what)
}

export async function matterName(ctx: Context, application: Application): Promise<string> {
  return (await filedVersion(ctx.db, application)).name
}

export function mayWithdraw(status: Status): boolean {
  return steps.some(({ action, from }) => action === 'withdraw' && from.includes(status))
}

/** 首页 / 我要查 / 办件进度 / …; `last` null for the progress itself. */
export function trail({ t, links }: Shell, id: string, last: string | null): BreadcrumbItem[] {
  return [
    { label: t('首页'), href: links.home },
    { label: t('我要查'), href: links.progress },
    { label: t('办件进度'), href: last === null ? null : paths.progress(id) },
    ...(last === null ? [] : [{ label: last, href: null }]),
  ]
}

/** A field of a posted body, '' when it was not sent or sent twice; without what cannot be kept. */
export function textOf(req: Request, name: string): string {
  const sent = (req.body as Record<string, unknown> | undefined)?.[name]
  return typeof sent === 'string' ? sent.replace(/[\0\p{Cs}]/gu, '') : ''
}

export function textsOf(req: Request, name: string): readonly string[] {
  const sent = (req.body as Record<string, unknown> | undefined)?.[name]
  return [sent].flat().filter((one): one is string => typeof one === 'string')
}

/** Signs as people count them; 500 is what the desk can read at a glance. */
export function isTooLong(text: string, limit: number): boolean {
  return [...text].length > limit
}
