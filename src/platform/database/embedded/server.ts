// What the steps of a start hand on to one another: where the cluster lies, who runs it, with what.
import { join } from 'node:path'

/** An account of the host. */
export interface Account {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

/** Where PostgreSQL's programs lie. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly pgCtl: string
  readonly major: number
}

export interface Place {
  /** Holds the data folder, the socket, the log and the settings. */
  readonly folder: string
  /** The account that runs the server; null means ourselves. */
  readonly account: Account | null
}

export interface Server extends Place {
  readonly binaries: Binaries
}

export interface Connection {
  host: string
  port: number
  user: string
  password: string
  database: string
}

export type Endpoint = Pick<Connection, 'host' | 'port'>

export type Log = (message: string) => void

export function dataFolderOf({ folder }: Place): string {
  return join(folder, 'data')
}
