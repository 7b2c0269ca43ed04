// Which tables a statement writes to, read from its text.

const writes =
  /\b(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?"?(\w+)"?/gi

/** In the order in which they stand; a select that locks names none. */
export function tablesIn(sql: string): readonly string[] {
  if (/^\s*select\b/i.test(sql)) return []
  return [...sql.matchAll(writes)].map(([, table = '']) => table.toLowerCase())
}
