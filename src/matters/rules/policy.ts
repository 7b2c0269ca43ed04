// Who may change the catalogue: its entries are the province's, so only provincial editors do.
import type { Actor } from '../../kernel/actor.ts'

export function mayChangeCatalogue(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && actor.seat.level === 'province')
}
