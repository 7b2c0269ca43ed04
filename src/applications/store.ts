// Loads, locks, adds and updates applications and their steps.
import { dropCommitments } from '../commitments/index.ts'
import { dropSignatures } from '../signatures/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { KeptAnswers } from '../forms/index.ts'
import type { Day } from '../kernel/day.ts'
import { vaultOn } from '../platform/database/sealing.ts'
import { sealPart } from '../platform/security/sealed-json.ts'
import type { KeptSourced } from './rules/earlier-answers.ts'
import { addingSubmission } from './submissions-store.ts'
import type { NewSubmission } from './submissions-store.ts'
import type { Application, Rating, Step } from './types.ts'

export type NewDraft = Pick<
  Application,
  | 'matterId'
  | 'matterVersionId'
  | 'offeringId'
  | 'applicantAccountId'
  | 'applicantKind'
  | 'applicantName'
  | 'regionCode'
  | 'regionPath'
  | 'createdAt'
> & {
  readonly answers: KeptAnswers
  /** At a window; absent for one's own. */
  readonly helperAccountId?: string | null
  readonly intakeDepartmentId?: string | null
}

/** Null when the person has a draft for the matter already. */
export async function insertDraft(
  tx: Tx,
  draft: NewDraft & { readonly guided: KeptAnswers; readonly sourced: KeptSourced },
): Promise<string | null> {
  const [row] = await tx('applications')
    .insert({
      ...draft,
      status: 'draft',
      answers: json(draft.answers) as unknown as Application['answers'],
      guided: json(draft.guided) as unknown as Application['guided'],
      sourced: json(draft.sourced) as unknown as Application['sourced'],
      updatedAt: draft.createdAt,
    })
    .onConflict()
    .ignore()
    .returning('id')
  return row?.id ?? null
}

export type NewPart = NewDraft & Pick<Application, 'jointId' | 'leadDepartmentId'>

/** A part of a joint application; beside a draft of one's own for the same matter. */
export async function insertPart(tx: Tx, part: NewPart): Promise<string> {
  const [row] = await tx('applications')
    .insert({
      ...part,
      status: 'draft',
      answers: json(part.answers) as unknown as Application['answers'],
      updatedAt: part.createdAt,
    })
    .returning('id')
  if (row === undefined) throw new Error('a part was not stored')
  return row.id
}

/** The parts of a joint application, in the order in which they were filed. */
export async function partsOf(db: Db | Tx, jointId: string): Promise<readonly Application[]> {
  return db('applications').where({ jointId }).orderBy('id').select('*')
}

/** The same, held against everybody else: nobody moves one of them meanwhile. */
export async function lockParts(tx: Tx, jointId: string): Promise<readonly Application[]> {
  return tx('applications').where({ jointId }).orderBy('id').forUpdate().select('*')
}

export async function applicationById(db: Db | Tx, id: string): Promise<Application | null> {
  if (!isId(id)) return null
  return (await db('applications').where({ id }).first('*')) ?? null
}

/** The application, held against everybody else until the transaction ends. */
export async function lockApplication(tx: Tx, id: string): Promise<Application | null> {
  if (!isId(id)) return null
  return (await tx('applications').where({ id }).forUpdate().first('*')) ?? null
}

export async function draftOf(
  db: Db | Tx,
  accountId: string,
  matterId: string,
): Promise<Application | null> {
  const row = await db('applications')
    .where({ applicantAccountId: accountId, matterId, status: 'draft' })
    .whereNull('binnedAt')
    .first('*')
  return row ?? null
}

export type Changes = Partial<
  Omit<Application, 'id' | 'revision' | 'createdAt' | 'answers' | 'guided'>
> & { readonly answers?: KeptAnswers }

/** What is kept of the typing lies sealed as a whole: nobody looks for anything in it. */
const sealedWhole = ['typed', 'unmerged', 'lastPages'] as const

/** Writes changes and counts the revision up, so that a stale page is noticed. */
export async function updateApplication(tx: Tx, id: string, changes: Changes): Promise<void> {
  await updating(tx, id, changes)
}

export interface NewMove {
  readonly changes: Changes
  readonly step: Omit<Step, 'id' | 'sequence'>
  /** What is kept of a filing; null for every other move. */
  readonly submission: NewSubmission | null
}

/** Writes a move: the row, its step and what was handed in with it, as one statement. */
export async function writeMove(tx: Tx, id: string, move: NewMove): Promise<void> {
  const update = updating(tx, id, move.changes).with('step', addingStep(tx, move.step))
  if (move.submission !== null) void update.with('filed', addingSubmission(tx, move.submission))
  await update
}

