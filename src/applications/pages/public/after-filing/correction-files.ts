// Files that come with a correction: only for the materials and questions that the notice
// names, and for those that a changed answer asks for.
import { fileCommand } from '../../../../forms/index.ts'
import type { Body, FormError } from '../../../../forms/index.ts'
import type { Context } from '../../../../platform/context.ts'
import type { ReceivedFile } from '../../../../platform/uploads/receive.ts'
import { dropMaterial, keepMaterials, materialAcceptance } from '../../../keep-material.ts'
import { keepFormFiles } from '../form-files.ts'
import { keepSentence } from '../upload-faults.ts'
import type { Correcting } from './correcting.ts'
import type { Faults } from './correction-items.ts'

/** One file after the other: a bad one is named and does not take the good ones with it. */
export async function keepCorrectionFiles(
  ctx: Context,
  correcting: Correcting,
  received: readonly ReceivedFile[],
): Promise<Faults> {
  const { application, form, places } = correcting
  const materials = new Map<number, string[]>()
  for (const number of places) {
    for (const file of received.filter(({ field }) => field === `files.${number}`)) {
      const place = { materialNumber: number, fieldPath: null }
      const kept = await keepMaterials(ctx, application.id, place, [file], materialAcceptance)
      const sentence = kept.ok ? null : keepSentence(kept.refusal, materialAcceptance)
      if (sentence !== null) materials.set(number, [...(materials.get(number) ?? []), sentence])
    }
  }
  const errors: FormError[] = []
  for (const section of form.sections) {
    errors.push(...(await keepFormFiles(ctx, correcting, section, received)))
  }
  return { errors, materials }
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
    const within = fieldPath === null ? places.has(materialNumber) : keys.has(fieldPath)
    return attachmentId === id && within
  })
  if (file !== undefined) await dropMaterial(ctx, application.id, file.attachmentId)
}
