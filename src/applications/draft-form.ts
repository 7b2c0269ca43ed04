// A draft with all that is needed to show, read and check it.
import { awaitedAnswers } from '../bundles/index.ts'
import { commitmentsOf, offeredFor } from '../commitments/index.ts'
import type { Commitment } from '../commitments/index.ts'
import { formVersion, rawFromAnswers } from '../forms/index.ts'
import type { FormDefinition, FormEnv, Raw } from '../forms/index.ts'
import { filedVersion } from '../matters/index.ts'
import type { MatterVersion } from '../matters/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Folder } from './folder.ts'
import { formEnv } from './form-env.ts'
import { filesOf } from './materials-store.ts'
import type { MaterialFile } from './materials-store.ts'
import { paths } from './paths.ts'
import { withoutDemand } from './rules/awaited.ts'
import type { Application } from './types.ts'

export interface DraftForm {
  readonly application: Application
  readonly version: MatterVersion
  readonly definition: FormDefinition
  readonly files: readonly MaterialFile[]
  /** 容缺 and 告知承诺: what stands in for a file. */
  readonly commitments: readonly Commitment[]
  readonly env: FormEnv
  /** What was typed last, right or not. */
  readonly raw: Raw
}

/** `folder` where its lists are at hand already. */
export async function draftForm(
  db: Db | Tx,
  application: Application,
  today: Day,
  folder: Folder | null = null,
): Promise<DraftForm> {
  const version = await filedVersion(db, application)
  const awaited = await awaitedAnswers(db, application)
  const definition = withoutDemand(await formVersion(db, version.formVersionId), awaited)
  const files = folder?.files ?? (await filesOf(db, application.id))
  const hrefOf = (attachmentId: string) => paths.file(application.id, attachmentId)
  const env = await formEnv(db, today, { application, definition, files, hrefOf })
  const typed = application.typed ?? rawFromAnswers(definition, application.answers)
  const raw = withFiles(definition, files, typed)
  const allows = version.elements.materials.some((one) => offeredFor(one).length > 0)
  const commitments = allows
    ? (folder?.commitments ?? (await commitmentsOf(db, application.id)))
    : []
  return { application, version, definition, files, commitments, env, raw }
}

/** What was typed, with the stored files as the answers of the questions that ask for files. */
export function withFiles(
  definition: FormDefinition,
  files: readonly Pick<MaterialFile, 'fieldPath' | 'attachmentId'>[],
  typed: Raw,
): Raw {
  const questions = definition.sections
    .flatMap((section) => section.fields)
    .filter(({ type }) => type === 'file')
  const stored = questions.map(({ key }) => {
    const own = files.filter(({ fieldPath }) => fieldPath === key)
    return [key, own.map(({ attachmentId }) => attachmentId)] as const
  })
  return { ...typed, ...Object.fromEntries(stored) }
}
