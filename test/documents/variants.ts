// Lawful sets of facts that between them take every turn of the delivered wordings.
import type { DocumentDraft, DocumentKind, MatterType } from '../../src/documents/facts.ts'
import { drafts } from './samples.ts'

export interface Variant {
  readonly name: string
  readonly draft: DocumentDraft
}

/** What differs from the sample, by kind; the empty change is the sample itself. */
const changes: Partial<Record<DocumentKind, Readonly<Record<string, object>>>> = {
  'submission-receipt': { 'no materials': { materials: [] }, 'no code': { queryCode: null } },
  'acceptance-notice': {
    'at once': { correctedOn: null },
    deemed: { correctedOn: null, deemed: true, acceptedOn: '2026-11-16' },
    'decided at once': { workingDays: 0, materials: [], correctedOn: null },
  },
  'correction-notice': { 'no day': { dueOn: null, lead: '' }, 'two lines': { lead: '甲\n乙' } },
  'non-acceptance-decision': {
    'not required': { ground: 'not-required', competentOrgan: null, legalBasis: [] },
    false: { ground: 'false-materials', competentOrgan: null },
    other: { ground: 'other', competentOrgan: null },
  },
  'special-procedure-notice': { hearing: { procedure: 'hearing', reasons: '' } },
  'grant-decision': {
    'no items': { items: [], validFrom: null, validUntil: null },
    'only until': { validFrom: null, result: null, legalBasis: [] },
    'many items': { items: Array.from({ length: 12 }, (_, at) => `内容${at}`), remedies: null },
  },
  'denial-decision': { 'no law': { legalBasis: [] } },
  'termination-notice': {
    withdrawn: { ground: 'withdrawn', reasons: '', remedies: null },
    ceased: { ground: 'subject-ceased', legalBasis: ['《甲法》第一条'] },
    other: { ground: 'other' },
  },
  'hearing-notice': { 'of its own accord': { asked: false } },
  'proof-of-service': { refused: { refusal: { reason: '不愿签收', witnesses: ['甲', '乙'] } } },
}

const types: readonly MatterType[] = [
  'licence',
  'confirmation',
  'benefit',
  'award',
  'adjudication',
  'other-power',
  'public-service',
]

export const variants: readonly Variant[] = drafts.flatMap((draft) => [
  ...Object.entries({ sample: {}, ...changes[draft.kind] }).map(([name, change]) =>
    variant(draft, name, change),
  ),
  variant(draft, 'company', { applicantType: 'company', applicantName: '样例公司' }),
  variant(draft, 'no address', { contact: { phone: '12345', address: null } }),
  ...types.map((matterType) => variant(draft, matterType, { matterType })),
])

function variant(draft: DocumentDraft, name: string, change: object): Variant {
  const facts = { ...draft.facts, ...change }
  return { name: `${draft.kind}: ${name}`, draft: { kind: draft.kind, facts } as DocumentDraft }
}
