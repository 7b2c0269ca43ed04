// The clerk at the window; the ledger lets nobody else come here.
import type { Staff } from '../kernel/actor.ts'
import type { Context } from '../platform/context.ts'
import { HttpError } from '../platform/web/errors.ts'

export function clerkOf({ actor }: Pick<Context, 'actor'>): Staff {
  if (actor.kind !== 'staff') throw new HttpError(403, 'not at a window')
  return actor
}

/** A field of a posted body, '' when it was not sent as one text. */
export function textIn(body: unknown, name: string): string {
  const value = (body as Readonly<Record<string, unknown>> | null | undefined)?.[name]
  return typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '') : ''
}
