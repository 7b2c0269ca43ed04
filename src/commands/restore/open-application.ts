// Opens one application of a restored hall: answers, steps, letters, and every file it names.
import { applicationById, draftForm, stepsOf } from '../../applications/index.ts'
import { attachmentsByIds } from '../../attachments/index.ts'
import { documentsOf, readDocumentFile } from '../../documents/index.ts'
import { presentAnswers } from '../../forms/index.ts'
import type { Day } from '../../kernel/day.ts'
import { sha256Of } from '../../platform/backup/manifest.ts'
import type { RestoredHall } from './examine.ts'

/** What does not hold in it, each with the application's id. */
export async function openApplication(
  hall: RestoredHall,
  id: string,
  today: Day,
): Promise<readonly string[]> {
  try {
    const application = await applicationById(hall.db, id)
    if (application === null) return [`办件 ${id} 打不开`]
    const { definition, env } = await draftForm(hall.db, application, today)
    const shown = presentAnswers(definition, application.answers, env, { masked: true })
    const steps = await stepsOf(hall.db, id)
    const faults = [
      ...(shown.sections.length === 0 ? ['没有答案'] : []),
      ...(steps.length === 0 ? ['没有办理经过'] : []),
      ...(await letterFaults(hall, id)),
      ...(await materialFaults(hall, id)),
    ]
    return faults.map((fault) => `办件 ${id}：${fault}`)
  } catch (error) {
    return [`办件 ${id}：${error instanceof Error ? error.message : String(error)}`]
  }
}

async function letterFaults(hall: RestoredHall, id: string): Promise<string[]> {
  const faults: string[] = []
  for (const letter of await documentsOf(hall.db, id)) {
    const file = await readDocumentFile(hall, letter)
    if (!file.ok) faults.push(`文书 ${letter.number} 的文件不是发出时的文件`)
  }
  return faults
}

async function materialFaults({ db, storage }: RestoredHall, id: string): Promise<string[]> {
  const rows = await db('applicationMaterials').where({ applicationId: id }).select('attachmentId')
  const faults: string[] = []
  const files = await attachmentsByIds(
    db,
    rows.map(({ attachmentId }) => attachmentId),
  )
  for (const file of files) {
    const bytes = await storage.get(file.storageKey)
    if (sha256Of(bytes) !== file.sha256) faults.push(`材料 ${file.storageKey} 内容不符`)
  }
  if (files.length < rows.length) faults.push('有材料没有文件记录')
  return faults
}
