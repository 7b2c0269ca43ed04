// 紧凑文本: many short texts in one piece of memory, each known by its number.
import { longer } from './room.ts'

export interface Texts {
  readonly encoding: 'utf8' | 'utf16le'
  bytes: Buffer
  /** Where each text ends; the next begins there. */
  ends: Uint32Array
  count: number
}

export function emptyTexts(encoding: Texts['encoding']): Texts {
  return { encoding, bytes: Buffer.alloc(1024), ends: new Uint32Array(64), count: 0 }
}

export function addText(texts: Texts, text: string): void {
  const start = endBefore(texts, texts.count)
  const end = start + Buffer.byteLength(text, texts.encoding)
  if (end > texts.bytes.length) {
    const more = Buffer.alloc(Math.ceil(end * 1.5))
    texts.bytes.copy(more)
    texts.bytes = more
  }
  if (texts.count === texts.ends.length) texts.ends = longer(texts.ends, texts.count * 2)
  texts.bytes.write(text, start, texts.encoding)
  texts.ends[texts.count] = end
  texts.count += 1
}

export function textAt(texts: Texts, at: number): string {
  return texts.bytes.toString(texts.encoding, endBefore(texts, at), texts.ends[at] ?? 0)
}

/** The same byte for byte, which is quicker and enough to look for plain letters in. */
export function lettersAt(texts: Texts, at: number): string {
  return texts.bytes.toString('latin1', endBefore(texts, at), texts.ends[at] ?? 0)
}

function endBefore({ ends }: Texts, at: number): number {
  return at === 0 ? 0 : (ends[at - 1] ?? 0)
}
