// What is forged long after a case ended, past every trigger and without touching the case, is found all the same.
import { expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import { addDays } from '../../src/kernel/day.ts'
import { watch } from '../../src/supervision/index.ts'
import { nightsOfRound, turnsOf } from '../../src/supervision/rules/reread.ts'
import { alertsOf } from '../../src/supervision/store.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'

test('a reason wiped out in a finished case is found within thirty nights, once', async () => {
  const { resources } = await useDatabase()
  const at = (day: string) => contextFor(resources, system, new Date(`${day}T03:00:00Z`))
  const { id } = await anApplication(resources).filedBy('lamaocuo').denied()
  const reasons = async () =>
    (await alertsOf(resources.db, [id])).filter(({ rule }) => rule === 'R-REASON')
  const client = await resources.ownerPool.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query(`update applications set updated_at = '2026-03-12' where id = $1`, [id])
    await watch(at('2026-03-20'), 'all-open')
    await client.query(
      `update application_steps set comment = ' ' where application_id = $1 and action = 'deny'`,
      [id],
    )
  } finally {
    await client.query('set session_replication_role = origin')
    client.release()
  }
  await watch(at('2026-03-20'), 'due-or-changed')
  expect(await reasons()).toEqual([])
  for (let night = 1; night <= nightsOfRound; night++) {
    await watch(at(addDays('2026-03-20', night)), 'all-open')
  }
  expect(await reasons()).toMatchObject([{ card: 'red', status: 'OPEN' }])
})

test('a night reads the turns of all nights that were missed, and no more than a round', () => {
  expect(turnsOf('2026-03-13', '2026-03-14')).toHaveLength(1)
  expect(turnsOf('2026-03-13', '2026-03-13')).toEqual([])
  const round = [...turnsOf('2026-03-13', '2026-03-20'), ...turnsOf('2026-03-20', '2026-04-12')]
  expect(round.toSorted((one, other) => one - other)).toEqual([...Array(nightsOfRound).keys()])
  expect(turnsOf('2025-01-01', '2026-03-14')).toHaveLength(nightsOfRound)
})
