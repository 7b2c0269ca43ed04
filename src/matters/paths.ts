// Addresses of the catalogue.

export const paths = {
  matters: '/matters',
  suggestions: '/matters/suggestions',
  materialFile: '/matters/files/:id',
  guide: '/matters/:code',
  print: '/matters/:code/print',
  checklist: '/matters/:code/checklist',
  guideFile: '/matters/:code/guide.pdf',
  blankForm: '/matters/:code/form.pdf',
  adminMatters: '/admin/matters',
  words: '/admin/matters/words',
  wordRemoval: '/admin/matters/words/:id/removal',
  elsewhere: '/admin/matters/words/elsewhere',
  elsewhereRemoval: '/admin/matters/words/elsewhere/:id/removal',
  report: '/admin/matters/report',
  reportFile: '/admin/matters/report.xlsx',
  exportSheets: '/admin/matters/export.xlsx',
  exportJson: '/admin/matters/export.json',
  imports: '/admin/matters/import',
  import: '/admin/matters/import/:id',
  importRefused: '/admin/matters/import/:id/refused.xlsx',
  schema: '/api/v1/matter.schema.json',
  licences: '/admin/matters/licences',
  licenceRemovals: '/admin/matters/licences/removals',
  contacts: '/admin/matters/contacts',
  contact: '/admin/matters/contacts/:id',
  newMatter: '/admin/matters/new',
  operations: '/admin/matters/operations',
  operationForm: '/admin/matters/operations/new',
  operation: '/admin/matters/operations/:id',
  operationReviews: '/admin/matters/operations/:id/reviews',
  operationRecalls: '/admin/matters/operations/:id/recalls',
  lists: '/admin/matters/lists',
  claims: '/admin/matters/claims',
  acceptances: '/admin/matters/acceptances',
  list: '/admin/matters/lists/:id',
  listEdit: '/admin/matters/lists/:id/edit',
  listDraftRemoval: '/admin/matters/lists/:id/draft/removal',
  listRelease: '/admin/matters/lists/:id/release',
  listPlanned: '/admin/matters/lists/:id/planned',
  adminMatter: '/admin/matters/:code',
  edit: '/admin/matters/:code/edit',
  form: '/admin/matters/:code/edit/form',
  materialFiles: '/admin/matters/:code/edit/files',
  situations: '/admin/matters/:code/edit/situations',
  materialWhen: '/admin/matters/:code/edit/situations/:number',
  identity: '/admin/matters/:code/edit/identity',
  part: '/admin/matters/:code/edit/:part',
  draftRemoval: '/admin/matters/:code/draft-removal',
  submissions: '/admin/matters/:code/submissions',
  reviews: '/admin/matters/:code/reviews',
  recalls: '/admin/matters/:code/recalls',
  comments: '/admin/matters/:code/comments',
  commentTurns: '/admin/matters/:code/comments/:id',
  history: '/admin/matters/:code/history',
  listHistory: '/admin/matters/lists/:id/history',
  planned: '/admin/matters/:code/planned',
  suspensions: '/admin/matters/:code/suspensions',
  resumptions: '/admin/matters/:code/resumptions',
  changes: '/matters/changes',
  entry: '/admin/matters/:code/entry',
  comparison: '/admin/matters/:code/comparison',
  preview: '/admin/matters/:code/preview',
  previewGuide: '/admin/matters/:code/preview/guide',
  matrix: '/admin/matters/:code/matrix',
  matrixFile: '/admin/matters/:code/matrix.xlsx',
  coverage: '/admin/matters/:code/coverage',
} as const

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

export function adminMattersPath(
  query: { q?: string; status?: string; after?: string } = {},
): string {
  return withQuery(paths.adminMatters, query)
}

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

/** Address, phone and hours of a department. */
export function contactPath(departmentId: string): string {
  return `${paths.contacts}/${departmentId}`
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

/** A sample or a blank form of a material. */
export function materialFilePath(attachmentId: string): string {
  return `${paths.matters}/files/${attachmentId}`
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

export function listHistoryPath(id: string, element = '', before = ''): string {
  return withQuery(`${listPath(id)}/history`, { element, before })
}

export function suspensionsPath(code: string): string {
  return `${adminMatterPath(code)}/suspensions`
}

export function resumptionsPath(code: string): string {
  return `${adminMatterPath(code)}/resumptions`
}

export function changesPath(query: { after?: string } = {}): string {
  return withQuery(paths.changes, query)
}

/** 名称、类型、层级 of an entry that was never published. */
export function entryPath(code: string): string {
  return `${adminMatterPath(code)}/entry`
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

function withQuery(
  path: string,
  query: Readonly<Record<string, string | null | undefined>>,
): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  const text = new URLSearchParams(given as [string, string][]).toString()
  return text === '' ? path : `${path}?${text}`
}
