// The files that came with the answers of a section: each is kept, or said why not.
import { withPhotos } from '../../../attachments/index.ts'
import type { Acceptance } from '../../../attachments/index.ts'
import { fieldId } from '../../../forms/index.ts'
import type { FormError, Section } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { ReceivedFile } from '../../../platform/uploads/receive.ts'
import { keepMaterials } from '../../keep-material.ts'
import type { DraftForm } from '../../draft-form.ts'
import { keepSentence, uploadSentences } from './upload-faults.ts'
import type { UploadFault } from './upload-faults.ts'

/** What a question takes. */
export function acceptanceOf({ accept, maxSizeMb }: FileField): Acceptance {
  return { endings: withPhotos(accept), largest: maxSizeMb * 1024 * 1024 }
}

type FileField = Extract<Section['fields'][number], { readonly type: 'file' }>

/** One file after the other: a bad one does not take the good ones with it. */
export async function keepFormFiles(
  ctx: Context,
  draft: DraftForm,
  section: Section,
  received: readonly ReceivedFile[],
): Promise<readonly FormError[]> {
  const errors: FormError[] = []
  for (const field of section.fields) {
    if (field.type !== 'file') continue
    const sent = received.filter((file) => file.field === `files.${field.key}`)
    if (sent.length > 0) errors.push(...(await keepFor(ctx, draft, field, sent)))
  }
  return errors
}

/** A fault of the whole form stands beside its first question that takes files. */
export function faultError(draft: DraftForm, section: Section, fault: UploadFault): FormError[] {
  const field = section.fields.find(({ type }) => type === 'file') ?? section.fields[0]
  return field === undefined ? [] : [errorAt(draft, field, uploadSentences[fault])]
}

async function keepFor(
  ctx: Context,
  draft: DraftForm,
  field: FileField,
  sent: readonly ReceivedFile[],
): Promise<FormError[]> {
  const { key, maxFiles } = field
  const present = draft.env.files[key]?.length ?? 0
  if (present + sent.length > maxFiles) {
    return [errorAt(draft, field, `最多 ${maxFiles} 个文件，没有收下，请先删去几个`)]
  }
  const acceptance = acceptanceOf(field)
  const place = { materialNumber: 0, fieldPath: key }
  const errors: FormError[] = []
  for (const file of sent) {
    const kept = await keepMaterials(ctx, draft.application.id, place, [file], acceptance)
    const sentence = kept.ok ? null : keepSentence(kept.refusal, acceptance)
    if (sentence !== null) errors.push(errorAt(draft, field, sentence))
  }
  return errors
}

function errorAt(
  { env }: DraftForm,
  { key, label }: { readonly key: string; readonly label: string },
  sentence: string,
): FormError {
  const id = fieldId(key, env.idPrefix)
  return { path: key, fieldId: id, message: `${label}：${sentence}`, sentence, values: {} }
}
