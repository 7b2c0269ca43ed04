// Loads the data folders of seeds/ once each, in order: reference data, then the demonstration.
import fs from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Context } from './platform/context.ts'
import { connect } from './platform/database/connect.ts'
import type { Resources } from './platform/resources.ts'
import { systemContext } from './system-context.ts'

interface SeedFile {
  seed(ctx: Context): Promise<void>
}

type Say = (line: string) => void

const folder = path.resolve(import.meta.dirname, '../seeds')
/** The advisory lock of seeding: processes that start together load the data once. */
const lockNumber = 63_000_003

export async function seedWhatIsMissing(
  resources: Resources,
  what: 'demo' | 'reference' | 'none',
  say: Say,
): Promise<void> {
  if (what === 'none') return
  const guard = await resources.ownerPool.connect()
  try {
    await guard.query('select pg_advisory_lock($1)', [lockNumber])
    await seedFiles(resources, 'reference', say)
    if (what === 'demo' && !resources.config.production) await seedFiles(resources, 'demo', say)
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [lockNumber])
    guard.release()
  }
}

/** Runs the files of one folder that have not run on this database, all or those wanted. */
export async function seedFiles(
  resources: Resources,
  name: 'reference' | 'demo',
  say: Say,
  wanted: (file: string) => boolean = () => true,
): Promise<void> {
  const files = (await fs.readdir(path.join(folder, name))).filter(
    (one) => one.endsWith('.ts') && wanted(one),
  )
  const done = await resources.ownerPool.query<{ name: string }>('select name from seeds_done')
  const known = new Set(done.rows.map((row) => row.name))
  const owner = connect({
    // Loading can be begun again, so it need not wait for the disk at each step.
    connection: { ...resources.connection, options: '-c synchronous_commit=off' },
    role: null,
    poolSize: 8,
    vault: resources.vault,
  })
  try {
    for (const file of files.sort()) {
      const seedName = `${name}/${file}`
      if (known.has(seedName)) continue
      const started = Date.now()
      const module = (await import(pathToFileURL(path.join(folder, name, file)).href)) as SeedFile
      await module.seed({ ...systemContext(resources), db: owner })
      await resources.ownerPool.query('insert into seeds_done (name) values ($1)', [seedName])
      say(`装入 ${seedName}（${((Date.now() - started) / 1000).toFixed(1)} 秒）`)
    }
  } finally {
    await owner.destroy()
  }
}
