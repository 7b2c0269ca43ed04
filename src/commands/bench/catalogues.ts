// Catalogues of several sizes, each a copy of the scratch hall filled up, with the product running on it.
import pg from 'pg'
import { applicationRole, connect } from '../../platform/database/connect.ts'
import { aesKey, vaultOf } from '../../platform/security/vault.ts'
import { onDatabase } from '../../platform/backup/scratch-database.ts'
import { fillMatters } from './fill-matters.ts'
import { visitorOf } from './load.ts'
import { benchKey, startProcess } from './processes.ts'
import type { Say, ScratchHall } from './scratch-hall.ts'
import type { Catalogue } from './search-growth.ts'

type Place = Omit<ScratchHall, 'client'>

export async function withCatalogues<T>(
  place: Place,
  sizes: readonly number[],
  say: Say,
  work: (catalogues: readonly Catalogue[]) => Promise<T>,
): Promise<T> {
  const closing: (() => Promise<unknown>)[] = []
  try {
    const catalogues: Catalogue[] = []
    for (const matters of sizes) {
      const started = performance.now()
      const connection = await copyOf(place.connection, matters, closing)
      say(`已有 ${matters} 个事项（${((performance.now() - started) / 1000).toFixed(0)} 秒）`)
      const vault = vaultOf(new Map([['bench', aesKey(benchKey)]]))
      const db = connect({ connection, role: applicationRole, poolSize: 2, vault })
      closing.push(() => db.destroy())
      const product = await startProcess({
        ...{ connection, dataFolder: place.dataFolder, script: 'server.ts', readyAt: '/readyz' },
      })
      closing.push(() => product.stop())
      const visitor = visitorOf(product.port, 2)
      closing.push(() => Promise.resolve(visitor.close()))
      catalogues.push({ matters, db, ask: visitor.ask })
    }
    return await work(catalogues)
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

async function copyOf(
  connection: pg.ClientConfig,
  matters: number,
  closing: (() => Promise<unknown>)[],
): Promise<pg.ClientConfig> {
  const template = new pg.Client(connection).database ?? ''
  const name = `${template}_${matters}`
  const admin = new pg.Client(onDatabase(connection, 'postgres'))
  await admin.connect()
  closing.push(async () => {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  })
  await admin.query(`create database ${name} template ${template} strategy file_copy`)
  const copy = onDatabase(connection, name)
  const filler = new pg.Client(copy)
  await filler.connect()
  try {
    await fillMatters(filler, matters)
  } finally {
    await filler.end()
  }
  return copy
}
