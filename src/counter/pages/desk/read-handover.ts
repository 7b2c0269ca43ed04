// Reads what a clerk typed of whoever takes results away, and says what is wrong with it.
import type { Request } from 'express'
import { endsWith } from '../../../accounts/index.ts'
import { fileSentence, prepareFile } from '../../../attachments/index.ts'
import type { Acceptance, Prepared } from '../../../attachments/index.ts'
import type { Context } from '../../../platform/context.ts'
import { checkIdNumber, normaliseCode } from '../../../platform/security/identifiers.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import { textIn } from '../../clerk.ts'
import type { HandingOver } from '../../hand-over.ts'
import { handoverFaults, takerOf } from '../../rules/handover.ts'
import type { HandoverFault, TypedHandover } from '../../rules/handover.ts'

export const photos: Acceptance = {
  endings: ['jpg', 'jpeg', 'png', 'pdf', 'heic', 'heif'],
  largest: 10 * 1024 * 1024,
}

const sentences: Readonly<Record<HandoverFault, string>> = {
  'taker-missing': '请选谁来领',
  'tail-wrong': '和申请人登记的证件号末四位不一样，请看原件再填',
  'name-missing': '请填代领人的姓名',
  'number-wrong': '身份证号不对，请对照原件再看一遍',
  'mandate-missing': '代领要看委托书和申请人的证件，看过再勾',
  'not-signed': '请领取人当面确认，或者上传签了字的送达回证',
}

export const nothingTyped: TypedHandover = {
  taker: '',
  name: '',
  number: '',
  mandate: false,
  signed: false,
}

export interface ReadHandover {
  readonly typed: TypedHandover
  readonly wrong: Readonly<Record<string, string>>
  /** Null while something is wrong. */
  readonly handing: HandingOver | null
}

export interface Applicant {
  readonly applicantAccountId: string
  readonly applicantName: string
}

export async function readHandover(
  ctx: Context,
  req: Request,
  applicant: Applicant,
): Promise<ReadHandover> {
  const typed = typedIn(req.body)
  const photo = await photoIn(ctx, req)
  const known = await knownOf(ctx, applicant, typed, photo.kept !== null)
  const faults = Object.entries(handoverFaults(typed, known)).map(
    ([field, fault]) => [field, sentences[fault]] as const,
  )
  const wrong = Object.fromEntries(
    photo.fault === null ? faults : [...faults, ['photo', photo.fault]],
  )
  const taker = takerOf(typed.taker)
  if (Object.keys(wrong).length > 0 || taker === null) return { typed, wrong, handing: null }
  const name = taker === 'applicant' ? applicant.applicantName : typed.name.trim().slice(0, 60)
  const tail = normaliseCode(typed.number).slice(-4)
  return { typed, wrong, handing: { taker, name, tail, photo: photo.kept } }
}

function typedIn(body: unknown): TypedHandover {
  const text = (name: string) => textIn(body, name)
  return {
    ...{ taker: text('taker'), name: text('name'), number: text('number') },
    ...{ mandate: text('mandate') === 'yes', signed: text('signed') === 'yes' },
  }
}

async function knownOf(
  ctx: Context,
  { applicantAccountId }: Applicant,
  { taker, number }: TypedHandover,
  hasPhoto: boolean,
) {
  const plain = normaliseCode(number)
  return {
    tailFits: taker === 'applicant' && (await endsWith(ctx, applicantAccountId, plain)),
    numberHolds: checkIdNumber(plain, ctx.today).ok,
    hasPhoto,
  }
}

async function photoIn(
  ctx: Context,
  req: Request,
): Promise<{ readonly kept: Prepared | null; readonly fault: string | null }> {
  const file = receivedFiles(req).find(({ originalName, size }) => originalName !== '' && size > 0)
  if (file === undefined) return { kept: null, fault: null }
  const prepared = await prepareFile(file, photos, ctx.scanner)
  return prepared.ok
    ? { kept: prepared.value, fault: null }
    : { kept: null, fault: fileSentence(file.originalName, prepared.refusal, photos) }
}

/** What is handed over; papers between offices are not. */
export const resultKinds: ReadonlySet<string> = new Set([
  'grant-decision',
  'denial-decision',
  'change-decision',
  'renewal-decision',
  'licence',
])
