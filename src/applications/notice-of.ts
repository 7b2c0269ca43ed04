// What the applicant is told when something happened to the application: the province's sentence for
// it, or the usual one.
import type { Day } from '../kernel/day.ts'
import { fillWording, wordingFor } from '../notifications/index.ts'
import type { NewNotification } from '../notifications/index.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import type { Move } from '../workflow/index.ts'
import { paths } from './paths.ts'
import { usualWordings } from './rules/notice-wordings.ts'
import type { Changes } from './store.ts'
import type { Application } from './types.ts'

/** Null for moves between departments, which are seen on the progress page. */
export async function noticeOf(
  tx: Tx,
  application: Application,
  matter: { readonly name: string; readonly matterId: string },
  move: Move,
  changes: Changes,
  department: string,
): Promise<NewNotification | null> {
  const usual = usualWordings[move.action]
  if (usual === undefined) return null
  const words = fillWording(
    (await wordingFor(tx, move.action, matter.matterId)) ?? usual,
    {
      matter: matter.name,
      number: application.number ?? changes.number ?? null,
      dueOn: lastDay(move, changes),
      count: changes.corrections?.items.length ?? null,
      department,
      person: null,
    },
    fullDay,
  )
  return {
    accountId: application.applicantAccountId,
    applicationId: application.id,
    ...words,
    link:
      move.action === 'request-correction'
        ? paths.correction(application.id)
        : paths.progress(application.id),
  }
}

function lastDay(move: Move, changes: Changes): Day | null {
  return (move.action === 'request-correction' ? changes.corrections?.dueOn : changes.dueOn) ?? null
}
