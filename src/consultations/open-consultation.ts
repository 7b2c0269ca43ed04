// Opens a request for one of its two sides; every look is on record, for the applicant to see too.
import { applicationById } from '../applications/index.ts'
import type { Application } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { mayRead } from './rules/policy.ts'
import { consultationById } from './store.ts'
import type { Consultation } from './types.ts'

export interface Opened {
  readonly consultation: Consultation
  readonly application: Application
}

/** Null for one that does not exist and for one that is not for these eyes. */
export async function openConsultation(
  ctx: Context,
  id: string,
  what: string,
): Promise<Opened | null> {
  const consultation = await consultationById(ctx.db, id)
  if (consultation === null) return null
  const allowed = mayRead(ctx.actor, consultation)
  const { applicationId } = consultation
  await transaction(ctx.db, (tx) =>
    record(tx, ctx, {
      action: 'applications.read',
      outcome: allowed ? 'done' : 'refused',
      subjectType: 'application',
      subjectId: applicationId,
      applicationId,
      after: { what, consultation: id },
    }),
  )
  const application = allowed ? await applicationById(ctx.db, applicationId) : null
  return application === null ? null : { consultation, application }
}
