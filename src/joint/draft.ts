// The draft of a joint application with all that is needed to show, read and check it.
import { formEnv } from '../applications/index.ts'
import type { MaterialFile } from '../applications/index.ts'
import { bundlePaths, bundleVersion, keptParts, mergedOf } from '../bundles/index.ts'
import type { JointApplication, Merged } from '../bundles/index.ts'
import { rawFromAnswers } from '../forms/index.ts'
import type { Field, FormEnv, Raw } from '../forms/index.ts'
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'

export interface JointDraft {
  readonly joint: JointApplication
  readonly merged: Merged
  readonly files: readonly MaterialFile[]
  readonly env: FormEnv
  readonly raw: Raw
}

export async function jointDraft(
  db: Db | Tx,
  joint: JointApplication,
  today: Context['today'],
): Promise<JointDraft> {
  const { content } = await bundleVersion(db, joint.bundleVersionId)
  const merged = await mergedOf(db, content, await keptParts(db, joint.parts))
  const files = await jointFiles(db, joint.id)
  const { definition } = merged.form
  const env = await formEnv(db, today, {
    ...{ application: { ...joint, id: null }, definition, files },
    hrefOf: (file) => bundlePaths.file(joint.id, file),
  })
  const typed = joint.typed ?? rawFromAnswers(definition, joint.answers)
  const stored = definition.sections
    .flatMap(({ fields }) => fields)
    .filter(({ type }) => type === 'file')
    .map(({ key }) => {
      const own = files.filter(({ fieldPath }) => fieldPath === key)
      return [key, own.map(({ attachmentId }) => attachmentId)] as const
    })
  return { joint, merged, files, env, raw: { ...typed, ...Object.fromEntries(stored) } }
}

/** All questions of the one form. */
export function questionsOf({ merged }: JointDraft): readonly Field[] {
  return merged.form.definition.sections.flatMap(({ fields }) => fields)
}

/** The files in use, oldest first. */
export async function jointFiles(db: Db | Tx, jointId: string): Promise<readonly MaterialFile[]> {
  return db('jointMaterials as m')
    .join('attachments as a', 'a.id', 'm.attachmentId')
    .where('m.jointId', jointId)
    .whereNull('m.removedAt')
    .orderBy(['m.createdAt', 'a.id'])
    .select<MaterialFile[]>(
      ...(['m.attachmentId', 'm.materialNumber', 'm.fieldPath', 'a.fileName'] as const),
      ...(['a.mediaType', 'a.size', 'a.scanState', 'm.createdAt'] as const),
      ...(['m.grade', 'm.validUntil'] as const),
      db.raw('null as checked_by'),
    )
}
