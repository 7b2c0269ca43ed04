// Files that come with a correction: only for the materials and questions that the notice
// names, and for those that a changed answer asks for.
import { fileCommand, repeatCommand } from '../../../../forms/index.ts'
import type { Body, FormError, Raw } from '../../../../forms/index.ts'
import type { Saying } from '../../../../platform/i18n/translate.ts'
import type { Context } from '../../../../platform/context.ts'
import type { ReceivedFile } from '../../../../platform/uploads/receive.ts'
import { dropMaterial, keepMaterials, materialAcceptance } from '../../../keep-material.ts'
import { topKey } from '../../../rules/corrections.ts'
import { goneWithRows, keepFormFiles, keepRowFiles } from '../form-files.ts'
import { keepFault } from '../upload-faults.ts'
import type { Correcting } from './correcting.ts'
import type { Faults } from './correction-items.ts'

/**
 * One file after the other: a bad one is named and does not take the good ones with it. The body comes back
 * with the rows of groups naming what was kept for them.
 */
export async function keepCorrectionFiles(
  ctx: Context,
  correcting: Correcting,
  received: readonly ReceivedFile[],
  posted: Body,
): Promise<{ readonly faults: Faults; readonly body: Body; readonly kept: readonly string[] }> {
  const { application, form, places } = correcting
  const materials = new Map<number, Saying[]>()
  for (const number of places) {
    for (const file of received.filter(({ field }) => field === `files.${number}`)) {
      const place = { materialNumber: number, fieldPath: null }
      const kept = await keepMaterials(ctx, application.id, place, [file], materialAcceptance)
      const fault = kept.ok ? null : keepFault(kept.refusal, materialAcceptance)
      if (fault !== null) materials.set(number, [...(materials.get(number) ?? []), fault])
    }
  }
  const errors: FormError[] = []
  const kept: string[] = []
  let body = posted
  for (const section of form.sections) {
    const rows = await keepRowFiles(ctx, correcting, section, received, body)
    body = rows.body
    kept.push(...rows.kept)
    errors.push(...rows.errors, ...(await keepFormFiles(ctx, correcting, section, received)))
  }
  return { faults: { errors, materials }, body, kept }
}

/** With its row go its files, where the notice lets the group be changed. */
export async function dropFilesOfRows(
  ctx: Context,
  { application, definition, files, keys, raw }: Correcting,
  { now, body }: { readonly now: Raw; readonly body: Body },
): Promise<void> {
  if (repeatCommand(body)?.kind !== 'remove') return
  const gone = goneWithRows(definition, raw, now)
  for (const { attachmentId, fieldPath } of files) {
    const isOpen = fieldPath !== null && keys.has(topKey(fieldPath))
    if (isOpen && gone.has(attachmentId)) await dropMaterial(ctx, application.id, attachmentId)
  }
}

/** 删除: a file of a material or question that the notice names, and no other. */
export async function dropCorrectionFile(
  ctx: Context,
  { application, files, places, keys }: Correcting,
  body: Body,
): Promise<void> {
  const asked = fileCommand(body)
  const id = asked?.kind === 'remove' ? asked.id : body['_removeFile']
  const file = files.find(({ attachmentId, materialNumber, fieldPath }) => {
    const within = fieldPath === null ? places.has(materialNumber) : keys.has(topKey(fieldPath))
    return attachmentId === id && within
  })
  if (file !== undefined) await dropMaterial(ctx, application.id, file.attachmentId)
}
