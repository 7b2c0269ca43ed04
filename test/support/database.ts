// A database of one's own: a clone of the template, dropped when the file ends.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Db } from '../../src/platform/database/transaction.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { testResources } from './resources.ts'
import { whenFileEnds } from './when-file-ends.ts'

export interface TestDatabase {
  readonly db: Db
  readonly resources: Resources
  readonly connection: pg.ClientConfig
  close(): Promise<void>
}

/** Clones the template (schema, reference data, demonstration accounts). Call it in beforeAll. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('connection')
  const name = `yizhan_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  await asAdmin(server, (admin) =>
    admin.query(`create database ${name} template ${inject('template')} strategy file_copy`),
  )
  const connection = { ...server, database: name }
  const resources = testResources(connection)
  return {
    db: resources.db,
    resources,
    connection,
    async close() {
      await resources.close()
      await asAdmin(server, (admin) => admin.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** The same, closed by itself when the test file ends. */
export async function useDatabase(): Promise<TestDatabase> {
  const database = await testDatabase()
  whenFileEnds(() => database.close())
  return database
}

async function asAdmin(
  server: pg.ClientConfig,
  work: (admin: pg.Client) => Promise<unknown>,
): Promise<void> {
  const admin = new pg.Client({ ...server, database: 'postgres' })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}
