// Issues a letter: numbers it, composes it, draws it, keeps the file and the row.
import { createHash, randomInt } from 'node:crypto'
import { yearOf } from '../kernel/day.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { cleanText } from '../platform/pdf/clean-text.ts'
import { newKey } from '../platform/uploads/storage.ts'
import { paths } from './paths.ts'
import { renderPdf } from './pdf/render-pdf.ts'
import type { DocumentDraft } from './facts.ts'
import { missingPart } from './rules/missing-parts.ts'
import { documentNumber, seriesOf } from './rules/number.ts'
import { compose } from './rules/templates.ts'
import { makeCode } from './rules/verification-code.ts'
import { insertDocument, nextNumber } from './store.ts'
import type { ComposeRefusal, DocumentContent, IssuedDocument, IssuingOrgan } from './types.ts'

export type IssueContext = Pick<Context, 'now' | 'today' | 'storage' | 'publicUrl'>

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
  const year = yearOf(ctx.today)
  const series = seriesOf(order.kind, order.facts.matterType)
  const serial = await nextNumber(tx, organ.departmentId, series, year)
  const number = documentNumber({ organCode: organ.code, series, year, serial })
  const composed = compose(order, { organ: organ.name, number, issuedOn: ctx.today })
  // Checked above, so this ends nothing half way; said again for the compiler.
  if (!composed.ok) throw new Error(`a checked letter was refused: ${composed.refusal}`)
  const content = cleanContent(composed.value)
  const verificationCode = makeCode((limit) => randomInt(limit))
  const verifyUrl = ctx.publicUrl + paths.verification(verificationCode)
  const file = await renderPdf(content, { verifyUrl, verificationCode })
  const kept = await keepFile(ctx, file)
  const document = {
    kind: order.kind,
    number,
    title: content.title,
    verificationCode,
    issuedOn: ctx.today,
    ...kept,
  }
  const id = await insertDocument(tx, {
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
  })
  return ok({ id, ...document })
}

/**
 * The file is written before the commit: a row never points at a file that is not there. A rollback
 * leaves a file under a random key that no row names, which harms nobody.
 */
async function keepFile(
  { storage }: IssueContext,
  file: Buffer,
): Promise<{ fileKey: string; fileSha256: string; fileSize: number }> {
  const fileKey = newKey()
  await storage.put(fileKey, file)
  const fileSha256 = createHash('sha256').update(file).digest('hex')
  return { fileKey, fileSha256, fileSize: file.length }
}

/** Signs that no paper shows go: PostgreSQL refuses some of them, and what is kept is what is drawn. */
function cleanContent(content: DocumentContent): DocumentContent {
  const clean = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? cleanText(value) : value
  return JSON.parse(JSON.stringify(content), clean) as DocumentContent
}
