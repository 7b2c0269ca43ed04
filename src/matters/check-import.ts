// 试导入的检查: what bars publication in the matters of a catalogue file, in a few queries for all.
import { formVersion } from '../forms/index.ts'
import type { Db } from '../platform/database/transaction.ts'
import { newestPlan, planDraftOf } from '../workflow/index.ts'
import type { StagePlan } from '../workflow/index.ts'
import { breather } from './breath.ts'
import { listedAmong } from './licences.ts'
import { enteredAmong, withDrafts } from './queries/current-matters.ts'
import type { CurrentMatter } from './queries/current-matters.ts'
import { factsOf } from './queries/version-facts.ts'
import { checkVersion, nothingKnown } from './rules/check-version.ts'
import type { VersionFacts } from './rules/check-version.ts'
import { namesakesOf } from './queries/namesakes.ts'
import { relativesOf } from './queries/relatives.ts'
import type { Namesake } from './rules/check-entry.ts'
import { plainName } from './rules/plain-name.ts'
import { familyOf } from './rules/check-family.ts'
import type { Family, Relative } from './rules/check-family.ts'
import { carriedOver } from './rules/carry-plan.ts'
import { planOfSteps } from './rules/plan-of-steps.ts'
import { isSame } from './rules/same-content.ts'
import type { CellError } from './sheets/cells.ts'
import { isDoubtful } from './sheets/doubtful.ts'
import { findingPlace } from './sheets/finding-place.ts'
import { sheetNames } from './sheets/headers.ts'
import type { ReadMatter } from './sheets/read-catalogue.ts'
import type { VersionContent } from './types.ts'

export interface PlannedMatter {
  readonly read: ReadMatter
  readonly kind: 'new' | 'changed' | 'same'
  readonly lineId: string
  readonly current: CurrentMatter | null
  /** With the plan of the current version; `plan` takes its place when the steps differ. */
  readonly content: VersionContent
  readonly plan: StagePlan | null
}

export type Fail = (column: string, sentence: string) => void

/** Says nothing more of a cell that could not be read. */
export function failOf({ row, code, unread }: ReadMatter, errors: CellError[]): Fail {
  return (column, sentence) => {
    const place = { sheet: sheetNames.matters, row, column }
    const isUnread = unread.some((each) => each.sheet === place.sheet && each.column === column)
    if (!isUnread) errors.push({ ...place, code, sentence })
  }
}

/** What is wrong bars a matter; a warning says what it will mean all the same. */
export interface Remarks {
  readonly errors: CellError[]
  readonly warnings: CellError[]
}

/** Adds what is wrong and what to know to the remarks; gives the matters with the plans of their new steps. */
export async function checkPlanned(
  db: Db,
  planned: readonly PlannedMatter[],
  { errors, warnings }: Remarks,
  told: (done: number, total: number) => Promise<void>,
): Promise<PlannedMatter[]> {
  const facts = await gathered(db, planned)
  const families = await familiesIn(db, planned)
  const checked: PlannedMatter[] = []
  const breathe = breather()
  for (const one of planned) {
    await breathe()
    if (checked.length % tellEvery === 0) await told(checked.length, planned.length)
    if (one.kind === 'same') checked.push(one)
    else {
      const fail = failOf(one.read, errors)
      checked.push(await checkOne(db, one, { ...facts, families, errors, warnings }, fail))
    }
  }
  failWithoutMain(checked, errors)
  return checked
}

/** Matters between two tellings of how far it is. */
const tellEvery = 100

type Families = (content: VersionContent, code: string) => Family

/** As they will stand when the whole file is taken in. */
async function familiesIn(db: Db, planned: readonly PlannedMatter[]): Promise<Families> {
  const placed = planned.map(({ read, content, current }): Relative => {
    const { name, levels, elements } = content
    const status = current?.matter.status ?? 'draft'
    return { code: read.code, name, levels, status, mainCode: elements.mainCode }
  })
  const relatives = await relativesOf(db, placed)
  for (const one of placed) relatives.set(one.code, one)
  return ({ elements }, code) => familyOf({ code, mainCode: elements.mainCode }, relatives)
}

/** In the catalogue, and among what the file adds; a name that the file takes away counts no more. */
async function namesakesIn(
  db: Db,
  planned: readonly PlannedMatter[],
): Promise<Map<string, Namesake[]>> {
  const asked = planned
    .filter(({ kind }) => kind !== 'same')
    .map(({ read, content: { name, elements } }) => {
      return { code: read.code, name, mainCode: elements.mainCode }
    })
  const inFile = new Set(planned.map(({ read }) => read.code))
  const byName = new Map<string, PlannedMatter[]>()
  for (const one of planned) {
    const name = plainName(one.content.name)
    byName.set(name, [...(byName.get(name) ?? []), one])
  }
  const found = await namesakesOf(db, asked)
  for (const { code, name, mainCode } of asked) {
    const elsewhere = (found.get(code) ?? []).filter((one) => !inFile.has(one.code))
    const beside = (byName.get(plainName(name)) ?? []).filter(
      ({ read, content }) =>
        read.code !== code && read.code !== mainCode && content.elements.mainCode !== code,
    )
    found.set(code, [
      ...elsewhere,
      ...beside.map(({ read, content }) => ({ code: read.code, name: content.name })),
    ])
  }
  return found
}

