// What the browser is told to keep unsent input: where it is sent, whose it is, and the key with which
// it is sealed on this device, which only its owner is given.
import type { Context } from '../../../platform/context.ts'
import { ownerMark } from '../../../platform/session/kept-posts.ts'

export interface Keeping {
  readonly address: string
  /** Where files are sent in pieces; null where they come with the form. */
  readonly uploads: string | null
  /** Whether what two pages typed is shown side by side for a choice. */
  readonly merges: boolean
  /** Tells accounts apart without naming one. */
  readonly who: string
  /** 32 bytes as base64url. */
  readonly key: string
}

export function keeping(
  ctx: Pick<Context, 'actor' | 'vault'>,
  address: string,
  uploads: string | null,
  merges = true,
): Keeping {
  const accountId = 'accountId' in ctx.actor ? ctx.actor.accountId : ''
  return {
    address,
    ...{ uploads, merges },
    who: ownerMark(ctx.vault, accountId),
    key: ctx.vault.index('copy in the browser', accountId),
  }
}
