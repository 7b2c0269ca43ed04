// snake_case in the database, camelCase in TypeScript, converted here and nowhere else.
// Only top-level column names are mapped: the inside of a jsonb value is left as it is.

export function snake(name: string): string {
  return once(snakes, name, () => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
}

export function camel(name: string): string {
  return once(camels, name, () =>
    name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
  )
}

const snakes = new Map<string, string>()
const camels = new Map<string, string>()
/** There are some hundred columns; more names than these come from nowhere. */
const mostNames = 5000

function once(known: Map<string, string>, name: string, map: () => string): string {
  const mapped = known.get(name)
  if (mapped !== undefined) return mapped
  const fresh = map()
  if (known.size < mostNames) known.set(name, fresh)
  return fresh
}

export function rowToCamel(row: unknown): unknown {
  if (row === null || typeof row !== 'object' || Array.isArray(row)) return row
  const mapped: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) mapped[camel(name)] = value
  return mapped
}

/** Maps what knex hands back: rows, one row, a raw result, or anything else untouched. */
export function responseToCamel(response: unknown): unknown {
  if (Array.isArray(response)) return response.map(rowToCamel)
  if (response !== null && typeof response === 'object' && 'rows' in response) {
    const raw = response as { rows: unknown[] }
    raw.rows = raw.rows.map(rowToCamel)
    return raw
  }
  return response !== null && typeof response === 'object' ? rowToCamel(response) : response
}
