// The files that came with the one form: good ones to be kept, bad ones by their place.
import type { Request } from 'express'
import { acceptanceOf, fullSentence, materialAcceptance, mostFiles } from '../../../applications/index.ts'
import { fileSentence, prepareFile } from '../../../attachments/index.ts'
import { isSigned } from '../../../matters/index.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import type { Context } from '../../../platform/context.ts'
import type { JointDraft } from '../../draft.ts'
import type { SentFile } from '../../save.ts'

/** What is wrong with the whole (0), at a material, by its number in the one list; or at a question for files, by its key. */
export interface Fault {
  readonly number: number
  readonly question?: string
  readonly message: string
}

/** Files of materials come as 'files.3', those of questions as 'files.<key>'. */
export async function sentFiles(
  { scanner }: Pick<Context, 'scanner'>,
  { merged, files: present }: JointDraft,
  req: Request,
): Promise<{ readonly files: readonly SentFile[]; readonly faults: readonly Fault[] }> {
  const files: SentFile[] = []
  const faults: Fault[] = []
  const keys = merged.form.definition.sections.flatMap(({ fields }) => fields)
  for (const file of receivedFiles(req)) {
    const place = file.field.replace(/^files\./, '')
    const material = merged.materials.find(({ number }) => String(number) === place)
    const question = keys.find(({ key, type }) => type === 'file' && key === place)
    if (material === undefined && question === undefined) continue
    if (material !== undefined && isSigned(material)) continue
    const number = material?.number ?? 0
    const at = { number, ...(question === undefined ? {} : { question: question.key }) }
    if (present.length + files.length >= mostFiles) {
      faults.push({ ...at, message: fullSentence })
      break
    }
    const acceptance = question?.type === 'file' ? acceptanceOf(question) : materialAcceptance
    const prepared = await prepareFile(file, acceptance, scanner)
    if (prepared.ok) {
      const fieldPath = question?.key ?? null
      files.push({ prepared: prepared.value, materialNumber: number, fieldPath })
    } else {
      const message = fileSentence(file.originalName, prepared.refusal, acceptance)
      faults.push({ ...at, message })
    }
  }
  return { files, faults }
}

