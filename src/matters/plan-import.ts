// 试导入: compares a catalogue file with the catalogue and says what it would change; writes nothing.
import type { Day } from '../kernel/day.ts'
import { lines } from '../organizations/index.ts'
import type { Db } from '../platform/database/transaction.ts'
import { breather, inPieces } from './breath.ts'
import { checkPlanned, failOf } from './check-import.ts'
import type { Fail, PlannedMatter } from './check-import.ts'
import { currentMatters, heldOn } from './queries/current-matters.ts'
import type { CurrentMatter } from './queries/current-matters.ts'
import { asCode } from './rules/codes.ts'
import { contentOf } from './rules/edit.ts'
import { isSame } from './rules/same-content.ts'
import { basisChanges, lineStays, nameChanges, typeStays } from './rules/base-elements.ts'
import type { Listed } from './sheets/catalogue-sheets.ts'
import type { CellError, RawSheet } from './sheets/cells.ts'
import { fillMissing, isOlder } from './sheets/fill-missing.ts'
import { headers, sheetNames, withTodaysNames } from './sheets/headers.ts'
import type { ReadMatter } from './sheets/read-catalogue.ts'
import { readingCatalogue } from './sheets/read-catalogue.ts'

export interface ImportPlan {
  readonly errors: readonly CellError[]
  /** What will be lost or means more than it says; bars nothing. */
  readonly warnings: readonly CellError[]
  /** Matters of the file without errors. */
  readonly clean: readonly PlannedMatter[]
  /** Matters of the file that were compared, with errors or without. */
  readonly compared: readonly PlannedMatter[]
  /** True when errors concern the file itself, so that nothing of it can be taken. */
  readonly broken: boolean
}

/** How far a long check is: so many matters of so many. */
export type Told = (done: number, total: number) => Promise<void>

export interface PlanOptions {
  /** On which day it would be sent to review; null when that does not matter. */
  readonly today?: Day | null
  readonly told?: Told
}

export async function planImport(
  db: Db,
  delivered: readonly RawSheet[],
  { today = null, told = () => Promise.resolve() }: PlanOptions = {},
): Promise<ImportPlan> {
  const named = withTodaysNames(delivered)
  const known = await currentMatters(db, codesIn(named))
  const sheets = isOlder(named) ? fillMissing(named, await asListed(db, known)) : named
  const file = await inPieces(readingCatalogue(sheets))
  const errors = [...file.errors]
  const spoilt = (): Set<string | null> => new Set(errors.map(({ code }) => code))
  const warnings: CellError[] = []
  const lineIds = new Map((await lines(db)).map(({ name, id }) => [name, id]))
  const planned: PlannedMatter[] = []
  const breathe = breather()
  for (const read of file.matters) {
    await breathe()
    const fail = failOf(read, errors)
    const lineId = lineIds.get(read.lineName)
    if (lineId === undefined) {
      fail('主管部门', `没有“${read.lineName.slice(0, 40)}”这个部门，请照部门的全称写。`)
    }
    const one = compared(read, lineId ?? null, known, fail)
    warnings.push(...baseWarnings(one))
    planned.push(one)
  }
  const checked = await checkPlanned(db, planned, { errors, warnings }, told)
  if (today !== null) warnings.push(...(await sameDayWarnings(db, checked, today)))
  const bad = spoilt()
  const clean = checked.filter(({ read }) => !bad.has(read.code))
  return {
    errors: errors.toSorted(byPlace),
    warnings: warnings.toSorted(byPlace),
    clean,
    compared: checked,
    broken: bad.has(null),
  }
}

/** Of the matters, and of those whose forms they take over. */
function codesIn(sheets: readonly RawSheet[]): string[] {
  const rows = sheets.find(({ name }) => name === sheetNames.matters)?.rows ?? []
  return rows.flatMap(({ cells }) =>
    [cells['基本编码'], cells[formColumn]].flatMap((code) =>
      code === undefined ? [] : [asCode(code)],
    ),
  )
}

