// 登录的设备: where an account is signed in, alike in both halls, and how each of them is ended.
import type { Request, Response } from 'express'
import type { Context } from '../../platform/context.ts'
import { longMoment } from '../../platform/i18n/zh-format.ts'
import { signOut } from '../../platform/session/sign-in.ts'
import { sessionKey } from '../../platform/session/steady-store.ts'
import { submitButton } from '../../platform/web/buttons.ts'
import type { ButtonProps } from '../../platform/web/components.ts'
import { found } from '../../platform/web/errors.ts'
import { idleLimits } from '../../platform/web/request-context.ts'
import type { BasePage } from '../../platform/web/render.ts'
import type { Shell } from '../../platform/web/shell.ts'
import { signOutElsewhere, signOutEverywhere } from '../end-sessions.ts'
import { readFields } from '../inputs/read-fields.ts'
import { sessionsOf } from '../queries/sessions-of.ts'
import type { OpenSession } from '../queries/sessions-of.ts'

export interface SessionsPage extends BasePage {
  readonly action: string
  readonly sessions: readonly {
    readonly device: string
    readonly facts: readonly string[]
    /** Null for the session that looks. */
    readonly end: ButtonProps | null
  }[]
  readonly endAll: ButtonProps
}

type Kind = keyof typeof idleLimits

/** The account of whoever looks; 404 for the other hall's people. */
export function ownerOf({ actor }: Context, kind: Kind): string {
  return found(actor.kind === kind ? actor.accountId : null)
}

export async function sessionsPart(
  ctx: Context,
  req: Request,
  t: Shell['t'],
  kind: Kind,
): Promise<Pick<SessionsPage, 'sessions' | 'endAll'>> {
  const sessions = await sessionsOf(ctx.db, ownerOf(ctx, kind), idleLimits[kind])
  const here = sessionKey(req.sessionID)
  const all = { name: 'session', value: 'all' }
  return {
    sessions: sessions.map((one) => lineOf(t, one, one.key === here)),
    endAll: { ...submitButton(t('在所有设备上退出'), 'second'), submits: all },
  }
}

/** Ends what the form names and goes back to the list, or to `door` when this session ended too. */
export async function endOwnSession(
  ctx: Context,
  req: Request,
  res: Response,
  { kind, list, door }: { readonly kind: Kind; readonly list: string; readonly door: string },
): Promise<void> {
  const accountId = ownerOf(ctx, kind)
  const { session } = readFields(req.body, ['session'])
  if (session === 'all') {
    await signOutEverywhere(ctx, accountId)
  } else {
    const ended = await signOutElsewhere(ctx, accountId, session)
    found(ended.ok ? session : null)
    if (session !== sessionKey(req.sessionID)) return res.redirect(303, list)
  }
  await signOut(req)
  res.redirect(303, door)
}

function lineOf(
  t: Shell['t'],
  { key, device, network, signedInAt, seenAt }: OpenSession,
  here: boolean,
): SessionsPage['sessions'][number] {
  const name = device === '' ? t('没有报出名字的设备') : device
  const facts = [
    here ? t('就是现在这个') : '',
    signedInAt === null ? '' : t('{time} 登录', { time: longMoment(signedInAt) }),
    here || seenAt === null ? '' : t('{time} 还在用', { time: longMoment(seenAt) }),
    network === '' ? '' : t('网段 {network}', { network }),
  ]
  return {
    device: name,
    facts: facts.filter((fact) => fact !== ''),
    end: here
      ? null
      : {
          ...submitButton(t('退出'), 'quiet'),
          context: name,
          submits: { name: 'session', value: key },
        },
  }
}
