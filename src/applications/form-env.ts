// What the forms need to know of the world for one application: the day, who applies and where, the
// regions, the dictionaries, the files already stored.
import { formWorld } from '../forms/index.ts'
import type { AttachedFile, FormDefinition, FormEnv } from '../forms/index.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import { dayOf } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { MaterialFile } from './materials-store.ts'
import { ownReferences } from './queries/own-references.ts'
import type { Application } from './types.ts'

/** What a form asks depends on the day it was filed; until then, on today. */
export async function formEnv(
  db: Db | Tx,
  today: Day,
  {
    application: { id, submittedAt, applicantKind, applicantAccountId, regionCode },
    definition,
    reader = null,
    files,
    hrefOf,
  }: {
    /** Its id is null for a joint application, which is several. */
    readonly application: Pick<
      Application,
      'submittedAt' | 'applicantKind' | 'applicantAccountId' | 'regionCode'
    > & { readonly id: string | null }
    readonly definition: FormDefinition
    /** Whose eyes it is for; the applicant's own where nobody is named. */
    readonly reader?: Actor | null
    readonly files: readonly MaterialFile[]
    readonly hrefOf: (attachmentId: string) => string
  },
): Promise<FormEnv> {
  return {
    ...(await formWorld(db)),
    today: submittedAt === null ? today : dayOf(submittedAt),
    applicantKind,
    region: regionCode,
    files: byPath(files, hrefOf),
    references: await ownReferences(db, {
      ...{ definition, applicantAccountId, applicationId: id, reader, today },
    }),
    idPrefix: 'f',
  }
}

function byPath(
  files: readonly MaterialFile[],
  hrefOf: (attachmentId: string) => string,
): Record<string, AttachedFile[]> {
  const found: Record<string, AttachedFile[]> = {}
  for (const file of files) {
    if (file.fieldPath === null) continue
    const list = (found[file.fieldPath] ??= [])
    list.push({
      id: file.attachmentId,
      name: file.fileName,
      size: file.size,
      href: hrefOf(file.attachmentId),
      state: file.scanState,
    })
  }
  return found
}
