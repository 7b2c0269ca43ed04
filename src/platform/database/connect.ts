// Opens the pool. Every connection takes the application's role, which may not alter history.
import knex from 'knex'
import type { Knex } from 'knex'
import type { ClientConfig } from 'pg'
import { responseToCamel, snake } from './case-mapping.ts'
import { sessionSettings, workLimits } from './limits.ts'
import type { DatabaseLimits } from './limits.ts'
import { NamingClient } from './naming-client.ts'
import { prepareScope } from './scoped-query.ts'
import { useTypeParsers } from './type-parsers.ts'
import type { Vault } from '../security/vault.ts'
import { openingTypes } from './sealing.ts'
import type { Db } from './transaction.ts'

export interface ConnectionSettings {
  readonly connection: ClientConfig
  /** The role taken on each connection; null keeps the one that signed in (migrations). */
  readonly role: string | null
  readonly poolSize: number
  /** Opens what lies sealed in JSON, and seals what stores write. */
  readonly vault: Vault
}

interface PgConnection {
  query(sql: string, done: (error: Error | null) => void): void
}

/** The role of the running application: no update or delete on history, see migrations. */
export const applicationRole = 'yizhan_app'

/**
 * A pooler that lends its connections for one transaction cannot be told anything for longer: role and
 * limits belong to the role that signs in there (.docker/pgbouncer.ini), and are checked.
 */
export type Place = 'server' | 'pooler'

const refuseOtherRoles = `do $$ begin
  if current_user <> '${applicationRole}' then
    raise exception 'through the pooler one works as ${applicationRole}, not as %', current_user;
  end if;
end $$`

/** Work may take its time; pages are opened with the limits of pages. */
export function connect(
  { connection, role, poolSize, vault }: ConnectionSettings,
  limits: DatabaseLimits = workLimits,
  at: Place = 'server',
): Db {
  useTypeParsers()
  return knex({
    // Names last as long as a connection, which a pooler lends to others in between.
    ...{ client: NamingClient as unknown as typeof Knex.Client, named: at === 'server' },
    // knex and pg describe the same settings with types that differ in small print.
    connection: { ...connection, types: openingTypes(vault) } as Knex.PgConnectionConfig,
    ...{ vault },
    pool: {
      min: 0,
      max: poolSize,
      afterCreate(client: PgConnection, done: (error: Error | null, client: PgConnection) => void) {
        const first =
          at === 'pooler' ? refuseOtherRoles : `${sessionSettings(role, limits)}; ${prepareScope}`
        client.query(first, (error) => done(error, client))
      },
    },
    acquireConnectionTimeout: limits.connection,
    wrapIdentifier: (name, wrap) => (name === '*' ? name : wrap(snake(name))),
    postProcessResponse: responseToCamel,
  })
}
