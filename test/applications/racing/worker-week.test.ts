// The worker stood still for a week, then two of them start at once and each looks twice: whatever the law
// makes of silence takes effect once, with its entry in the log, and with its letter where the table has one.
import { expect, test } from 'vitest'
import { runTimers, stepsOf } from '../../../src/applications/index.ts'
import { system } from '../../../src/kernel/actor.ts'
import { steps as table } from '../../../src/workflow/index.ts'
import { contextFor } from '../../support/context.ts'
import { useDatabase } from '../../support/database.ts'
import { situations } from './situations.ts'

const { db, resources } = await useDatabase()

test.each([
  ['submitted, five days gone', 'deem-accepted'],
  ['refusal proposed, five days gone', 'deem-accepted'],
  ['correcting, its day gone', 'terminate'],
  ['examining, a paper is late', 'terminate'],
  ['suspended, its days gone', 'resume'],
  ['a renewal run out, examining', 'deem-renewed'],
] as const)('%s: %s once', async (situation, action) => {
  const filed = await situations[situation]?.(resources)
  if (filed === undefined) throw new Error(situation)
  filed.wait(7)
  const worker = async () => {
    await runTimers(contextFor(resources, system, filed.now))
    await runTimers(contextFor(resources, system, filed.now))
  }
  await Promise.all([worker(), worker()])
  const own = (await stepsOf(db, filed.id)).filter(({ actorKind }) => actorKind === 'system')
  expect(own.map((step) => step.action)).toEqual([action])
  const entries = await db('auditEntries').where({
    ...{ applicationId: filed.id, action: `applications.${action}`, outcome: 'done' },
  })
  expect(entries).toHaveLength(1)
  const [step] = own
  const row = table.find(
    (one) => one.action === action && one.from.some((status) => status === step?.fromStatus),
  )
  expect(step?.documentId !== null).toBe(row?.document !== null)
  expect((await filed.row()).status).toBe(step?.toStatus)
})
