// Changes to the pieces of a template, as the editor's buttons ask for them.
import { fixedParts, places } from './template.ts'
import type { LetterTemplate, Piece } from './template.ts'

/** The template as the page sent it back; what it cannot mean is left out. */
export function templateFrom(body: Readonly<Record<string, unknown>>): LetterTemplate {
  const text = (name: string) => {
    const value = body[name]
    return typeof value === 'string' ? value : ''
  }
  const given = body['parts']
  const chosen = Array.isArray(given) ? given : [given]
  const count = Math.min(mostPieces, Number(text('pieces')) || 0)
  return {
    parts: fixedParts.filter((part) => chosen.includes(part)),
    pieces: Array.from({ length: count }, (_, at) => ({
      place: places.find((place) => place === text(`place.${at}`)) ?? 'body',
      text: text(`text.${at}`)
        .replace(/\s*\r?\n\s*/gu, '')
        .slice(0, 2000),
      when: text(`when.${at}`).slice(0, 40),
      joins: body[`joins.${at}`] === 'yes',
    })),
  }
}

export const mostPieces = 60

/** 'up:3', 'down:3', 'drop:3', 'add:3' (after the third), 'insert:3' with the variable chosen there. */
export function commanded(
  template: LetterTemplate,
  command: string,
  chosen: (at: number) => string,
): LetterTemplate {
  const [verb, number] = command.split(':')
  const at = Number(number)
  const { pieces } = template
  const with_ = (changed: readonly Piece[]) => ({ ...template, pieces: changed })
  const piece = pieces[at]
  if (verb === 'add' && pieces.length < mostPieces) {
    const place = piece?.place ?? 'body'
    return with_(pieces.toSpliced(at + 1, 0, { place, text: '', when: '', joins: false }))
  }
  if (piece === undefined) return template
  if (verb === 'drop') return with_(pieces.toSpliced(at, 1))
  if (verb === 'up' && at > 0) return with_(pieces.toSpliced(at - 1, 2, piece, ...slice(at - 1)))
  if (verb === 'down' && at < pieces.length - 1) {
    return with_(pieces.toSpliced(at, 2, ...slice(at + 1), piece))
  }
  if (verb === 'insert' && chosen(at) !== '') {
    return with_(pieces.with(at, { ...piece, text: `${piece.text}{{${chosen(at)}}}` }))
  }
  return template

  function slice(from: number): readonly Piece[] {
    return pieces.slice(from, from + 1)
  }
}
