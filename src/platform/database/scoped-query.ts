// A statement that says before itself, under one Sync of the protocol, for whose region it asks: both are
// one implicit transaction and one round trip, and what was said ends with it, also when it fails.
import pg from 'pg'

export interface Said {
  readonly text: string
  readonly values: readonly unknown[]
  /** Set where the connection keeps statements: the scope is then said by the one prepared at its start. */
  readonly name: string | undefined
  readonly prepared: boolean
}

/** The setting that the policies of the tables read; empty means the hall itself. */
export const scopeSetting = 'yizhan.scope'

const saying = `select set_config('${scopeSetting}', $1, true)`
const sayingName = 'yizhan_scope'

/** For a new connection, so that saying the scope needs no parsing each time. */
export const prepareScope = `prepare ${sayingName} (text) as ${saying}`

/** What pg's connection takes; its types do not tell of it. */
interface Wire {
  parse(message: { text: string }): void
  bind(message: { statement?: string; values: readonly string[] }): void
  execute(message: object): void
}

interface Internals extends pg.Query {
  queryMode: 'extended'
  prepare(wire: Wire): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, wire: Wire): void
}

/** For `client.query`; the answer of the first statement is passed over. */
export function scopedQuery(
  scope: string,
  { text, values, name, prepared }: Said,
  done: (fault: Error | null, result: pg.QueryResult) => void,
): pg.Query {
  const config = { text, values: [...values], ...(name === undefined ? {} : { name }) }
  const query = new pg.Query(config as pg.QueryConfig) as Internals
  ;(query as unknown as { callback: typeof done }).callback = done
  const { prepare, handleDataRow, handleCommandComplete } = query
  let said = false
  query.queryMode = 'extended'
  query.prepare = (wire) => {
    if (!prepared) wire.parse({ text: saying })
    wire.bind({ ...(prepared ? { statement: sayingName } : {}), values: [scope] })
    wire.execute({})
    prepare.call(query, wire)
  }
  query.handleDataRow = (message) => {
    if (said) handleDataRow.call(query, message)
  }
  query.handleCommandComplete = (message, wire) => {
    if (said) handleCommandComplete.call(query, message, wire)
    said = true
  }
  return query
}
