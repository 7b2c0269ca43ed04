// Before all tests: a throw-away PostgreSQL and a template database with the schema, the reference
// data and the demonstration accounts. It is kept between runs as long as nothing it is made of changes.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensureCluster } from '../../src/platform/database/embedded/cluster.ts'
import { testResources } from './resources.ts'
import { seedForTests } from './seeded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    connection: pg.ClientConfig
    template: string
  }
}

const root = path.resolve(import.meta.dirname, '../..')

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer()
  const admin = new pg.Client({ ...server.connection, database: 'postgres' })
  await admin.connect()
  // Runs side by side share the server: one builds the template, the others wait for it.
  await admin.query('select pg_advisory_lock(63000009)')
  const template = await nameOfTemplate(admin)
  await dropLeftovers(admin, template)
  const known = await admin.query('select 1 from pg_database where datname = $1', [template])
  if (known.rowCount === 0) await buildTemplate(admin, server.connection, template)
  await admin.end()
  project.provide('connection', server.connection)
  project.provide('template', template)
  return () => server.stop()
}

interface Server {
  readonly connection: pg.ClientConfig
  stop(): Promise<void>
}

/** The server of DATABASE_URL, or an embedded one that ends with the tests. */
async function openServer(): Promise<Server> {
  const url = process.env['DATABASE_URL']
  if (url !== undefined && url !== '') {
    const parsed = new pg.Client({ connectionString: url })
    const { host, port, user, password } = parsed
    const connection = { host, port, ...(user ? { user } : {}), ...(password ? { password } : {}) }
    return { connection, stop: () => Promise.resolve() }
  }
  const tag = createHash('sha256').update(root).digest('hex').slice(0, 8)
  const cluster = await ensureCluster({
    folder: path.join(os.tmpdir(), `yizhan-test-${tag}-${process.getuid?.() ?? 0}`),
    databaseName: 'yizhan',
    durable: false,
    log: () => undefined,
    maxConnections: 200,
  })
  return {
    connection: cluster.connection,
    stop: async () => {
      // The last test process may need a moment to close what it had open.
      for (let attempt = 0; attempt < 10; attempt++) {
        if (await isAlone(cluster.connection)) return cluster.stop()
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
    },
  }
}

/** False while another run still works on this server. */
async function isAlone(connection: pg.ClientConfig): Promise<boolean> {
  const admin = new pg.Client({ ...connection, database: 'postgres' })
  await admin.connect()
  const others = await admin.query(
    `select 1 from pg_stat_activity
     where datname like 'yizhan\\_%' or (datname = 'postgres' and pid <> pg_backend_pid() and backend_type = 'client backend')`,
  )
  await admin.end()
  return others.rowCount === 0
}

/**
 * With KEEP_TEMPLATE set, a change of src alone is met with the newest template of the same schema
 * and seeds: quicker while one writes a page, never used by the pipeline.
 */
async function nameOfTemplate(admin: pg.Client): Promise<string> {
  const data = `yizhan_template_${fingerprint(['migrations', 'seeds'])}`
  if (process.env['KEEP_TEMPLATE'] !== undefined) {
    const kept = await admin.query<{ datname: string }>(
      `select datname from pg_database where starts_with(datname, $1) order by oid desc limit 1`,
      [data],
    )
    if (kept.rows[0] !== undefined) return kept.rows[0].datname
  }
  return `${data}_${fingerprint(['src'])}`
}

const templatesKept = 3

/** Clones that nobody uses any more, and the oldest templates. */
async function dropLeftovers(admin: pg.Client, template: string): Promise<void> {
  const unused = await admin.query<{ datname: string }>(
    `select datname from pg_database d
     where datname ~ '^yizhan_(test|build)_' and not exists (
       select 1 from pg_stat_activity a where a.datname = d.datname)`,
  )
  const templates = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'yizhan\\_template\\_%' and datname <> $1
     order by oid desc offset ${templatesKept}`,
    [template],
  )
  for (const { datname } of [...unused.rows, ...templates.rows]) {
    await admin.query(`drop database if exists ${datname}`).catch(() => undefined)
  }
}

async function buildTemplate(
  admin: pg.Client,
  connection: pg.ClientConfig,
  template: string,
): Promise<void> {
  const building = `yizhan_build_${process.pid}`
  await admin.query(`drop database if exists ${building} with (force)`)
  await admin.query(`create database ${building}`)
  const resources = testResources({ ...connection, database: building })
  try {
    await seedForTests(resources)
  } finally {
    await resources.close()
  }
  await admin.query(`alter database ${building} rename to ${template}`)
}

/** A digest of some of what the template is made of. */
function fingerprint(parts: readonly string[]): string {
  const digest = createHash('sha256')
  for (const part of parts) addFolder(digest, path.join(root, part))
  return digest.digest('hex').slice(0, 12)
}

function addFolder(digest: ReturnType<typeof createHash>, folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!['pages', 'web', 'pdf', 'commands', 'embedded'].includes(entry.name))
        addFolder(digest, file)
    } else if (!/(routes|paths|messages|inputs)\.ts$/.test(entry.name)) {
      digest.update(file).update(fs.readFileSync(file))
    }
  }
}
