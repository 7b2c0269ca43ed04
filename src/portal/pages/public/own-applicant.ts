// The pages of one's own space are for applicants alone.
import type { Actor, Applicant } from '../../../kernel/actor.ts'
import { HttpError } from '../../../platform/web/errors.ts'

export function ownApplicant(actor: Actor): Applicant {
  if (actor.kind !== 'applicant') throw new HttpError(403, 'not an applicant')
  return actor
}
