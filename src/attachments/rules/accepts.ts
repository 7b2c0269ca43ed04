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
  heif: ['heic', 'heif'],
  pdf: ['pdf'],
  doc: ['cfb'],
  xls: ['cfb'],
  wps: ['cfb'],
  docx: ['docx'],
  xlsx: ['xlsx'],
}

const pictures: readonly string[] = ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif']

/** The media type under which the file is kept, or why it is not taken. */
export function acceptFile(
  file: { readonly name: string; readonly size: number },
  sniffed: Sniffed | null,
  acceptance: Acceptance,
): Result<string, FileRefusal> {
  if (file.size === 0) return refuse('empty')
  if (file.size > acceptance.largest) return refuse('too-large')
  const ending = endingOf(file.name)
  const endings = acceptance.endings.map((one) => one.toLowerCase())
  if (!endings.includes(ending)) return refuse('wrong-type')
  // Pictures are drawn anew and named anew, so among them a wrong ending does no harm.
  const agreeing = pictures.includes(ending)
    ? endings.filter((one) => pictures.includes(one))
    : [ending]
  const wanted = agreeing.flatMap((one) => families[one] ?? [])
  if (sniffed === null || !wanted.includes(sniffed.ending)) return refuse('not-what-it-says')
  return ok(sniffed.mediaType)
}

/**
 * For the box in which files are chosen: pictures of any kind, so that every phone offers its camera, and
 * the endings. What is no picture of a kind that is taken is refused when it came.
 */
export function offeredIn(endings: readonly string[]): string {
  const own = endings.map((ending) => `.${ending}`)
  return [...(endings.some((one) => pictures.includes(one)) ? ['image/*'] : []), ...own].join(',')
}

/** A photo of a phone is drawn anew as JPEG: where JPEG is taken, it is too, as it lies on the phone. */
export function withPhotos(endings: readonly string[]): readonly string[] {
  const photos = ['jpg', 'jpeg', 'heic', 'heif']
  return endings.includes('jpg')
    ? [...photos, ...endings.filter((one) => !photos.includes(one))]
    : endings
}

/** The name with the ending under which a file of this media type is opened everywhere. */
export function nameFor(name: string, mediaType: string): string {
  const ending = mediaType === 'image/png' ? 'png' : 'jpg'
  if (families[endingOf(name)]?.includes(ending) === true) return name
  return `${name.slice(0, name.lastIndexOf('.') + 1)}${ending}`
}

/** A name fit to be shown and offered for download: no path, no control signs, at most 120 signs. */
export function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ''
  const signs = [...base.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')]
  const clean = signs.join('').trim()
  const ending = endingOf(clean)
  const dotted = ending === '' ? '' : `.${ending}`
  if (clean === dotted) return `未命名${dotted}`
  return signs.length > 120 ? `${signs.slice(0, 100).join('').trim()}…${dotted}` : clean
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0
    ? ''
    : name
        .slice(dot + 1)
        .toLowerCase()
        .slice(0, 10)
}
