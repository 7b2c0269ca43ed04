// 没有传完的文件: what was cut off on its way is said where it was chosen, until it is gone on with.
import type { FormEnv } from '../forms/index.ts'
import { saying } from '../platform/i18n/translate.ts'
import type { Saying } from '../platform/i18n/translate.ts'
import type { Db } from '../platform/database/transaction.ts'
import { sameStem } from './rules/same-stem.ts'
import { uploadsOf } from './uploads-store.ts'
import type { ArrivingFile, UploadOwner } from './uploads-store.ts'

/** By the place where they were chosen: '3' for a material, 'photo', 'members.0.photo' for questions. */
type Unfinished = NonNullable<FormEnv['unfinished']>

/** A draft whose pages say what did not come whole. */
export async function withUnfinished<
  D extends { readonly env: FormEnv; readonly files: readonly KeptFile[] },
>(db: Db, owner: UploadOwner, draft: D): Promise<D> {
  const unfinished = await unfinishedUploads(db, owner, draft.files)
  return { ...draft, env: { ...draft.env, unfinished } }
}

interface KeptFile {
  readonly fileName: string
  readonly createdAt: Date
}

/** `kept`: the files that the draft has; one that came whole by another way is not asked for again. */
async function unfinishedUploads(
  db: Db,
  owner: UploadOwner,
  kept: readonly KeptFile[],
): Promise<Unfinished> {
  const found: Record<string, Saying[]> = {}
  for (const upload of await uploadsOf(db, owner)) {
    if (kept.some((file) => cameWhole(upload, file))) continue
    const place = upload.field.replace(/^files\./, '')
    const said = (found[place] ??= [])
    said.push(
      saying('“{name}”还差 {percent}%，请重新选择同一个文件，从断的地方接着传。', {
        ...{ name: upload.fileName, percent: percentLeft(upload) },
      }),
    )
  }
  return found
}

function cameWhole({ fileName, createdAt }: ArrivingFile, file: KeptFile): boolean {
  return sameStem(file.fileName, fileName) && file.createdAt >= createdAt
}

/** Never 0: it has not come whole. */
function percentLeft({ size, received }: ArrivingFile): number {
  return Math.max(1, Math.round((100 * (size - received)) / size))
}
