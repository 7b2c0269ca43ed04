// The client of knex for PostgreSQL, which the package exports without a type of its own.
declare module 'knex/lib/dialects/postgres/index.js' {
  import type { Knex } from 'knex'

  const PostgresClient: new (config: Knex.Config) => Knex.Client
  export = PostgresClient
}
