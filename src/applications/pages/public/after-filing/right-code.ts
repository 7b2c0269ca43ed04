// Compares a code with the one of an application, in the same time whether it is right or not.
import { timingSafeEqual } from 'node:crypto'
import type { Context } from '../../../../platform/context.ts'

/** False for no application and for one without a code. */
export function isRightCode(
  { vault }: Pick<Context, 'vault'>,
  application: { readonly queryCode: string | null } | null,
  code: string,
): boolean {
  const sealed = application?.queryCode ?? null
  const right = sealed === null ? '' : vault.open(sealed)
  const [one, other] = [right, code].map((text) => Buffer.from(text.padEnd(12).slice(0, 12)))
  if (one === undefined || other === undefined) return false
  return timingSafeEqual(one, other) && right !== ''
}
