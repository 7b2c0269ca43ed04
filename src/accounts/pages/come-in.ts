// Begins the session of whoever has shown who he is, and notes from where he came.
import type { Request } from 'express'
import type { Context } from '../../platform/context.ts'
import { signIn } from '../../platform/session/sign-in.ts'
import { notePlace } from '../note-place.ts'

export async function comeIn(
  ctx: Context,
  req: Request,
  accountId: string,
  { secondFactor }: { readonly secondFactor: boolean } = { secondFactor: false },
): Promise<void> {
  await signIn(req, accountId, { secondFactor })
  const { device = '', network = '' } = req.session
  await notePlace(ctx, accountId, { device, network })
}
