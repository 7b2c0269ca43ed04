// 补齐要素: a version stored before an element was known reads as one that leaves it open, since a
// published version is never rewritten.
import type {
  Elements,
  Fee,
  Grade,
  LegalBasis,
  Material,
  MaterialKind,
  MatterResult,
  StepText,
} from '../elements.ts'
import { channelsOf, crossRegionOf } from './code-sets.ts'

/** Elements as they were stored: those of earlier days lack what was added since. */
export type StoredElements = Omit<
  Partial<Elements>,
  'channels' | 'crossRegion' | 'fee' | 'legalBases' | 'materials' | 'result' | 'steps'
> & {
  readonly channels?: readonly string[]
  readonly crossRegion?: string
  readonly fee: Partial<Fee> & Pick<Fee, 'charged'>
  readonly legalBases: readonly (Partial<LegalBasis> & Pick<LegalBasis, 'law'>)[]
  readonly materials: readonly StoredMaterial[]
  readonly result: Partial<MatterResult> & Pick<MatterResult, 'name'>
  readonly steps: readonly (Partial<StepText> & Pick<StepText, 'name'>)[]
}

type StoredMaterial = Partial<Material> &
  Pick<Material, 'name' | 'form' | 'copies' | 'source' | 'generated'>

export function completeElements(stored: StoredElements): Elements {
  return {
    ...openElements,
    ...stored,
    crossRegion: crossRegionOf(stored.crossRegion ?? 'local'),
    channels: channelsOf(stored.channels ?? []),
    fee: { ...openFee, ...stored.fee },
    legalBases: stored.legalBases.map((basis) => ({ article: null, text: null, ...basis })),
    materials: stored.materials.map(completeMaterial),
    result: { ...openResult, ...stored.result },
    steps: stored.steps.map((step) => ({ ...openStep, ...step })),
  }
}

export function completeMaterial(stored: StoredMaterial): Material {
  return {
    ...openMaterial,
    ...paperOf(stored),
    grade: gradeOf(stored),
    kind: kindOf(stored),
    ...stored,
  }
}

/** What is shared is of its issuer; what issues from a body is to be checked against its original; what one writes is one's word. */
function gradeOf({ source, generated, freeSubmit }: StoredMaterial): Grade {
  if (freeSubmit === true) return 'A'
  return generated || source === '申请人自备' ? 'D' : 'C'
}

/** What the hall makes of the answers is a form, what a body issues a certificate. */
export function kindOf({
  name,
  source,
  generated,
}: Pick<StoredMaterial, 'name' | 'source' | 'generated'>): MaterialKind {
  if (generated || /(表|申请书|承诺书|合同|协议)$/.test(name)) return 'form'
  return source === '政府部门核发' || /[证照]$/.test(name) ? 'certificate' : 'other'
}

function paperOf({ form, copies }: StoredMaterial) {
  return {
    originals: form.startsWith('原件') ? copies : 0,
    photocopies: form.endsWith('复印件') ? copies : 0,
  }
}

const openFee: Fee = { charged: false, standard: null, basis: null, items: [] }

const openResult: Omit<MatterResult, 'name'> = {
  kind: '结论',
  validity: null,
  electronic: false,
  sample: null,
}

const openStep: Omit<StepText, 'name'> = {
  kind: '审查',
  days: 0,
  unit: 'working-day',
  level: null,
  counted: true,
  office: null,
  handler: null,
  special: false,
  note: null,
}

const openMaterial = {
  number: 0,
  required: true,
  electronicAllowed: true,
  freeSubmit: false,
  freeSubmitBy: null,
  shareSource: null,
  issuer: null,
  sourceNote: null,
  specification: null,
  filledOnSite: false,
  instructions: null,
  criteria: null,
  basis: null,
  requiredWhen: null,
  when: null,
  laterDays: null,
  promise: null,
  checkDays: null,
  blankForm: null,
  sample: null,
} as const satisfies Partial<Material>

const openElements: Omit<
  Elements,
  'channels' | 'crossRegion' | 'fee' | 'legalBases' | 'materials' | 'result' | 'steps'
> = {
  aliases: [],
  personThemes: [],
  companyThemes: [],
  specialThemes: [],
  statutoryText: null,
  statutoryBasis: null,
  conditions: [],
  guiding: [],
  authorityDivision: null,
  offeredAt: [],
  rights: [],
  duties: [],
  remedies: [],
  faq: [],
  phone: null,
  note: null,
  mainCode: null,
  localCode: null,
  powerSource: 'law',
  exerciseContent: null,
  bodyNature: 'organ',
  centralBody: null,
  entrustingBody: null,
  promiseUnit: 'working-day',
  promiseText: null,
  handleItems: [],
  specialProcedures: [],
  jointBodies: [],
  intermediaries: [],
  quota: null,
  opening: null,
  services: [],
  onlineDepth: 'filing',
  onlineUrl: null,
  onsiteReason: null,
  onlineFlow: null,
  windowFlow: null,
  penaltyRange: null,
  lockedToo: [],
  onPromise: null,
}
