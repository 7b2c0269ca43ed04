// What each paper has to say, drawn from the application and the step that produces it.
import { promiseInWords, promisedWorkingDays } from '../matters/index.ts'
import type {
  AcceptanceFacts,
  AmendmentFacts,
  CommonFacts,
  DocumentDraft,
  NonAcceptanceFacts,
  RemedyFacts,
} from '../documents/index.ts'
import { licenceById, termAfter } from '../licences/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Action } from '../workflow/index.ts'
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
          materials: materialLines(application, version, issuing.folder),
        },
      }
    case 'acceptance-notice':
      return { kind: 'acceptance-notice', facts: acceptanceFacts(issuing, common) }
    case 'correction-notice':
      return {
        kind: 'correction-notice',
        facts: {
          ...common,
          lead: comment,
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
          ...(await proposedRefusal(tx, issuing)),
          legalBasis: onlyForLicences(common, '《中华人民共和国行政许可法》第三十二条'),
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
          reasons: await commentOf(tx, issuing, 'propose-suspension'),
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
          // The day that the notice of acceptance gave, and the same clock extended.
          dueOn: (known.readings.promised ?? known.readings.statutory)?.dueOn ?? ctx.today,
          newDueOn: changes.promisedDueOn ?? changes.statutoryDueOn ?? ctx.today,
        },
      }
    case 'grant-decision':
      if (application.licenceId !== null) {
        return amendmentDraft(tx, issuing, { ...common, acceptedOn, legalBasis, remedies })
      }
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
          ground: endOf(issuing),
          terminatedOn: ctx.today,
          reasons: endReasons[endOf(issuing)],
          legalBasis: [],
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
          place: placeOfService(details.method),
          servedAt: ctx.now,
          receivedBy: details.receivedBy ?? application.applicantName,
          relation: details.relation ?? '本人',
          servers: ctx.actor.kind === 'staff' ? [ctx.actor.name] : [],
          refusal: null,
        },
      }
    case 'transfer-slip':
      return {
        kind: 'transfer-slip',
        facts: {
          ...{ ...common, applicantName: details.transfer?.departmentName ?? '' },
          ...{ applicantType: 'company', filedBy: common.applicantName, reasons: comment },
          handler: ctx.actor.kind === 'staff' ? ctx.actor.name : '',
        },
      }
    case null:
      return null
  }
}

/** 终止 of an application that is examined already: a paper promised for later did not come. */
function endOf({ application, move }: Issuing): 'withdrawn' | 'correction-not-made' | 'other' {
  if (move.action === 'withdraw') return 'withdrawn'
  return application.status === 'correcting' ? 'correction-not-made' : 'other'
}

const endReasons = {
  withdrawn: '撤回申请是申请人的权利',
  'correction-not-made': '逾期没有补正，视为撤回申请',
  other: '容缺受理的材料逾期没有补交，按申请人的承诺视为撤回申请',
} as const

/** 变更、延续: what the decision about a licence says of it. */
async function amendmentDraft(
  tx: Tx,
  { application, move, details }: Issuing,
  told: CommonFacts & Pick<AmendmentFacts, 'acceptedOn' | 'legalBasis' | 'remedies'>,
): Promise<DocumentDraft> {
  const purpose = application.licencePurpose ?? 'change'
  const licence = await licenceById(tx, application.licenceId ?? '')
  if (licence === null) throw new Error(`licence ${application.licenceId} does not exist`)
  const { comment } = move.history
  const term = termAfter(licence, purpose, details.validUntil ?? null)
  const article = purpose === 'change' ? '第四十九条' : '第五十条'
  const facts = {
    ...told,
    target: { title: licence.name, number: licence.number },
    legalBasis: [
      ...told.legalBasis,
      ...onlyForLicences(told, `《中华人民共和国行政许可法》${article}`),
    ],
    items: comment === '' ? licence.items : [comment],
    ...{ validFrom: term.from, validUntil: term.until },
  }
  return purpose === 'change'
    ? { kind: 'change-decision', facts }
    : { kind: 'renewal-decision', facts: { ...facts, deemed: move.action === 'deem-renewed' } }
}

function acceptanceFacts(
  { application, version, move, changes, folder }: Issuing,
  common: CommonFacts,
): AcceptanceFacts {
  const acceptedOn = changes.acceptedOn ?? application.receivedOn
  if (acceptedOn === null) throw new Error('an acceptance needs a day of receipt')
  return {
    ...common,
    acceptedOn,
    correctedOn: application.correctionCount > 0 ? application.receivedOn : null,
    deemed: move.clock === 'start-decision-at-receipt',
    workingDays: promisedWorkingDays(version),
    // Letters write numbers and words without a space between.
    term: promiseInWords(version.promisedDays, version.elements.promiseUnit).replace(/ /g, ''),
    dueOn: changes.promisedDueOn ?? changes.statutoryDueOn ?? acceptedOn,
    materials: materialLines(application, version, folder),
  }
}

/** The ground, the organ to turn to and the reasons, as the clerk proposed them. */
async function proposedRefusal(
  tx: Tx,
  { application }: Issuing,
): Promise<Pick<NonAcceptanceFacts, 'ground' | 'competentOrgan' | 'reasons'>> {
  const row = await lastStep(tx, application.id, 'propose-refusal')
  return {
    ground: row?.details.refusalGround ?? 'other',
    competentOrgan: row?.details.competentOrgan ?? null,
    reasons: row?.comment ?? '',
  }
}

/** What was written when the act was proposed; the approver's own words stay in the file. */
async function commentOf(tx: Tx, { application }: Issuing, action: Action): Promise<string> {
  return (await lastStep(tx, application.id, action))?.comment ?? '审查本申请依法需要。'
}

function lastStep(tx: Tx, applicationId: string, action: Action) {
  return tx('applicationSteps')
    .where({ applicationId, action })
    .orderBy('sequence', 'desc')
    .first('comment', 'details')
}

/** 行政许可法 speaks of licences alone. */
function onlyForLicences({ matterType }: CommonFacts, basis: string): readonly string[] {
  return matterType === 'licence' ? [basis] : []
}

function placeOfService(method: string | undefined): string {
  if (method === '直接送达') return '受理窗口'
  return method === '邮寄送达' ? '申请人填写的通信地址' : '网上办事大厅“我的”'
}
