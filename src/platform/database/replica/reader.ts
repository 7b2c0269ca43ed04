// The pool of a replica behind the face of the primary's: statements go to the replica while it may answer,
// and to the primary from the first at which it may not, or fails: nobody who has read newer rows reads older
// ones after them. Transactions are the primary's, so writes are too.
import type { Knex } from 'knex'
import type { Db } from '../transaction.ts'
import { twinOf } from '../twin.ts'

export interface Choice {
  /** Whether the replica may answer at this moment. */
  mayAnswer(): boolean
  /** It did not, so the primary was asked. */
  failed(fault: unknown): void
}

interface Client extends Knex.Client {
  _query(connection: unknown, sending: unknown): Promise<unknown>
}
type ClientMaker = new (config: Knex.Config) => Client

/**
 * Reads of `primary` from `far`, for one page. Shares the settings of the primary, and with them what is
 * remembered.
 */
export function readerOver(primary: Db, far: Db, choice: Choice): Db {
  const near = primary.client as Client
  const client = clientOver(near.constructor as ClientMaker, near, choice)
  return twinOf(primary, client, far)
}

function clientOver(Base: ClientMaker, near: Client, choice: Choice): typeof Knex.Client {
  /** Connections of the primary that were lent here. */
  const lent = new WeakSet<object>()
  let left = false
  async function borrow(): Promise<object> {
    left = true
    const connection = (await near.acquireConnection()) as object
    lent.add(connection)
    return connection
  }
  function giveBack(connection: object): Promise<void> {
    lent.delete(connection)
    return near.releaseConnection(connection) as Promise<void>
  }
  class Reading extends Base {
    override async acquireConnection(): Promise<object> {
      if (left || !choice.mayAnswer()) return borrow()
      try {
        return (await super.acquireConnection()) as object
      } catch (fault) {
        choice.failed(fault)
        return borrow()
      }
    }
    override releaseConnection(connection: object): Promise<void> {
      if (lent.has(connection)) return giveBack(connection)
      return super.releaseConnection(connection) as Promise<void>
    }
    override async _query(connection: object, sending: object): Promise<unknown> {
      if (lent.has(connection)) return near._query(connection, sending)
      try {
        return await super._query(connection, sending)
      } catch (fault) {
        choice.failed(fault)
      }
      const instead = await borrow()
      try {
        return await near._query(instead, sending)
      } finally {
        await giveBack(instead)
      }
    }
    override transaction(container: unknown, config: unknown, outer: unknown): Knex.Transaction {
      return near.transaction(container, config, outer)
    }
  }
  return Reading as unknown as typeof Knex.Client
}
