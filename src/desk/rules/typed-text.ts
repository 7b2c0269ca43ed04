// What people type, made fit to be kept: control characters go, spaces are joined, length is bounded.

/** One line of at most `most` characters. */
export function asLine(text: string, most: number): string {
  return clipped(text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim(), most)
}

/** Several lines; empty when nothing is said. */
export function asLines(text: string, most: number): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/gu, '')
  return clipped(lines.trim(), most)
}

function clipped(text: string, most: number): string {
  return [...text].slice(0, most).join('')
}
