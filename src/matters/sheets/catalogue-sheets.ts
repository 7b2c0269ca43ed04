// 目录成表: one row a matter, and one row for each of its materials, bases, steps and questions.
import { materialKindWords } from '../rules/code-sets.ts'
import { typedOpening } from '../rules/opening.ts'
import type { Elements, VersionContent } from '../types.ts'
import { handlingNames, stepLevelNames, unitNames, words, yesNo } from './codes.ts'
import { headers, sheetNames } from './headers.ts'
import type { SheetKey } from './headers.ts'
import { promiseCells } from './promise-sheets.ts'
import { standardCells, standardRows } from './standard-sheets.ts'
import type { LargeSheet } from './write-large-workbook.ts'
import type { Value, WrittenSheet } from './write-workbook.ts'

/** What a catalogue file says of a matter. */
export interface Listed {
  readonly code: string
  /** The full name of its department line. */
  readonly lineName: string
  readonly content: Omit<VersionContent, 'formVersionId' | 'stagePlanVersionId' | 'changeReason'>
}

export function catalogueSheets(listed: readonly Listed[]): WrittenSheet[] {
  return sheetKeys.map((key) => ({
    name: sheetNames[key],
    headers: headers[key],
    rows: listed.flatMap(rowsOf[key]),
  }))
}

/** The same for a catalogue of any size: `pages` is gone through once for each sheet. */
export function largeCatalogueSheets(pages: () => AsyncIterable<readonly Listed[]>): LargeSheet[] {
  return sheetKeys.map((key) => ({
    name: sheetNames[key],
    headers: headers[key],
    rows: rowsFrom(pages, key),
  }))
}

async function* rowsFrom(
  pages: () => AsyncIterable<readonly Listed[]>,
  key: SheetKey,
): AsyncGenerator<Value[][]> {
  for await (const page of pages()) yield page.flatMap(rowsOf[key])
}

const sheetKeys = Object.keys(sheetNames) as SheetKey[]

const rowsOf: Readonly<Record<SheetKey, (one: Listed) => Value[][]>> = {
  matters: (one) => [matterRow(one)],
  materials: materialRows,
  bases: ({ code, content }) =>
    content.elements.legalBases.map(({ law, article, text }) => [
      ...[code, law, article ?? '', text ?? ''],
    ]),
  steps: ({ code, content }) =>
    content.elements.steps.map((step) => [
      ...[code, step.name, step.kind, step.days, stepLevelNames[step.level ?? 'own']],
      ...[yesNo(step.counted), step.office ?? '', step.note ?? '', unitNames[step.unit]],
      ...[step.handler ?? '', yesNo(step.special)],
    ]),
  questions: ({ code, content }) =>
    content.elements.faq.map(({ question, answer }) => [code, question, answer]),
  ...standardRows,
}

function matterRow({ code, lineName, content }: Listed): Value[] {
  const { elements, statutoryDays, statutoryUnit } = content
  const { fee, result } = elements
  const levels = (list: readonly (keyof typeof words.level)[]) =>
    list.map((level) => words.level[level]).join('、')
  return [
    ...[code, content.name, content.type, lineName],
    content.levels.map((each) => words.exercise[each]).join('、'),
    ...[words.level[content.acceptLevel], levels(elements.offeredAt)],
    content.objects.map((object) => words.object[object]).join('、'),
    ...[elements.personThemes, elements.companyThemes, elements.aliases].map((one) =>
      one.join('、'),
    ),
    handlingNames[content.handling],
    ...[statutoryDays ?? '', statutoryUnit === null ? '' : unitNames[statutoryUnit]],
    ...[elements.statutoryText ?? '', elements.statutoryBasis ?? ''],
    ...[content.promisedDays, content.visits, yesNo(content.online)],
    elements.channels.map((channel) => words.channel[channel]).join('、'),
    words.scope[elements.crossRegion],
    ...[yesNo(fee.charged), fee.standard ?? '', fee.basis ?? ''],
    ...[result.name, result.kind, result.validity ?? '', yesNo(result.electronic)],
    ...[elements.conditions.join('\n'), elements.authorityDivision ?? ''],
    ...[elements.rights, elements.duties, elements.remedies].map((lines) => lines.join('\n')),
    ...[elements.phone ?? '', elements.note ?? ''],
    ...standardCells(elements),
    elements.guiding.join('、'),
    ...openingCells(elements.opening),
    ...[elements.mainCode ?? '', elements.centralBody ?? '', elements.specialThemes.join('、')],
    ...[elements.onlineUrl ?? '', unitNames[elements.promiseUnit]],
    ...[...promiseCells(elements), ''],
  ]
}

function openingCells(opening: Elements['opening']): Value[] {
  const { opensOn, closesOn, places } = typedOpening(opening)
  return [opensOn, closesOn, places]
}

function materialRows({ code, content }: Listed): Value[][] {
  return content.elements.materials.map((each) => [
    ...[code, each.number, each.name, each.form, each.copies],
    ...[yesNo(each.required), yesNo(each.electronicAllowed), each.source],
    ...[yesNo(each.freeSubmit), each.freeSubmitBy ?? '', each.shareSource ?? ''],
    ...[yesNo(each.generated), each.grade, each.issuer ?? '', each.sourceNote ?? ''],
    ...[each.originals, each.photocopies, each.specification ?? '', each.instructions ?? ''],
    ...[each.criteria ?? '', each.basis ?? '', each.requiredWhen ?? ''],
    ...[each.blankForm ?? '', each.sample ?? ''],
    each.when === null ? '' : JSON.stringify(each.when),
    ...[each.laterDays ?? '', each.promise ?? '', each.checkDays ?? ''],
    ...[materialKindWords[each.kind], yesNo(each.filledOnSite)],
  ])
}
