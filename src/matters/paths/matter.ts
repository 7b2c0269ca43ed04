// Addresses of one matter in the hands of its editors.
import { paths } from './patterns.ts'
import { withQuery } from './with-query.ts'

export function adminMatterPath(code: string): string {
  return `${paths.adminMatters}/${encodeURIComponent(code)}`
}

export function previewPath(code: string): string {
  return `${adminMatterPath(code)}/preview`
}

export function previewGuidePath(code: string, region: string): string {
  return withQuery(`${adminMatterPath(code)}/preview/guide`, { region })
}

export function matrixPath(code: string): string {
  return `${adminMatterPath(code)}/matrix`
}

/** Where nobody takes it, and who cannot be reached. */
export function coveragePath(code: string): string {
  return `${adminMatterPath(code)}/coverage`
}

export function matrixFilePath(code: string): string {
  return `${adminMatterPath(code)}/matrix.xlsx`
}

/** What a draft would change for filed applications; the page stands above the applications. */
export function rehearsalPath(code: string): string {
  return `${adminMatterPath(code)}/rehearsal`
}

export function editPath(code: string): string {
  return `${adminMatterPath(code)}/edit`
}

export function partPath(code: string, part: string): string {
  return `${editPath(code)}/${part}`
}

/** A field on the page of a part; the page comes with the rows open that hold it, also without scripts. */
export function partFieldPath(code: string, part: string, field: string): string {
  return `${withQuery(partPath(code, part), { at: field })}#${field}`
}

/** The very question of the form that a draft uses, where its design is open to changes. */
export function questionPath(code: string, question: string): string {
  return withQuery(partPath(code, 'form'), { question })
}

/** 名称、层级、服务对象、主题、所属主项. */
export function identityPath(code: string): string {
  return partPath(code, 'identity')
}

/** The condition of one material. */
export function materialWhenPath(code: string, number: number): string {
  return `${partPath(code, 'situations')}/${number}`
}

export function draftRemovalPath(code: string): string {
  return `${adminMatterPath(code)}/draft-removal`
}

export function submissionsPath(code: string): string {
  return `${adminMatterPath(code)}/submissions`
}

export function reviewsPath(code: string): string {
  return `${adminMatterPath(code)}/reviews`
}

export function recallsPath(code: string): string {
  return `${adminMatterPath(code)}/recalls`
}

/** 要素意见, of one element when it is named. */
export function commentsPath(code: string, element = ''): string {
  return withQuery(`${adminMatterPath(code)}/comments`, { element })
}

export function commentTurnsPath(code: string, thread: string): string {
  return `${adminMatterPath(code)}/comments/${thread}`
}

/** 改动记录, of one element when it is named. */
export function historyPath(code: string, element = '', before = ''): string {
  return withQuery(`${adminMatterPath(code)}/history`, { element, before })
}

export function suspensionsPath(code: string): string {
  return `${adminMatterPath(code)}/suspensions`
}

export function resumptionsPath(code: string): string {
  return `${adminMatterPath(code)}/resumptions`
}

/** 名称、类型、层级 of an entry that was never published. */
export function entryPath(code: string): string {
  return `${adminMatterPath(code)}/entry`
}

/** Two versions by their numbers, or the page on which they are chosen. */
export function comparisonPath(code: string, from?: number, to?: number): string {
  return withQuery(`${adminMatterPath(code)}/comparison`, {
    ...{ from: from?.toString(), to: to?.toString() },
  })
}

/** What is done with a planned version: taken back, or built on. */
export function plannedPath(code: string): string {
  return `${adminMatterPath(code)}/planned`
}
