// What each paper has to say, drawn from the application and the step that produces it.
import type {
  AcceptanceFacts,
  CommonFacts,
  DocumentDraft,
  RemedyFacts,
} from '../documents/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Issuing } from './issue-for.ts'
import { documentsServed } from './queries/documents-served.ts'
import { materialLines } from './material-lines.ts'
import { basisLines } from './rules/basis-lines.ts'

interface Told {
  readonly common: CommonFacts
  readonly remedies: RemedyFacts
}

/** Null for the moves whose paper is kept as an opinion in the history and not sent out. */
export async function draftDocument(
  tx: Tx,
  ctx: Context,
  issuing: Issuing,
  { common, remedies }: Told,
): Promise<DocumentDraft | null> {
  const { application, version, move, details, known, changes } = issuing
  const { comment } = move.history
  const acceptedOn = changes.acceptedOn ?? application.acceptedOn ?? ctx.today
  const legalBasis = basisLines(version.elements.legalBases)
  switch (move.document) {
    case 'submission-receipt':
      return {
        kind: 'submission-receipt',
        facts: {
          ...common,
          submittedAt: ctx.now,
          answerDueOn: changes.dueOn ?? ctx.today,
          queryCode: null,
          materials: await materialLines(tx, application, version),
        },
      }
    case 'acceptance-notice':
      return { kind: 'acceptance-notice', facts: await acceptanceFacts(tx, issuing, common) }
    case 'correction-notice':
      return {
        kind: 'correction-notice',
        facts: {
          ...common,
          items: (details.corrections?.items ?? []).map(({ label, why, how }) => ({
            what: label,
            why,
            how,
          })),
          dueOn: details.corrections?.dueOn ?? null,
        },
      }
    case 'non-acceptance-decision':
      return {
        kind: 'non-acceptance-decision',
        facts: {
          ...common,
          ground: 'other',
          competentOrgan: null,
          reasons: await refusalReasons(tx, issuing, comment),
          legalBasis: ['《中华人民共和国行政许可法》第三十二条'],
          remedies,
        },
      }
    case 'special-procedure-notice':
      return {
        kind: 'special-procedure-notice',
        facts: {
          ...common,
          acceptedOn,
          procedure: known.facts.suspensionGround ?? 'expert-review',
          reasons: comment === '' ? '审查本申请依法需要' : comment,
          startsOn: ctx.today,
          workingDays: known.facts.suspensionDays ?? 1,
        },
      }
    case 'extension-notice':
      return {
        kind: 'extension-notice',
        facts: {
          ...common,
          acceptedOn,
          reasons: comment,
          approver: '本机关负责人',
          workingDays: 10,
          dueOn: known.facts.decisionDueOn ?? ctx.today,
          newDueOn: changes.statutoryDueOn ?? changes.promisedDueOn ?? ctx.today,
        },
      }
    case 'grant-decision':
      return {
        kind: 'grant-decision',
        facts: {
          ...common,
          acceptedOn,
          legalBasis,
          items: comment === '' ? [] : [comment],
          validFrom: ctx.today,
          validUntil: details.validUntil ?? null,
          result: {
            name: version.elements.result.name,
            collection: '网上下载，或者到受理窗口领取',
          },
          remedies,
        },
      }
    case 'denial-decision':
      return {
        kind: 'denial-decision',
        facts: { ...common, acceptedOn, reasons: comment, legalBasis, remedies },
      }
    case 'termination-notice':
      return {
        kind: 'termination-notice',
        facts: {
          ...common,
          ground: move.action === 'withdraw' ? 'withdrawn' : 'correction-not-made',
          terminatedOn: ctx.today,
          reasons:
            move.action === 'withdraw' ? '申请人撤回申请' : '申请人逾期没有补正，视为撤回申请',
          legalBasis: ['《中华人民共和国行政许可法》第三十二条'],
          remedies,
        },
      }
    case 'proof-of-service':
      return {
        kind: 'proof-of-service',
        facts: {
          ...common,
          served: await documentsServed(tx, application.id),
          method: details.method ?? '电子送达',
          place: '网上办事大厅“我的”',
          servedAt: ctx.now,
          receivedBy: details.receivedBy ?? application.applicantName,
          relation: '本人',
          servers: ctx.actor.kind === 'staff' ? [ctx.actor.name] : [],
          refusal: null,
        },
      }
    case null:
      return null
  }
}

async function acceptanceFacts(
  tx: Tx,
  { application, version, move, changes }: Issuing,
  common: CommonFacts,
): Promise<AcceptanceFacts> {
  const acceptedOn = changes.acceptedOn ?? application.receivedOn
  if (acceptedOn === null) throw new Error('an acceptance needs a day of receipt')
  return {
    ...common,
    acceptedOn,
    correctedOn: application.correctionCount > 0 ? application.receivedOn : null,
    deemed: move.clock === 'start-decision-at-receipt',
    workingDays: version.promisedDays,
    dueOn: changes.promisedDueOn ?? changes.statutoryDueOn ?? acceptedOn,
    materials: await materialLines(tx, application, version),
  }
}

/** What the clerk wrote when proposing, and the section head's words where there are any. */
async function refusalReasons(tx: Tx, { application }: Issuing, comment: string): Promise<string> {
  const row = await tx('applicationSteps')
    .where({ applicationId: application.id, action: 'propose-refusal' })
    .orderBy('sequence', 'desc')
    .first('comment')
  return [row?.comment ?? '', comment].filter((text) => text !== '').join('。')
}
