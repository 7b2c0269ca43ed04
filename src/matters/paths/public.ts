// Addresses of the public hall: the catalogue and the guides.
import { paths } from './patterns.ts'
import { withQuery } from './with-query.ts'

/** The questions of the catalogue page; an empty value is left out of the address. */
export interface MattersQuery {
  readonly q: string
  readonly object: string
  readonly theme: string
  readonly line: string
  readonly level: string
  readonly region: string
  readonly online: string
  readonly depth: string
  readonly visit: string
  readonly after: string
}

export function mattersPath(query: Partial<MattersQuery> = {}): string {
  return withQuery(paths.matters, query)
}

/** A situation as it stands in addresses: ('s.kind', '买卖'). */
export type SituationAddress = readonly (readonly [name: string, value: string])[]

export function guidePath(
  code: string,
  region: string | null = null,
  situation: SituationAddress = [],
): string {
  return ofMatter(code, '', region, situation)
}

export function printPath(
  code: string,
  region: string | null = null,
  situation: SituationAddress = [],
): string {
  return ofMatter(code, '/print', region, situation)
}

/** The list of materials to tick off. */
export function checklistPath(
  code: string,
  region: string | null,
  situation: SituationAddress = [],
): string {
  return ofMatter(code, '/checklist', region, situation)
}

/** The guide as a file. */
export function guideFilePath(
  code: string,
  region: string | null,
  situation: SituationAddress = [],
): string {
  return ofMatter(code, '/guide.pdf', region, situation)
}

/** The form on paper, to be filled in by hand. */
export function blankFormPath(code: string, situation: SituationAddress = []): string {
  return ofMatter(code, '/form.pdf', null, situation)
}

function ofMatter(
  code: string,
  page: string,
  region: string | null,
  situation: SituationAddress,
): string {
  const path = withQuery(`${paths.matters}/${encodeURIComponent(code)}${page}`, { region })
  return withSituation(path, situation)
}

function withSituation(path: string, situation: SituationAddress): string {
  if (situation.length === 0) return path
  const chosen = new URLSearchParams(
    situation.map(([name, value]): [string, string] => [name, value]),
  )
  return `${path}${path.includes('?') ? '&' : '?'}${chosen.toString()}`
}

/** Where an applicant starts; the page belongs to the applications module, which stands above. */
export function startApplication(
  code: string,
  region: string | null,
  situation: SituationAddress = [],
): string {
  return withSituation(withQuery('/applications/new', { matter: code, region }), situation)
}

/** A sample or a blank form of a material. */
export function materialFilePath(attachmentId: string): string {
  return `${paths.matters}/files/${attachmentId}`
}

export function changesPath(query: { after?: string } = {}): string {
  return withQuery(paths.changes, query)
}
