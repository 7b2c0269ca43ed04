// Where a member of staff begins: at the desk, at the window or in the administration.
import { may } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'

export type Workplace = 'desk' | 'counter' | 'administration'

export function workplaceOf(actor: Actor): Workplace {
  if (may(actor, 'applications.read')) return 'desk'
  return may(actor, 'counter.assist') ? 'counter' : 'administration'
}
