// What every use case is given: the database, who acts, when, and the request that asked.
import type { Actor } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import type { Db } from './database/transaction.ts'
import type { Gateways } from './messaging/gateway.ts'
import type { Vault } from './security/vault.ts'
import type { Scanner } from './uploads/scanner.ts'
import type { Storage } from './uploads/storage.ts'

export interface Context {
  readonly db: Db
  readonly actor: Actor
  /** The instant of the request; civil time is Asia/Shanghai. */
  readonly now: Date
  readonly today: Day
  readonly requestId: string
  /** The address of the caller, null for jobs and commands. */
  readonly ip: string | null
  readonly storage: Storage
  readonly scanner: Scanner
  /** Mail and SMS, for the jobs that send them. */
  readonly gateways: Gateways
  /** Seals identity numbers and phones, and makes their blind indexes. */
  readonly vault: Vault
  /** Where this machine keeps files of its own (DATA_DIR). */
  readonly dataFolder: string
  /** The address at which the public reaches the hall, without a slash at its end. */
  readonly publicUrl: string
}
