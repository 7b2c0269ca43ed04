// 办事指南换了新版: what has changed for a joint draft since it was begun; it cannot be filed before it has moved on.
import type { NewerVersion } from '../applications/index.ts'
import {
  bundleByCode,
  bundleCodeOf,
  bundleVersion,
  currentParts,
  mergedOf,
  movedTo,
} from '../bundles/index.ts'
import type { Merged } from '../bundles/index.ts'
import { compareDefinitions } from '../forms/index.ts'
import type { Db } from '../platform/database/transaction.ts'
import type { JointDraft } from './draft.ts'

/** Null while every part is under the guide in force, and where one is not to be had any more. */
export async function newerJoint(db: Db, draft: JointDraft): Promise<NewerVersion | null> {
  const { joint, merged, raw, files } = draft
  const codes = joint.parts.map(({ matterCode }) => matterCode)
  const current = await currentParts(db, codes)
  const changed = current.filter(({ version }) =>
    joint.parts.every(({ matterVersionId }) => matterVersionId !== version.id),
  )
  if (changed.length === 0) return null
  const bundle = await bundleByCode(db, await bundleCodeOf(db, joint.bundleVersionId))
  const { content } = await bundleVersion(db, bundle?.currentVersionId ?? joint.bundleVersionId)
  const now = await mergedOf(db, content, current)
  const { keys } = movedTo(merged, now)
  const known = new Set(Object.keys(merged.form.sources))
  const answered = [...new Set(Object.entries(raw).filter(isTyped).map(topKeyOf))].filter((key) =>
    known.has(key),
  )
  const [before, after] = [papersOf(merged), papersOf(now)]
  const published = changed.flatMap(({ version }) => version.publishedAt ?? [])
  return {
    publishedAt: published.sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
    questions: compareDefinitions(merged.form.definition, now.form.definition),
    materials: {
      added: after.filter((name) => !before.includes(name)),
      removed: before.filter((name) => !after.includes(name)),
    },
    kept: answered.filter((key) => keys.has(key)).length,
    lost: answered.filter((key) => !keys.has(key)).length,
    files: files.length,
  }
}

function isTyped([path, values]: readonly [string, readonly string[]]): boolean {
  return !path.endsWith('._row') && values.some((value) => value !== '')
}

function topKeyOf([path]: readonly [string, unknown]): string {
  return path.split('.')[0] ?? ''
}

function papersOf({ materials }: Merged): readonly string[] {
  return materials.filter((one) => !one.generated && !one.freeSubmit).map(({ name }) => name)
}
