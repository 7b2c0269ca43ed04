// Opens a request for one of its two sides; every look is on record, for the applicant to see too.
import { applicationById, noteElsewhere } from '../applications/index.ts'
import type { Application } from '../applications/index.ts'
import { recordAlone } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { beyondScope } from '../platform/database/scope.ts'
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
  if (consultation === null) {
    await noteOneElsewhere(ctx, id, what)
    return null
  }
  const allowed = mayRead(ctx.actor, consultation)
  const { applicationId } = consultation
  await recordAlone(ctx.db, ctx, {
    action: 'applications.read',
    outcome: allowed ? 'done' : 'refused',
    subjectType: 'application',
    subjectId: applicationId,
    applicationId,
    after: { what, consultation: id },
  })
  const application = allowed ? await applicationById(ctx.db, applicationId) : null
  return application === null ? null : { consultation, application }
}

async function noteOneElsewhere(ctx: Context, id: string, what: string): Promise<void> {
  const whole = beyondScope(ctx.db, '拒绝打开外区的征求意见也要留痕')
  const elsewhere = await consultationById(whole, id)
  if (elsewhere === null) return
  await noteElsewhere(ctx, elsewhere.applicationId, {
    action: 'applications.read',
    after: { what, consultation: id },
  })
}
