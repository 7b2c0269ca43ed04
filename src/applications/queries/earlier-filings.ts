// The applications that a person filed last, with their answers and the decision that granted them.
import { formVersion } from '../../forms/index.ts'
import type { Day } from '../../kernel/day.ts'
import { dayOf } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { EarlierFiling } from '../rules/earlier-answers.ts'
import type { Application } from '../types.ts'

const most = 20

type Row = Pick<Application, 'id' | 'answers'> & {
  readonly submittedAt: Date
  readonly name: string
  readonly formVersionId: string
  readonly title: string | null
  readonly documentNumber: string | null
  readonly issuedOn: Day | null
}

/** Newest first; parts of joint applications count like others. */
export async function earlierFilings(db: Db, accountId: string): Promise<readonly EarlierFiling[]> {
  const rows = await db('applications as a')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .joinRaw(
      `left join lateral (select title, number, issued_on from documents
         where application_id = a.id and kind = 'grant-decision' and status = 'in-force'
         order by id desc limit 1) d on true`,
    )
    .where({ applicantAccountId: accountId })
    .whereNotNull('a.submittedAt')
    .orderBy('a.submittedAt', 'desc')
    .orderBy('a.id', 'desc')
    .limit(most)
    .select<Row[]>(
      ...(['a.id', 'a.answers', 'a.submittedAt', 'v.name', 'v.formVersionId'] as const),
      ...(['d.title', 'd.number as documentNumber', 'd.issuedOn'] as const),
    )
  return Promise.all(rows.map((row) => filingOf(db, row)))
}

async function filingOf(
  db: Db,
  { id, name, answers, submittedAt, formVersionId, title, documentNumber, issuedOn }: Row,
): Promise<EarlierFiling> {
  return {
    ...{ applicationId: id, matterName: name, submittedOn: dayOf(submittedAt), answers },
    definition: await formVersion(db, formVersionId),
    certificate:
      title === null || documentNumber === null || issuedOn === null
        ? null
        : { title, number: documentNumber, day: issuedOn },
  }
}
