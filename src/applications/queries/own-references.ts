// 引用: the earlier applications of a person and the decisions issued to him, for questions that refer to
// one. Where the reader may open one, it is a link.
import { documentPaths } from '../../documents/index.ts'
import type { FormDefinition, Reference, SimpleField } from '../../forms/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { dayOf } from '../../kernel/day.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'
import { longDay } from '../../platform/i18n/zh-format.ts'
import { paths } from '../paths.ts'
import type { Application } from '../types.ts'
import { visibleTo } from './visible-to.ts'

export interface Referring {
  readonly definition: FormDefinition
  readonly applicantAccountId: string
  /** The application that refers: it cannot refer to itself. Null where there is none yet. */
  readonly applicationId: string | null
  /** Whose eyes it is for; null for the applicant's own. */
  readonly reader: Actor | null
  readonly today: Day
}

/** As many as a list to choose from bears, the newest first. */
const most = 100
const ended = ['withdrawn', 'terminated', 'not-accepted']

/** Asks the database nothing where the form has no such question. */
export async function ownReferences(db: Db | Tx, asked: Referring): Promise<readonly Reference[]> {
  const kinds = kindsIn(asked.definition)
  return [
    ...(kinds.has('application') ? await applicationsOf(db, asked) : []),
    ...(kinds.has('certificate') ? await certificatesOf(db, asked) : []),
  ]
}

function kindsIn({ sections }: FormDefinition): ReadonlySet<Reference['kind']> {
  const fields = sections
    .flatMap((section) => section.fields)
    .flatMap((field): readonly SimpleField[] => (field.type === 'group' ? field.fields : [field]))
  return new Set(fields.flatMap((field) => (field.type === 'reference' ? [field.of] : [])))
}

type ApplicationRow = Pick<Application, 'id' | 'number' | 'status' | 'submittedAt'> & {
  readonly name: string
}

async function applicationsOf(
  db: Db | Tx,
  { applicantAccountId, applicationId, reader }: Referring,
): Promise<readonly Reference[]> {
  const rows = await db('applications as a')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .where({ applicantAccountId })
    .whereNotNull('a.number')
    .modify((query) => {
      if (applicationId !== null) void query.whereNot('a.id', applicationId)
    })
    .orderBy('a.id', 'desc')
    .limit(most)
    .select<ApplicationRow[]>('a.id', 'a.number', 'a.status', 'a.submittedAt', 'v.name')
  const open =
    reader === null
      ? null
      : await visibleAmong(
          db,
          reader,
          rows.map(({ id }) => id),
        )
  return rows.map(({ id, number, status, submittedAt, name }) => ({
    kind: 'application',
    number: number ?? '',
    label: submittedAt === null ? name : `${name}，${longDay(dayOf(submittedAt))}`,
    inForce: !ended.includes(status),
    href: open === null ? paths.progress(id) : open.has(id) ? paths.deskFile(id) : null,
  }))
}

async function visibleAmong(db: Db | Tx, reader: Actor, ids: readonly string[]) {
  const rows: { readonly id: string }[] = await db('applications')
    .modify(visibleTo(reader))
    .whereIn('id', ids)
    .select('id')
  return new Set(rows.map(({ id }) => id))
}

interface CertificateRow {
  readonly number: string
  readonly title: string
  readonly issuedOn: Day
  readonly status: string
  readonly verificationCode: string
  readonly name: string
  readonly validUntil: Day | null
}

async function certificatesOf(
  db: Db | Tx,
  { applicantAccountId, today }: Referring,
): Promise<readonly Reference[]> {
  const rows = await db('documents as d')
    .join('applications as a', 'a.id', 'd.applicationId')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .leftJoin('applicationSteps as s', 's.documentId', 'd.id')
    .where({ 'a.applicantAccountId': applicantAccountId, 'd.kind': 'grant-decision' })
    .orderBy('d.id', 'desc')
    .limit(most)
    .select<CertificateRow[]>(
      ...([
        'd.number',
        'd.title',
        'd.issuedOn',
        'd.status',
        'd.verificationCode',
        'v.name',
      ] as const),
      db.raw(`s.details ->> 'validUntil' as valid_until`),
    )
  return rows.map(({ number, title, issuedOn, status, verificationCode, name, validUntil }) => ({
    kind: 'certificate',
    number,
    label: `${name}（${title}），${longDay(issuedOn)}`,
    inForce: status === 'in-force' && (validUntil === null || validUntil >= today),
    href: documentPaths.verification(verificationCode),
  }))
}
