// The files that came with the one form: good ones to be kept, bad ones by their place.
import type { Request } from 'express'
import { materialAcceptance } from '../../../applications/index.ts'
import { fileSentence, prepareFile } from '../../../attachments/index.ts'
import { isSigned } from '../../../matters/index.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import type { JointDraft } from '../../draft.ts'
import type { SentFile } from '../../save.ts'

/** What is wrong at a material, by its number in the one list. */
export interface Fault {
  readonly number: number
  readonly message: string
}

/** Files of materials come as 'files.3', those of questions as 'files.<key>'. */
export async function sentFiles(
  { merged }: JointDraft,
  req: Request,
): Promise<{ readonly files: readonly SentFile[]; readonly faults: readonly Fault[] }> {
  const files: SentFile[] = []
  const faults: Fault[] = []
  const keys = merged.form.definition.sections.flatMap(({ fields }) => fields)
  for (const file of receivedFiles(req).filter(({ size }) => size > 0)) {
    const place = file.field.replace(/^files\./, '')
    const material = merged.materials.find(({ number }) => String(number) === place)
    const question = keys.find(({ key, type }) => type === 'file' && key === place)
    if (material === undefined && question === undefined) continue
    if (material !== undefined && isSigned(material)) continue
    const prepared = await prepareFile(file, materialAcceptance)
    const number = material?.number ?? 0
    if (prepared.ok) {
      const fieldPath = question?.key ?? null
      files.push({ prepared: prepared.value, materialNumber: number, fieldPath })
    } else {
      const message = fileSentence(file.originalName, prepared.refusal, materialAcceptance)
      faults.push({ number, message })
    }
  }
  return { files, faults }
}

