// What a plain dump of the database gives away after the demonstration: no identity number, no telephone.
import { beforeAll, expect, test } from 'vitest'
import peopleData from '../../../seeds/data/people.json' with { type: 'json' }
import { seed as playStory } from '../../../seeds/demo/13_applications.ts'
import { seed as playDesk } from '../../../seeds/demo/19_desk.ts'
import { connect } from '../../../src/platform/database/connect.ts'
import { checkIdNumber } from '../../../src/platform/security/identifiers.ts'
import { system } from '../../../src/kernel/actor.ts'
import { contextFor } from '../../support/context.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
  const { vault } = database.resources
  const connection = { ...database.connection, options: '-c synchronous_commit=off' }
  const owner = connect({ connection, role: null, poolSize: 8, vault })
  try {
    const ctx = { ...contextFor(database.resources, system), db: owner }
    await playStory(ctx)
    await playDesk(ctx)
  } finally {
    await owner.destroy()
  }
})

/** Every row of every table as text, as a dump would have it, with the table's name before it. */
async function* dumpedRows(): AsyncGenerator<readonly [table: string, row: string]> {
  const { ownerPool } = database.resources
  const tables = await ownerPool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  expect(tables.rows.length).toBeGreaterThan(50)
  for (const { name } of tables.rows) {
    const rows = await ownerPool.query<{ text: string }>(`select t::text as text from ${name} t`)
    for (const { text } of rows.rows) yield [name, text]
  }
}

const today = '2026-11-22'

function identityNumbersIn(text: string): string[] {
  const runs = text.match(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g) ?? []
  return runs.filter((run) => checkIdNumber(run, today).ok)
}

test('no identity number and no telephone of anybody can be read in a dump', async () => {
  const people = [...peopleData.persons, ...peopleData.legal]
  const phones = people.map(({ phone }) => phone)
  const addresses = peopleData.persons.map(({ address }) => address)
  const found = new Map<string, string>()
  let rows = 0
  for await (const [table, row] of dumpedRows()) {
    rows++
    const told = [
      ...identityNumbersIn(row),
      ...phones.filter((phone) => row.includes(phone)),
      ...addresses.filter((address) => row.includes(address)),
    ]
    if (told.length > 0) found.set(`${table} ${told[0] ?? ''}`, row.slice(0, 600))
  }
  expect(rows).toBeGreaterThan(10_000)
  expect([...found].slice(0, 12)).toEqual([])
})

test('what is sealed is read by the hall as it was filed', async () => {
  const [row] = await database.db('applications').whereNotNull('number').orderBy('id').select('*')
  expect(JSON.stringify(row?.answers)).not.toContain('~sealed')
  const raw = await database.resources.ownerPool.query<{ text: string }>(
    `select string_agg(answers::text, '') as text from applications`,
  )
  expect(raw.rows[0]?.text).toContain('"~sealed": "g1.dev.')
})