async function asListed(db: Db, known: ReadonlyMap<string, CurrentMatter>): Promise<Listed[]> {
  const names = new Map((await lines(db)).map(({ name, id }) => [id, name]))
  return [...known].map(([code, { matter, version }]) => {
    return { code, lineName: names.get(matter.lineId) ?? '', content: contentOf(version) }
  })
}

/** Sheet by sheet from above, row by row from the left, as somebody goes through them who mends the file. */
function byPlace(one: CellError, other: CellError): number {
  const order: readonly string[] = Object.values(sheetNames)
  const columnAt = ({ column }: CellError) => (allColumns.indexOf(column) + last) % last
  return (
    order.indexOf(one.sheet) - order.indexOf(other.sheet) ||
    one.row - other.row ||
    columnAt(one) - columnAt(other)
  )
}

const allColumns: readonly string[] = Object.values(headers).flat()
/** Unknown columns come behind all others. */
const last = allColumns.length + 1

const formColumn = '沿用哪个事项的申请表'

/** What the file would make of a matter; with the form '0' for a new one whose form is not known. */
function compared(
  read: ReadMatter,
  lineId: string | null,
  known: ReadonlyMap<string, CurrentMatter>,
  fail: Fail,
): PlannedMatter {
  const current = known.get(read.code) ?? null
  if (current === null && read.formOf === '') {
    fail(formColumn, '新的事项要写沿用哪个事项的申请表（基本编码）。')
  }
  const form = read.formOf === '' ? null : (known.get(read.formOf)?.version.formVersionId ?? null)
  if (read.formOf !== '' && form === null) fail(formColumn, `没有编码为“${read.formOf}”的事项。`)
  if (current === null) {
    const versions = { formVersionId: form ?? '0', stagePlanVersionId: '0' }
    const content = { ...read.content, ...versions, changeReason: '首次发布' }
    return { read, kind: 'new', lineId: lineId ?? '0', current, content, plan: null }
  }
  const { matter, version } = current
  if (matter.status === 'withdrawn') fail('基本编码', '这个事项已经取消，不能再改。')
  if (lineId !== null && matter.lineId !== lineId) fail('主管部门', lineStays)
  const old = contentOf(version)
  if (old.type !== read.content.type) fail('事项类型', typeStays(old.type))
  const content = { ...old, ...read.content, ...(form === null ? {} : { formVersionId: form }) }
  const kind = isSame(old, content) ? 'same' : 'changed'
  return { read, kind, lineId: matter.lineId, current, content, plan: null }
}

/** 同一天只能有一版: who has one today may be changed by a draft, but not be sent to review at once. */
async function sameDayWarnings(
  db: Db,
  checked: readonly PlannedMatter[],
  today: Day,
): Promise<CellError[]> {
  const changed = checked.filter(({ kind }) => kind === 'changed')
  const held = await heldOn(
    db,
    changed.flatMap(({ current }) => current?.matter.id ?? []),
    today,
  )
  return changed.flatMap(({ read, current }) =>
    held.has(current?.matter.id ?? '')
      ? [
          {
            ...{ sheet: sheetNames.matters, row: read.row, column: '基本编码', code: read.code },
            sentence:
              '这个事项今天已经有一版生效，同一天只能有一版，不能马上送审。请存成草稿，送审时另选一天。',
          },
        ]
      : [],
  )
}

/** What the whole province has in common may be changed, but nobody should do it by a slip. */
function baseWarnings({ read, current, content }: PlannedMatter): CellError[] {
  if (current === null || read.unread.length > 0) return []
  const { code, row, rows } = read
  const { name, elements } = current.version
  const basis = { sheet: sheetNames.bases, row: rows.bases[0] ?? 0, column: '法律名称', code }
  return [
    ...(name === content.name
      ? []
      : [
          { sheet: sheetNames.matters, row, column: '事项名称', code, sentence: nameChanges(name) },
        ]),
    ...(isSame(elements.legalBases, content.elements.legalBases)
      ? []
      : [{ ...basis, sentence: basisChanges }]),
  ]
}
