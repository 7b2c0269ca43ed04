// What a file is, by its content: the name is only a hint and must agree with it.
import type { Result } from '../../kernel/result.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Acceptance, FileRefusal } from '../types.ts'

/** What the first bytes say: an ending and a media type, null when they say nothing. */
export interface Sniffed {
  readonly ending: string
  readonly mediaType: string
}

const families: Readonly<Record<string, readonly string[]>> = {
  jpg: ['jpg', 'jpeg'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  webp: ['webp'],
  heic: ['heic', 'heif'],
  pdf: ['pdf'],
  doc: ['cfb'],
  xls: ['cfb'],
  wps: ['cfb'],
  docx: ['docx'],
  xlsx: ['xlsx'],
}

/** The media type under which the file is kept, or why it is not taken. */
export function acceptFile(
  file: { readonly name: string; readonly size: number },
  sniffed: Sniffed | null,
  acceptance: Acceptance,
): Result<string, FileRefusal> {
  if (file.size === 0) return refuse('empty')
  if (file.size > acceptance.largest) return refuse('too-large')
  const ending = endingOf(file.name)
  const wanted = acceptance.endings.flatMap((one) => families[one.toLowerCase()] ?? [])
  if (sniffed === null || !wanted.includes(sniffed.ending)) {
    return refuse(acceptance.endings.includes(ending) ? 'not-what-it-says' : 'wrong-type')
  }
  return ok(sniffed.mediaType)
}

/** A name fit to be shown and offered for download: no path, no control signs, at most 120 signs. */
export function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ''
  const signs = [...base.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')]
  const ending = endingOf(base)
  const kept = signs.length > 120 ? [...signs.slice(0, 110), '….', ending].join('') : signs.join('')
  return kept.trim() === '' ? `未命名${ending === '' ? '' : `.${ending}`}` : kept.trim()
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase().slice(0, 10)
}
