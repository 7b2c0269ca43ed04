// The queue of jobs, through functions of the schema's owner: the application sees no payloads.
import type { Db } from '../../platform/database/transaction.ts'

export interface JobCounts {
  readonly waiting: number
  readonly running: number
  readonly failed: number
  /** When the one that waits longest should have run. */
  readonly oldest: Date | null
}

export interface FailedJob {
  readonly id: string
  readonly name: string
  readonly attempts: number
  readonly fault: string | null
  readonly triedAt: Date
}

const mostShown = 50

export async function jobCounts(db: Db): Promise<JobCounts> {
  const { rows } = await db.raw<{ rows: Record<keyof JobCounts, string | Date | null>[] }>(
    'select * from job_counts()',
  )
  const [row] = rows
  const number = (value: unknown) => Number(value ?? 0)
  const oldest = row?.oldest instanceof Date ? row.oldest : null
  return {
    ...{ waiting: number(row?.waiting), running: number(row?.running) },
    ...{ failed: number(row?.failed), oldest },
  }
}

export async function failedJobs(db: Db): Promise<readonly FailedJob[]> {
  const { rows } = await db.raw<{ rows: FailedJob[] }>(
    'select id, name, attempts, fault, tried_at as "triedAt" from failed_jobs(?)',
    [mostShown],
  )
  return rows
}
