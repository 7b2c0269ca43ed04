// The files that came with the one form: good ones to be kept, bad ones by their place.
import {
  acceptanceOf,
  fullSentence,
  materialAcceptance,
  mostFiles,
  tooManyFault,
} from '../../../applications/index.ts'
import { fileFault, prepareFile } from '../../../attachments/index.ts'
import { filePlace } from '../../../forms/index.ts'
import type { Field, SimpleField } from '../../../forms/index.ts'
import { isSigned } from '../../../matters/index.ts'
import { saying } from '../../../platform/i18n/translate.ts'
import type { Saying } from '../../../platform/i18n/translate.ts'
import type { ReceivedFile } from '../../../platform/uploads/receive.ts'
import type { Context } from '../../../platform/context.ts'
import type { JointDraft } from '../../draft.ts'
import type { SentFile } from '../../keep-sent.ts'

/** What is wrong with the whole (0), at a material, by its number in the one list; or at a question for files, by its key. */
export interface Fault {
  readonly number: number
  readonly question?: string
  readonly said: Saying
}

/** Files of materials come as 'files.3', those of questions as 'files.<key>'. */
export async function sentFiles(
  { scanner }: Pick<Context, 'scanner'>,
  { merged, files: present }: JointDraft,
  received: readonly ReceivedFile[],
): Promise<{ readonly files: readonly SentFile[]; readonly faults: readonly Fault[] }> {
  const files: SentFile[] = []
  const faults: Fault[] = []
  const keys = merged.form.definition.sections.flatMap(({ fields }) => fields)
  for (const file of received) {
    const place = file.field.replace(/^files\./, '')
    const material = merged.materials.find(({ number }) => String(number) === place)
    const question = questionAt(keys, place)
    if (material === undefined && question === undefined) continue
    if (material !== undefined && isSigned(material)) continue
    const number = material?.number ?? 0
    const at = { number, ...(question === undefined ? {} : { question: question.path }) }
    if (present.length + files.length >= mostFiles) {
      faults.push({ ...at, said: saying(fullSentence) })
      break
    }
    if (question !== undefined && question.stored === place && isFull(question, present, files)) {
      faults.push({ ...at, said: tooManyFault(question.field.maxFiles) })
      continue
    }
    const acceptance = question === undefined ? materialAcceptance : acceptanceOf(question.field)
    const prepared = await prepareFile(file, acceptance, scanner)
    if (prepared.ok) {
      const fieldPath = question?.stored ?? null
      const row = question !== undefined && question.stored !== place ? place : null
      files.push({
        ...{ prepared: prepared.value, materialNumber: number, fieldPath, row },
        upload: file.upload ?? null,
      })
    } else {
      faults.push({ ...at, said: fileFault(file.originalName, prepared.refusal, acceptance) })
    }
  }
  return { files, faults }
}

/** A question that stands in no row has its limit for all. */
function isFull(
  { field, stored }: FileQuestion,
  present: JointDraft['files'],
  files: readonly SentFile[],
): boolean {
  const own = [...present, ...files].filter(({ fieldPath }) => fieldPath === stored)
  return own.length >= field.maxFiles
}

interface FileQuestion {
  readonly field: Extract<SimpleField, { readonly type: 'file' }>
  /** Where it stands on the page, and the path that its files are stored under. */
  readonly path: string
  readonly stored: string
}

/** A question for files, alone or in a row of a group. */
function questionAt(fields: readonly Field[], at: string): FileQuestion | undefined {
  const place = filePlace(at)
  if (place === null) return undefined
  const [key, own] = place.question.split('.')
  const top = fields.find((field) => field.key === key)
  const field = top?.type === 'group' ? top.fields.find((one) => one.key === own) : top
  const isHere = (own !== undefined) === (top?.type === 'group')
  return field?.type === 'file' && isHere
    ? { field, path: place.path, stored: place.question }
    : undefined
}
