// The files that came with the answers of a section: each is kept, or said why not.
import { withPhotos } from '../../../attachments/index.ts'
import type { Acceptance } from '../../../attachments/index.ts'
import { errorAt, filePlace, rowFileIds, withRowFile } from '../../../forms/index.ts'
import type { Body, FormDefinition, FormError, Raw, Section } from '../../../forms/index.ts'
import { saying } from '../../../platform/i18n/translate.ts'
import type { Saying } from '../../../platform/i18n/translate.ts'
import type { Context } from '../../../platform/context.ts'
import type { ReceivedFile } from '../../../platform/uploads/receive.ts'
import { keepMaterials } from '../../keep-material.ts'
import type { DraftForm } from '../../draft-form.ts'
import { keepFault, tooManyFault, uploadSentences } from './upload-faults.ts'
import type { UploadFault } from './upload-faults.ts'

/** What a question takes. */
export function acceptanceOf({ accept, maxSizeMb }: FileField): Acceptance {
  return { endings: withPhotos(accept), largest: maxSizeMb * 1024 * 1024 }
}

type FileField = Extract<Section['fields'][number], { readonly type: 'file' }>

/** What came of the files of a section's groups: the body, its rows naming those that were kept. */
export interface RowFiles {
  readonly errors: readonly FormError[]
  readonly body: Body
  /** The ids of those that were kept. */
  readonly kept: readonly string[]
}

/** Before the answers are read, since a row's answer says which files are its own. */
export async function keepRowFiles(
  ctx: Context,
  draft: DraftForm,
  section: Section,
  received: readonly ReceivedFile[],
  posted: Body,
): Promise<RowFiles> {
  const errors: FormError[] = []
  const ids: string[] = []
  let body = posted
  for (const file of received) {
    const place = filePlace(file.field)
    if (place === null || place.path === place.question) continue
    const field = columnAt(section, place.question)
    if (field === null) continue
    const { path } = place
    const known = new Set(draft.env.files[place.question]?.map(({ id }) => id))
    const named = [body[`answers.${path}`] ?? []].flat().map(String)
    const present = named.filter((id) => known.has(id) || ids.includes(id)).length
    const kept = await keepOne(ctx, draft, { field, path, present }, file)
    if (kept.error !== null) errors.push(kept.error)
    for (const id of kept.ids) {
      ids.push(id)
      body = withRowFile(body, path, id)
    }
  }
  return { errors, body, kept: ids }
}

/** The question for files in a group of the section, by the path that files are stored under. */
function columnAt(section: Section, question: string): FileField | null {
  const [key, own] = question.split('.')
  const group = section.fields.find((field) => field.key === key)
  const column = group?.type === 'group' ? group.fields.find((one) => one.key === own) : undefined
  return column?.type === 'file' ? column : null
}

async function keepOne(
  ctx: Context,
  draft: DraftForm,
  { field, path, present }: { field: FileField; path: string; present: number },
  file: ReceivedFile,
): Promise<{ readonly ids: readonly string[]; readonly error: FormError | null }> {
  const at = { key: path, label: field.label }
  if (present >= field.maxFiles) {
    return { ids: [], error: errorOf(draft, at, tooManyFault(field.maxFiles)) }
  }
  const acceptance = acceptanceOf(field)
  const place = { materialNumber: 0, fieldPath: filePlace(path)?.question ?? path }
  const kept = await keepMaterials(ctx, draft.application.id, place, [file], acceptance)
  if (kept.ok) return { ids: kept.value, error: null }
  const fault = keepFault(kept.refusal, acceptance)
  return { ids: [], error: fault === null ? null : errorOf(draft, at, fault) }
}

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

/** With its row go its files: those that a row named before and none names now. */
export function goneWithRows(definition: FormDefinition, before: Raw, now: Raw): ReadonlySet<string> {
  const named = rowFileIds(definition, now)
  return new Set([...rowFileIds(definition, before)].filter((id) => !named.has(id)))
}

/** A fault of the whole form stands beside its first question that takes files. */
export function faultError(draft: DraftForm, section: Section, fault: UploadFault): FormError[] {
  const field = section.fields.find(({ type }) => type === 'file') ?? section.fields[0]
  return field === undefined ? [] : [errorOf(draft, field, saying(uploadSentences[fault]))]
}

async function keepFor(
  ctx: Context,
  draft: DraftForm,
  field: FileField,
  sent: readonly ReceivedFile[],
): Promise<FormError[]> {
  const { key, maxFiles } = field
  const present = draft.env.files[key]?.length ?? 0
  if (present + sent.length > maxFiles) return [errorOf(draft, field, tooManyFault(maxFiles))]
  const acceptance = acceptanceOf(field)
  const place = { materialNumber: 0, fieldPath: key }
  const errors: FormError[] = []
  for (const file of sent) {
    const kept = await keepMaterials(ctx, draft.application.id, place, [file], acceptance)
    const fault = kept.ok ? null : keepFault(kept.refusal, acceptance)
    if (fault !== null) errors.push(errorOf(draft, field, fault))
  }
  return errors
}

function errorOf(
  { env }: DraftForm,
  { key: path, label }: { readonly key: string; readonly label: string },
  fault: Saying,
): FormError {
  return errorAt({ path, label, row: null }, fault, env)
}
