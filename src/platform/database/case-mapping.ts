// snake_case in the database, camelCase in TypeScript, converted here and nowhere else.
// Only top-level column names are mapped: the inside of a jsonb value is left as it is.

export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

export function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

const seen = new Map<string, string>()

function camelOnce(name: string): string {
  let mapped = seen.get(name)
  if (mapped === undefined) {
    mapped = camel(name)
    seen.set(name, mapped)
  }
  return mapped
}

export function rowToCamel(row: unknown): unknown {
  if (row === null || typeof row !== 'object' || Array.isArray(row)) return row
  const mapped: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row)) mapped[camelOnce(name)] = value
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
