// Issues a letter: numbers it, composes it, keeps its content. The file is drawn from that content
// after the commit, so that nobody waits for a font while an organ's counter is locked.
import { createHash, randomInt } from 'node:crypto'
import { yearOf } from '../kernel/day.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { cleanText } from '../platform/pdf/clean-text.ts'
import type { DocumentDraft } from './facts.ts'
import { currentTemplate } from './letter-store.ts'
import { missingPart } from './rules/missing-parts.ts'
import type { LetterTemplate } from './rules/letters/template.ts'
import { documentNumber, renumbered, seriesIn, seriesOf } from './rules/number.ts'
import { compose } from './rules/templates.ts'
import { makeCode } from './rules/verification-code.ts'
import { insertDocument, lastNumber, nextNumber } from './store.ts'
import type { DocumentRow } from './tables.ts'
import type { ComposeRefusal, DocumentContent, IssuedDocument, IssuingOrgan } from './types.ts'

/** The job that draws the file once the letter is committed. */
export const renderJob = 'documents.render'

export type IssueContext = Pick<Context, 'now' | 'today'>

export type IssueOrder = DocumentDraft & {
  readonly applicationId: string | null
  readonly organ: IssuingOrgan
  /** The account of whoever issues it, null for the system. */
  readonly issuedBy: string | null
}

/**
 * Issues one letter in the caller's transaction; the caller's audit entry names the step it belongs
 * to. Refuses, before anything is written, an adverse letter without reasons (行政许可法 第三十八条)
 * or without remedies. Locks the organ's counter until the transaction ends.
 */
export async function issueDocument(
  tx: Tx,
  ctx: IssueContext,
  order: IssueOrder,
): Promise<Result<IssuedDocument, ComposeRefusal>> {
  const missing = missingPart(order)
  if (missing !== null) return refuse(missing)
  const { organ } = order
  const { versionId, template } = await currentTemplate(tx, order.kind)
  const { year, series } = placeOf(ctx, order)
  const serial = await nextNumber(tx, organ.departmentId, series, year)
  const number = documentNumber({ organCode: organ.code, series, year, serial })
  const content = contentOf(ctx, order, number, template)
  const verificationCode = makeCode((limit) => randomInt(limit))
  const document = {
    kind: order.kind,
    number,
    title: content.title,
    verificationCode,
    issuedOn: ctx.today,
    contentSha256: sha256(JSON.stringify(content)),
  }
  const id = await insertDocument(
    tx,
    {
      ...document,
      applicationId: order.applicationId,
      organDepartmentId: organ.departmentId,
      organName: organ.name,
      year,
      serial,
      content,
      issuedAt: ctx.now,
      issuedByAccountId: order.issuedBy,
      recipientName: cleanText(order.facts.applicantName),
      templateVersionId: versionId,
      validUntil: order.kind === 'licence' ? order.facts.validUntil : null,
    },
    renderJob,
  )
  return ok({ id, ...document })
}

/** A letter issued in the place of another: the same kind, organ and application, its own number and words. */
export async function reissueDocument(
  tx: Tx,
  ctx: IssueContext,
  old: DocumentRow,
  content: DocumentContent,
  issuedBy: string | null,
): Promise<IssuedDocument> {
  const { kind, organDepartmentId, organName, applicationId, templateVersionId, validUntil } = old
  const year = yearOf(ctx.today)
  const serial = await nextNumber(tx, organDepartmentId, seriesIn(old.number, kind), year)
  const number = renumbered(old.number, year, serial)
  const clean = cleanContent({ ...content, number, issuedOn: ctx.today })
  const document = {
    ...{ kind, number, title: clean.title, issuedOn: ctx.today },
    verificationCode: makeCode((limit) => randomInt(limit)),
    contentSha256: sha256(JSON.stringify(clean)),
  }
  const id = await insertDocument(
    tx,
    {
      ...document,
      ...{
        applicationId,
        organDepartmentId,
        organName,
        year,
        serial,
        templateVersionId,
        validUntil,
      },
      ...{ content: clean, issuedAt: ctx.now, issuedByAccountId: issuedBy },
      recipientName: clean.recipient,
    },
    renderJob,
  )
  return { id, ...document }
}

/** A letter before it is issued: word for word, only its number is still open. */
export interface LetterAhead {
  readonly content: DocumentContent
  /** The last number given in its series this year; 0 for none. */
  readonly lastSerial: number
}

/** What `issueDocument` would issue now; numbers nothing and writes nothing. */
export async function letterAhead(
  db: Db | Tx,
  ctx: IssueContext,
  order: IssueOrder,
): Promise<Result<LetterAhead, ComposeRefusal>> {
  const missing = missingPart(order)
  if (missing !== null) return refuse(missing)
  const { template } = await currentTemplate(db, order.kind)
  const { year, series } = placeOf(ctx, order)
  const number = documentNumber({ organCode: order.organ.code, series, year, serial: '＿' })
  const lastSerial = await lastNumber(db, order.organ.departmentId, series, year)
  return ok({ content: contentOf(ctx, order, number, template), lastSerial })
}

function placeOf({ today }: IssueContext, { kind, facts }: IssueOrder) {
  return { year: yearOf(today), series: seriesOf(kind, facts.matterType) }
}

function contentOf(
  { today }: IssueContext,
  order: IssueOrder,
  number: string,
  template: LetterTemplate,
): DocumentContent {
  const heading = { organ: order.organ.name, number, issuedOn: today }
  const composed = compose(order, heading, template)
  // Checked before, so this ends nothing half way; said again for the compiler.
  if (!composed.ok) throw new Error(`a checked letter was refused: ${composed.refusal}`)
  return cleanContent(composed.value)
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Signs that no paper shows go: PostgreSQL refuses some of them, and what is kept is what is drawn. */
function cleanContent(content: DocumentContent): DocumentContent {
  const clean = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? cleanText(value) : value
  return JSON.parse(JSON.stringify(content), clean) as DocumentContent
}
