// 断在哪里: the line and column at which a text stops being JSON, counted from 1 as editors do.

export interface TextPosition {
  readonly line: number
  readonly column: number
  /** True when the text ends before it is whole. */
  readonly ended: boolean
}

/** Null for what is JSON. */
export function jsonPosition(text: string): TextPosition | null {
  const at = faultAt(text)
  if (at === null) return null
  const before = text.slice(0, at)
  const line = before.split('\n').length
  return { line, column: at - before.lastIndexOf('\n'), ended: at >= text.trimEnd().length }
}

const token =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy

/** What may come next: a value, a value or the end of its list, a key, a key or the end, and so on. */
type Awaited = 'value' | 'first' | 'key' | 'first-key' | 'colon' | 'after'

function faultAt(text: string): number | null {
  const open: ('{' | '[')[] = []
  let awaited: Awaited = 'value'
  let at = 0
  token.lastIndex = 0
  for (;;) {
    const start = at + (/^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0)
    if (awaited === 'after' && open.length === 0)
      return start >= text.trimEnd().length ? null : start
    token.lastIndex = at
    const found = token.exec(text)
    if (found === null) return start
    const next = step(awaited, open, found[1] ?? (found[2] === undefined ? 'plain' : 'string'))
    if (next === null) return start
    awaited = next
    at = token.lastIndex
  }
}

/** Null when the sign may not stand there. */
function step(awaited: Awaited, open: ('{' | '[')[], sign: string): Awaited | null {
  const mayBeValue = awaited === 'value' || awaited === 'first'
  if (sign === '{' || sign === '[') {
    if (!mayBeValue) return null
    open.push(sign)
    return sign === '{' ? 'first-key' : 'first'
  }
  if (sign === '}' || sign === ']') {
    const mayClose = awaited === 'after' || awaited === (sign === '}' ? 'first-key' : 'first')
    return mayClose && open.pop() === (sign === '}' ? '{' : '[') ? 'after' : null
  }
  if (sign === ':') return awaited === 'colon' ? 'value' : null
  if (sign === ',') return awaited !== 'after' ? null : open.at(-1) === '{' ? 'key' : 'value'
  if (sign === 'string' && (awaited === 'key' || awaited === 'first-key')) return 'colon'
  return mayBeValue ? 'after' : null
}
