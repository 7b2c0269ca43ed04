// 试导入: compares a catalogue file with the catalogue and says what it would change; writes nothing.
import { lines } from '../organizations/index.ts'
import type { Db } from '../platform/database/transaction.ts'
import { formVersion } from '../forms/index.ts'
import { newestPlan, planDraftOf, planFromSteps } from '../workflow/index.ts'
import type { CatalogueStep, StagePlan } from '../workflow/index.ts'
import { currentMatter } from './current-matter.ts'
import { draftOf } from './draft-store.ts'
import { isListed } from './licences.ts'
import { versionFacts } from './queries/version-facts.ts'
import { columnOf } from './rules/finding-columns.ts'
import { checkVersion, nothingKnown } from './rules/check-version.ts'
import type { VersionFacts } from './rules/check-version.ts'
import { contentOf } from './rules/edit.ts'
import { matterByCode } from './store.ts'
import { isSame } from './rules/same-content.ts'
import type { CellError, RawSheet } from './sheets/cells.ts'
import { sheetNames } from './sheets/headers.ts'
import type { ReadMatter } from './sheets/read-catalogue.ts'
import { readCatalogue } from './sheets/read-catalogue.ts'
import type { Matter, MatterVersion, VersionContent } from './types.ts'

export interface PlannedMatter {
  readonly read: ReadMatter
  readonly kind: 'new' | 'changed' | 'same'
  readonly lineId: string
  readonly current: { readonly matter: Matter; readonly version: MatterVersion } | null
  /** With the plan of the current version; `plan` takes its place when the steps differ. */
  readonly content: VersionContent
  readonly plan: StagePlan | null
}

export interface ImportPlan {
  readonly errors: readonly CellError[]
  /** Matters of the file without errors. */
  readonly clean: readonly PlannedMatter[]
  /** True when errors concern the file itself, so that nothing of it can be taken. */
  readonly broken: boolean
}

export async function planImport(db: Db, sheets: readonly RawSheet[]): Promise<ImportPlan> {
  const file = readCatalogue(sheets)
  const errors = [...file.errors]
  const planned: PlannedMatter[] = []
  const lineIds = new Map((await lines(db)).map(({ name, id }) => [name, id]))
  for (const read of file.matters) {
    const fail = (column: string, sentence: string): void => {
      errors.push({ sheet: sheetNames.matters, row: read.row, column, code: read.code, sentence })
    }
    const lineId = lineIds.get(read.lineName)
    if (lineId === undefined) {
      if (read.lineName !== '') fail('主管部门', `没有“${read.lineName.slice(0, 40)}”这个部门。`)
      continue
    }
    if (errors.some(({ code }) => code === read.code)) continue
    const one = await planOne(db, read, lineId, fail)
    if (one !== null) planned.push(one)
  }
  const spoilt = new Set(errors.map(({ code }) => code))
  const clean = planned.filter(({ read }) => !spoilt.has(read.code))
  return { errors: errors.toSorted(byPlace), clean, broken: spoilt.has(null) }
}

/** Sheet by sheet from above, as somebody goes through them who mends the file. */
function byPlace(one: CellError, other: CellError): number {
  const order: readonly string[] = Object.values(sheetNames)
  return order.indexOf(one.sheet) - order.indexOf(other.sheet) || one.row - other.row
}

type Fail = (column: string, sentence: string) => void

async function planOne(
  db: Db,
  read: ReadMatter,
  lineId: string,
  fail: Fail,
): Promise<PlannedMatter | null> {
  const current = await currentMatter(db, read.code)
  if (current === null) {
    // Written in the hall or by an earlier file, and not published yet.
    if ((await matterByCode(db, read.code)) !== null) {
      fail('基本编码', '这个编码的新事项已经在起草，请先发布或者作废。')
    }
    return planNew(db, read, lineId, fail)
  }
  const { matter, version } = current
  if (matter.status === 'withdrawn') fail('基本编码', '这个事项已经取消，不能再改。')
  if (matter.lineId !== lineId) fail('主管部门', '主管部门不能在这里改，改部门要先取消再新增。')
  const old = contentOf(version)
  const forms = read.formOf === '' ? null : await formOf(db, read.formOf, fail)
  const content = { ...old, ...read.content, ...(forms === null ? {} : { formVersionId: forms }) }
  if (isSame(old, content))
    return { ...{ read, kind: 'same', lineId, current, content }, plan: null }
  if ((await draftOf(db, matter.id)) !== null) {
    fail('基本编码', '这个事项有没发布的草稿，请先发布或者作废。')
  }
  const stepsDiffer = !isSame(old.elements.steps, content.elements.steps)
  const plan = stepsDiffer ? planOf(content) : null
  if (plan !== null && (await hasPlanDraft(db, read.code))) {
    fail('基本编码', '环节改了，可是环节方案有没发布的草稿，请先发布或者放弃那份草稿。')
  }
  const facts = await versionFacts(db, matter, content, null)
  lint(content, { ...facts, plan: plan ?? facts.plan }, fail)
  return { ...{ read, kind: 'changed', lineId, current, content }, plan }
}

async function hasPlanDraft(db: Db, key: string): Promise<boolean> {
  const newest = await newestPlan(db, key)
  return newest !== null && (await planDraftOf(db, newest.stagePlanId)) !== null
}

async function planNew(
  db: Db,
  read: ReadMatter,
  lineId: string,
  fail: Fail,
): Promise<PlannedMatter | null> {
  const listed = await isListed(db, read.code)
  const column = '沿用哪个事项的申请表'
  if (read.formOf === '') {
    fail(column, '新的事项要写沿用哪个事项的申请表（基本编码）。')
    return null
  }
  const formVersionId = await formOf(db, read.formOf, fail)
  if (formVersionId === null) return null
  const content = {
    ...{ ...read.content, formVersionId, stagePlanVersionId: '0' },
    changeReason: '首次发布',
  }
  const plan = planOf(content)
  lint(content, { ...nothingKnown, listed, form: await formVersion(db, formVersionId), plan }, fail)
  return { ...{ read, kind: 'new', lineId, current: null, content }, plan }
}

async function formOf(db: Db, code: string, fail: Fail): Promise<string | null> {
  const other = await currentMatter(db, code)
  if (other === null) fail('沿用哪个事项的申请表', `没有编码为“${code}”的事项。`)
  return other?.version.formVersionId ?? null
}

function lint(content: VersionContent, facts: VersionFacts, fail: Fail): void {
  for (const finding of checkVersion(content, facts)) {
    if (finding.severity === 'error') fail(columnOf(finding), finding.sentence)
  }
}

/** The machine knows no villages: what they do is done at the township. */
export function planOf({ elements, handling }: VersionContent): StagePlan {
  const steps = elements.steps.map(({ name, kind, days, level, counted }): CatalogueStep => ({
    ...{ name, days, countedInLimit: counted },
    kind: kind as CatalogueStep['kind'],
    level: level === 'village' ? 'township' : level,
  }))
  return planFromSteps(steps, handling === 'instant' ? '即办件' : '承诺件')
}