function updating(tx: Tx, id: string, changes: Changes) {
  const jsonb = ['answers', 'corrections', 'parallel', 'finishedStages'] as const
  const values: Record<string, unknown> = { ...changes }
  for (const name of jsonb) if (changes[name] !== undefined) values[name] = json(changes[name])
  for (const name of sealedWhole) {
    const value = changes[name]
    if (value !== undefined) values[name] = json(isBlank(value) ? value : sealed(tx, value))
  }
  return tx('applications')
    .where({ id })
    .update({ ...values, revision: tx.raw('revision + 1') as unknown as number })
}

/** So many more (or fewer) opinions are awaited before the decision; the page in hand stays valid. */
export async function awaitOpinions(tx: Tx, id: string, change: number): Promise<void> {
  await tx('applications').where({ id }).increment('opinionsAwaited', change)
}

/** What of a hearing a decision must wait for; the page in hand stays valid. */
export async function waitForHearing(
  tx: Tx,
  id: string,
  waiting: { readonly hearingOwed: boolean; readonly hearingAskUntil: Day | null },
): Promise<void> {
  await tx('applications').where({ id }).update(waiting)
}

/** Clears a draft away and gives the files that it had. */
export async function deleteDraft(tx: Tx, id: string): Promise<readonly string[]> {
  const files = await tx('applicationMaterials')
    .where({ applicationId: id })
    .delete()
    .returning('attachmentId')
  await tx('draftCodes').where({ applicationId: id }).delete()
  await dropCommitments(tx, id)
  await dropSignatures(tx, id)
  await tx('applications').where({ id, status: 'draft' }).delete()
  return files.map(({ attachmentId }) => attachmentId)
}

export interface Numbers {
  readonly serial: number
  readonly queryNumber: string
}

/**
 * The next serial of an implementation code on a day, which two submissions never share, and the first
 * of the query numbers offered that no application has.
 */
export async function nextNumbers(
  tx: Tx,
  { offeringId, day }: { readonly offeringId: string; readonly day: Day },
  offered: readonly string[],
): Promise<Numbers> {
  const result = await tx.raw<{ rows: { serial: number; queryNumber: string | null }[] }>(
    `with counted as (
       insert into application_counters (offering_id, day, last) values (?, ?, 1)
       on conflict (offering_id, day) do update set last = application_counters.last + 1
       returning last)
     select last as serial,
       (select one from unnest(?::text[]) with ordinality as offered (one, at)
        where not exists (select from applications where query_number = one)
        order by at limit 1) as query_number
     from counted`,
    [offeringId, day, [...offered]],
  )
  const [{ serial, queryNumber } = { serial: 0, queryNumber: null }] = result.rows
  if (queryNumber === null) throw new Error('no free query number')
  return { serial, queryNumber }
}

function addingStep(tx: Tx, step: NewMove['step']) {
  return tx('applicationSteps').insert({
    ...step,
    details: json(step.details),
    sequence: tx.raw(
      '(select coalesce(max(sequence), 0) + 1 from application_steps where application_id = ?)',
      [step.applicationId],
    ) as unknown as number,
  })
}

export async function stepsOf(db: Db | Tx, applicationId: string): Promise<readonly Step[]> {
  return stepsAsked(db, applicationId).rows
}

/** The same as one of several lists. */
export function stepsAsked(db: Db | Tx, applicationId: string) {
  return {
    rows: db('applicationSteps').where({ applicationId }).orderBy('sequence').select('*'),
    ids: [
      ...(['id', 'applicationId', 'accountId', 'documentId'] as const),
      ...(['departmentId', 'handlingDepartmentId'] as const),
    ],
    instants: ['happenedAt'],
  } as const
}

export async function insertRating(tx: Tx, rating: Rating): Promise<void> {
  await tx('ratings').insert(rating)
}

export async function ratingOf(db: Db | Tx, applicationId: string): Promise<Rating | null> {
  return (await db('ratings').where({ applicationId }).first('*')) ?? null
}

export function isId(text: string): boolean {
  return /^[1-9]\d{0,17}$/.test(text)
}

function sealed(tx: Tx, value: unknown): unknown {
  return sealPart(vaultOn(tx), value)
}

function isBlank(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** knex sends arrays as PostgreSQL arrays; a jsonb column wants text. */
function json<T>(value: T): T {
  return JSON.stringify(value) as unknown as T
}