/** A new main matter that cannot be taken in leaves its sub-items out, too. */
function failWithoutMain(checked: readonly PlannedMatter[], errors: CellError[]): void {
  const bad = new Set(errors.map(({ code }) => code))
  const missing = new Set(
    checked.flatMap(({ kind, read }) => (kind === 'new' && bad.has(read.code) ? read.code : [])),
  )
  for (const { read, content } of checked) {
    const { mainCode } = content.elements
    if (mainCode === null || !missing.has(mainCode) || bad.has(read.code)) continue
    failOf(read, errors)('主项编码', `主项 ${mainCode} 那一行有错误，它没有导入，子项也不能导入。`)
  }
}

interface Gathered extends Remarks {
  readonly families: Families
  readonly drafts: ReadonlySet<string>
  readonly facts: ReadonlyMap<string, VersionFacts>
  readonly listed: ReadonlyMap<string, boolean | null>
  readonly namesakes: ReadonlyMap<string, readonly Namesake[]>
  /** Codes of new matters that were written in the hall or by an earlier file, and not published. */
  readonly entered: ReadonlySet<string>
}

async function gathered(
  db: Db,
  planned: readonly PlannedMatter[],
): Promise<Omit<Gathered, 'families' | keyof Remarks>> {
  const changed = planned.flatMap(({ kind, current, content: version }) =>
    kind !== 'changed' || current === null ? [] : [{ matter: current.matter, version }],
  )
  const ids = changed.map(({ matter }) => matter.id)
  const added = planned.filter(({ kind }) => kind === 'new').map(({ read }) => read.code)
  return {
    drafts: await withDrafts(db, ids),
    facts: await factsOf(db, changed, null),
    namesakes: await namesakesIn(db, planned),
    listed: added.length === 0 ? new Map() : await listedAmong(db, added),
    entered: added.length === 0 ? new Set() : await enteredAmong(db, added),
  }
}

async function checkOne(
  db: Db,
  one: PlannedMatter,
  { drafts, facts, listed, entered, families, namesakes, errors, warnings }: Gathered,
  fail: Fail,
): Promise<PlannedMatter> {
  const { read, current, content } = one
  const family = families(content, read.code)
  const { code } = read
  const entry = { code, isNew: current === null, namesakes: namesakes.get(code) ?? [] }
  if (current === null) {
    if (entered.has(read.code)) fail('基本编码', '这个编码的新事项已经在起草，请先发布或者作废。')
    const { formVersionId: formId } = content
    const form = formId === '0' ? null : await formVersion(db, formId)
    const plan = planOfSteps(content, null)
    const own = {
      ...nothingKnown,
      entry,
      family,
      listed: listed.get(read.code) ?? null,
      form,
      plan,
    }
    lint(one, own, errors)
    return { ...one, plan }
  }
  if (drafts.has(current.matter.id)) fail('基本编码', '这个事项有没发布的草稿，请先发布或者作废。')
  const own = facts.get(current.matter.id) ?? nothingKnown
  const stepsDiffer = !isSame(current.version.elements.steps, content.elements.steps)
  const made = stepsDiffer ? carriedOver(planOfSteps(content, own.plan), own.plan) : null
  const plan = made?.plan ?? null
  for (const sentence of made?.lost ?? []) warnings.push(warningAt(read, sentence))
  if (plan !== null && (await hasPlanDraft(db, read.code))) {
    fail('基本编码', '环节改了，可是环节方案有没发布的草稿，请先发布或者放弃那份草稿。')
  }
  lint(one, { ...own, entry, family, plan: plan ?? own.plan }, errors)
  return { ...one, plan }
}

/** At the first step of the matter: what is lost has no row of its own. */
function warningAt({ code, row, rows }: ReadMatter, sentence: string): CellError {
  const [first] = rows.steps
  const place =
    first === undefined
      ? { sheet: sheetNames.matters, row, column: '基本编码' }
      : { sheet: sheetNames.steps, row: first, column: '环节名称' }
  return { ...place, code, sentence: `${sentence}要留着，请在流程页的草稿里重新设。` }
}

async function hasPlanDraft(db: Db, key: string): Promise<boolean> {
  const newest = await newestPlan(db, key)
  return newest !== null && (await planDraftOf(db, newest.stagePlanId)) !== null
}

/** What follows only from a cell that could not be read is not said. */
function lint({ read, content }: PlannedMatter, facts: VersionFacts, errors: CellError[]): void {
  for (const finding of checkVersion(content, facts)) {
    const place = findingPlace(finding, read)
    if (finding.severity !== 'error' || isDoubtful(finding, place, read.unread)) continue
    errors.push({ ...place, code: read.code, sentence: finding.sentence })
  }
}
