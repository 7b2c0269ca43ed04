// knex's client for PostgreSQL, sending what comes often as named statements.
import PostgresClient from 'knex/lib/dialects/postgres/index.js'
import type { Knex } from 'knex'
import type pg from 'pg'
import { isOutdatedPlan, statementNames } from './statement-names.ts'

/** What knex hands to a client of its own making. */
export interface Sending {
  readonly sql: string
  readonly bindings?: readonly unknown[]
  response?: unknown
}

export type Client = Knex.Client & {
  readonly config: { readonly named?: boolean }
  readonly transacting?: boolean
  readonly pool: unknown
  _query(connection: pg.Client, sending: Sending): Promise<Sending>
}
export type ClientMaker = new (config: Knex.Config) => Client

/** How a statement goes to its connection, with its name if it has one. */
export type Send = (
  connection: pg.Client,
  said: {
    readonly text: string
    readonly values: readonly unknown[]
    readonly name: string | undefined
  },
  done: (fault: Error | null, response: unknown) => void,
) => void

/** One list for the pools of a process; each connection prepares what it is asked for. */
const names = statementNames()

export class NamingClient extends PostgresClient {
  _query(connection: pg.Client, sending: Sending): Promise<Sending> {
    return sendNamed(this, connection, sending, sendPlainly)
  }
}

/** A plan that an upgrade made useless is made anew, at once where no transaction was lost with it. */
export async function sendNamed(
  client: Client,
  connection: pg.Client,
  sending: Sending,
  send: Send,
): Promise<Sending> {
  const { sql: text, bindings: values = [] } = sending
  const name = client.config.named === true ? names.nameOf(text, values) : undefined
  try {
    sending.response = await sent(connection, { text, values, name }, send)
  } catch (fault) {
    if (name === undefined || !isOutdatedPlan(fault)) throw fault
    names.forget(text)
    if (client.transacting === true) throw fault
    sending.response = await sent(connection, { text, values, name: undefined }, send)
  }
  return sending
}

function sent(connection: pg.Client, said: Parameters<Send>[1], send: Send): Promise<unknown> {
  return new Promise((resolve, reject) => {
    send(connection, said, (fault, response) =>
      fault === null ? resolve(response) : reject(fault),
    )
  })
}

export const sendPlainly: Send = (connection, { text, values, name }, done) => {
  const query = { text, values: [...values], ...(name === undefined ? {} : { name }) }
  connection.query(query, done as (fault: Error, response: unknown) => void)
}
