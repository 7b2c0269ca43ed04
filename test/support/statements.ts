// What the database is asked: every statement that this process sends, on whatever connection, sessions,
// begin and commit included.
import pg from 'pg'

/** The statements that `work` sends. Nothing else may be under way in this process. */
export async function statementsAsked(work: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = []
  const clients = pg.Client.prototype as unknown as { query: (...sent: unknown[]) => unknown }
  const { query } = clients
  clients.query = function (this: unknown, ...sent: unknown[]) {
    const text = textOf(sent[0])
    if (text !== null) asked.push(text.replace(/\s+/g, ' ').trim())
    return query.apply(this, sent)
  }
  try {
    await work()
  } finally {
    clients.query = query
  }
  return asked
}

function textOf(sent: unknown): string | null {
  if (typeof sent === 'string') return sent
  const text = (sent as { readonly text?: unknown } | null)?.text
  return typeof text === 'string' ? text : null
}
