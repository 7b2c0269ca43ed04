// Addresses of what editors keep besides single matters: lists, operations, words, reports, imports.
import { paths } from './patterns.ts'
import { withQuery } from './with-query.ts'

export function adminMattersPath(
  query: { q?: string; status?: string; after?: string } = {},
): string {
  return withQuery(paths.adminMatters, query)
}

/** Address, phone and hours of a department. */
export function contactPath(departmentId: string): string {
  return `${paths.contacts}/${departmentId}`
}

export function listHistoryPath(id: string, element = '', before = ''): string {
  return withQuery(`${listPath(id)}/history`, { element, before })
}

export function operationsPath(query: { after?: string } = {}): string {
  return withQuery(paths.operations, query)
}

export function operationFormPath(kind: string, code: string | null): string {
  return withQuery(paths.operationForm, { kind, code })
}

export function operationPath(id: string): string {
  return `${paths.operations}/${id}`
}

export function listsPath(
  query: { show?: string; q?: string; line?: string; after?: string } = {},
): string {
  return withQuery(paths.lists, query)
}

export function listPath(id: string): string {
  return `${paths.lists}/${id}`
}

export function listDraftRemovalPath(id: string): string {
  return `${paths.lists}/${id}/draft/removal`
}

export function listEditPath(id: string): string {
  return `${listPath(id)}/edit`
}

/** What is done with a change that waits for its day: another day, or taken back. */
export function listPlannedPath(id: string): string {
  return `${listPath(id)}/planned`
}

export function listReleasePath(id: string): string {
  return `${listPath(id)}/release`
}

export function wordsPath(query: { q?: string; after?: string } = {}): string {
  return withQuery(paths.words, query)
}

export function licencesPath(query: { q?: string; after?: string } = {}): string {
  return withQuery(paths.licences, query)
}

export function elsewhereRemovalPath(id: string): string {
  return `${paths.elsewhere}/${id}/removal`
}

export function wordRemovalPath(id: string): string {
  return `${paths.words}/${id}/removal`
}

export function reportPath(
  query: {
    part?: string
    line?: string
    sort?: string
    page?: string
    prefecture?: string
    before?: string
  } = {},
): string {
  return withQuery(paths.report, query)
}

export function importRefusedPath(id: string): string {
  return `${importPath(id)}/refused.xlsx`
}

export function importPath(id: string): string {
  return `${paths.imports}/${id}`
}
