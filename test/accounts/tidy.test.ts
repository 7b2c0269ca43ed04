import { expect, test } from 'vitest'
import { tidy } from '../../src/accounts/tidy.ts'
import { system } from '../../src/kernel/actor.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'

test('what has run out is cleared away, what still counts stays', async () => {
  const { db, resources } = await useDatabase()
  await db.raw(`insert into sessions (sid, sess, expire) values
    ('old', '{}', now() - interval '1 minute'), ('new', '{}', now() + interval '1 hour')`)
  await db.raw(`insert into rate_limits (key, points, expire) values
    ('old', 1, 1000), ('new', 1, extract(epoch from now()) * 1000 + 60000)`)
  await db.raw(`insert into one_time_links (token_hash, purpose, expires_at) values
    ('old', 'first-administrator', '2026-01-01'), ('new', 'first-administrator', '2026-03-01')`)
  await tidy(contextFor(resources, system))
  const left = await db.raw<{ rows: { name: string }[] }>(`
    select sid as name from sessions union all select key from rate_limits
    union all select token_hash from one_time_links`)
  expect(left.rows.map(({ name }) => name)).toEqual(['new', 'new', 'new'])
})
