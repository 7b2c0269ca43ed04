// An address to come back to must be one of ours: a path, never another host.

/** The path when it is local and sane, else the fallback. */
export function safePath(text: unknown, fallback: string): string {
  if (typeof text !== 'string' || text.length > 500) return fallback
  const local = /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(text)
  return local ? text : fallback
}
