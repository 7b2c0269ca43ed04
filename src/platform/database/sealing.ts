// The vault of a pool: its connections open what lies sealed in JSON, and stores seal with it.
import pg from 'pg'
import { openJson } from '../security/sealed-json.ts'
import type { Vault } from '../security/vault.ts'
import type { Db, Tx } from './transaction.ts'

const jsonb = 3802

/** pg's way of reading each type, with jsonb opened. */
export function openingTypes(vault: Vault): pg.CustomTypesConfig {
  const readJsonb = (text: string) => openJson(vault, text)
  return {
    getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
      if (oid === jsonb && format !== 'binary') return readJsonb
      return pg.types.getTypeParser(oid, format) as (text: string) => unknown
    },
  }
}

/** A transaction shares the settings of the pool that it came from. Throws where no vault was given. */
export function vaultOn(db: Db | Tx): Vault {
  const { vault } = (db.client as { config: { vault?: Vault } }).config
  if (vault === undefined) throw new Error('this connection has no vault')
  return vault
}
