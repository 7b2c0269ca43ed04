// 共同签署 of a draft: each signature that its matter demands, and whether it is for what stands there now.
import { createHash } from 'node:crypto'
import { isVisible, keysInCondition, parseRaw } from '../forms/index.ts'
import { demandsOf, isDone, signaturesOf, standingOf } from '../signatures/index.ts'
import type { Demand, Signature, Standing } from '../signatures/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { DraftForm } from './draft-form.ts'

export interface Signing {
  readonly demand: Demand
  readonly signature: Signature | null
  readonly standing: Standing
}

/** Empty for a matter that demands none; then nothing more is read. */
export async function signingOf(db: Db | Tx, form: DraftForm): Promise<readonly Signing[]> {
  const all = await demandsOf(db, form.application.matterId)
  if (all.length === 0) return []
  const demands = demandedNow(all, form)
  const signatures = await signaturesOf(db, form.application.id)
  const digest = contentDigest(form)
  return demands.map((demand) => {
    const signature = signatures.find(({ demandId }) => demandId === demand.id) ?? null
    return { demand, signature, standing: standingOf(signature, digest) }
  })
}

/** A condition on a question that the form has lost demands: better one signature too many. */
function demandedNow(demands: readonly Demand[], form: DraftForm): readonly Demand[] {
  const { definition, raw, env } = form
  const keys = new Set(definition.sections.flatMap(({ fields }) => fields.map(({ key }) => key)))
  const { answers } = parseRaw(definition, raw, env, 'draft')
  return demands.filter(({ when }) => {
    if (when === null) return true
    const isKnown = (key: string) => key.startsWith('@') || keys.has(key)
    return ![...keysInCondition(when)].every(isKnown) || isVisible(when, answers, env)
  })
}

export function unsigned(signings: readonly Signing[]): readonly Signing[] {
  return signings.filter(({ standing }) => !isDone(standing))
}

/** One mark for all that is filed: the guide's version, each answer as typed, each file. */
export function contentDigest({ version, raw, files, commitments }: DraftForm): string {
  const content = {
    version: version.id,
    answers: Object.entries(raw).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    files: files.map((file) => [file.materialNumber, file.attachmentId].join(':')).toSorted(),
    commitments: commitments.map((one) => [one.materialNumber, one.kind].join(':')).toSorted(),
  }
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
