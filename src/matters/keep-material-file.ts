// 上传样表、空白表: the file is checked like every other, kept for good, and named by the draft; a
// version that was published goes on naming the file that it had.
import { attachmentById, keepFile, prepareFile } from '../attachments/index.ts'
import type { Acceptance, Attachment, FileRefusal } from '../attachments/index.ts'
import type { Result } from '../kernel/result.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Db } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { ReceivedFile } from '../platform/uploads/receive.ts'
import { materialFilePath } from './paths.ts'
import type { Seen } from './save-draft.ts'
import { saveElements } from './save-part.ts'
import type { Stored } from './save-part.ts'
import type { CatalogueRefusal, Elements, Matter } from './types.ts'

/** The elements of a material that name a file. */
export type MaterialFileKind = 'sample' | 'blankForm'

/** What a guide gives away: pages to look at, and forms to fill in at home. */
export const materialFileAcceptance: Acceptance = {
  endings: ['jpg', 'jpeg', 'png', 'pdf'],
  largest: 5 * 1024 * 1024,
}

export interface MaterialFileChange {
  readonly number: number
  readonly kind: MaterialFileKind
  readonly seen: Seen
}

export type KeepMaterialFileRefusal = CatalogueRefusal | { readonly fault: FileRefusal }

export async function keepMaterialFile(
  ctx: Context,
  { id, code }: Pick<Matter, 'id' | 'code'>,
  change: MaterialFileChange,
  received: ReceivedFile,
): Promise<Result<Stored, KeepMaterialFileRefusal>> {
  const { actor } = ctx
  if (actor.kind !== 'staff') throw new Error('only staff keep files of the catalogue')
  const prepared = await prepareFile(received, materialFileAcceptance, ctx.scanner)
  if (!prepared.ok) return refuse({ fault: prepared.refusal })
  const attachmentId = await transaction(ctx.db, async (tx) => {
    const kept = await keepFile(tx, ctx, actor.accountId, prepared.value)
    await tx('matterFiles').insert({
      ...{ attachmentId: kept.id, matterId: id, createdAt: ctx.now },
      kind: change.kind === 'sample' ? 'sample' : 'blank-form',
    })
    return kept.id
  })
  return nameFile(ctx, code, change, materialFilePath(attachmentId))
}

/** The draft names no file any more; versions that did, still do. */
export function dropMaterialFile(
  ctx: Context,
  code: string,
  change: MaterialFileChange,
): Promise<Result<Stored, CatalogueRefusal>> {
  return nameFile(ctx, code, change, null)
}

function nameFile(
  ctx: Context,
  code: string,
  { number, kind, seen }: MaterialFileChange,
  address: string | null,
): Promise<Result<Stored, CatalogueRefusal>> {
  return saveElements(ctx, code, {
    ...{ seen, reason: '修改样表和空白表' },
    change: (elements: Elements) => ({
      ...elements,
      materials: elements.materials.map((one) =>
        one.number === number ? { ...one, [kind]: address } : one,
      ),
    }),
  })
}

/** A file of the catalogue, which everybody may have; null for any other file. */
export async function materialFile(db: Db, attachmentId: string): Promise<Attachment | null> {
  if (!/^[0-9a-f-]{36}$/.test(attachmentId)) return null
  const row = await db('matterFiles').where({ attachmentId }).first('attachmentId')
  return row === undefined ? null : attachmentById(db, attachmentId)
}
