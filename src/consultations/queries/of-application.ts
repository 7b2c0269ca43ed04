// The requests about one application, each with the names of the departments and its file.
import type { Db } from '../../platform/database/transaction.ts'
import type { Consultation } from '../types.ts'

export interface NamedConsultation extends Consultation {
  readonly departmentName: string
  readonly askingName: string
  readonly fileName: string | null
}

export async function namedConsultations(
  db: Db,
  where: { readonly applicationId: string } | { readonly id: string },
): Promise<readonly NamedConsultation[]> {
  return db('consultations as c')
    .join('departments as d', 'd.id', 'c.departmentId')
    .join('departments as o', 'o.id', 'c.askingDepartmentId')
    .leftJoin('attachments as f', 'f.id', 'c.replyAttachmentId')
    .modify((query) => {
      if ('id' in where) void query.where('c.id', where.id)
      else void query.where('c.applicationId', where.applicationId)
    })
    .orderBy('c.id')
    .select<NamedConsultation[]>(
      ...(['c.*', 'd.name as departmentName', 'o.name as askingName'] as const),
      'f.fileName as fileName',
    )
}
