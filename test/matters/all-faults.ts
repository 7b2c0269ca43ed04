// One version with as many faults as fit into one, and variants with those that exclude them: together
// they break every rule of the linter.
import type { Field, FormDefinition } from '../../src/forms/index.ts'
import type { VersionContent } from '../../src/matters/index.ts'
import type { VersionFacts } from '../../src/matters/rules/check-version.ts'
import { mayGuide } from '../../src/matters/rules/situation.ts'
import { checkVersion, nothingKnown } from '../../src/matters/rules/check-version.ts'
import type { Finding } from '../../src/matters/rules/finding.ts'
import type { Elements, Material } from '../../src/matters/types.ts'
import type { StagePlan } from '../../src/workflow/index.ts'

/** `sound` is a version of a matter with one material at least; the rows of all variants are its own. */
export function faultyElements(sound: Elements): Elements {
  const [layout] = sound.materials
  if (layout === undefined) throw new Error('the matter asks for nothing')
  const material = (change: Partial<Material>, at: number): Material => ({
    ...layout,
    ...{ required: true, freeSubmit: false, shareSource: null, freeSubmitBy: null, when: null },
    ...{ generated: false, electronicAllowed: true, blankForm: null, copies: 1, laterDays: null },
    ...{ promise: null, checkDays: null, basis: null, source: '', name: '布局图', number: at + 1 },
    ...change,
  })
  const lease = { all: [{ field: 'unheardOf', is: 'yes' }] } as unknown as Material['when']
  const changes: Partial<Material>[] = [
    { name: '' },
    { name: '其他材料' },
    { name: '布局图' },
    { name: '布局图', shareSource: '公安部门：户籍信息' },
    { name: '身份证复印件', copies: 9, originals: 9, photocopies: 9 },
    { name: '营业执照', freeSubmit: true, laterDays: 5 },
    { name: '营业执照副本', freeSubmit: true, shareSource: '市场监管部门：营业执照电子证照' },
    { name: '设备清单', promise: '我承诺', laterDays: 90 },
    { name: '食品经营许可申请书' },
    { name: '授权委托书（空白表）', instructions: '下载空白表填写' },
    { name: '租赁合同', required: false, requiredWhen: null, criteria: '条文待核' },
    { name: '平面图', electronicAllowed: false },
    { name: '照片', when: lease },
  ]
  return {
    ...sound,
    legalBases: [
      { law: '有关规定', article: '第一条', text: null },
      { law: '食品安全法', article: null, text: null },
      { law: '食品安全法', article: null, text: null },
    ],
    materials: changes.map(material),
    intermediaries: [{ name: '环评报告编制', basis: null }],
    steps: [
      { ...{ name: '受理', kind: '受理', days: 90, level: 'province' as const, counted: true } },
      { ...{ name: '巡山', kind: '审查', days: 9, level: null, counted: true } },
    ].map((step) => ({
      ...{ ...step, office: null, note: null, handler: null, special: false },
      unit: 'working-day',
    })),
    fee: {
      ...{ charged: true, standard: null, basis: null },
      items: [
        { name: '工本费', standard: '20 元', basis: '', reducible: false, reductionBasis: null },
      ],
    },
    ...{ bodyNature: 'entrusted', entrustingBody: null, channels: [], phone: '0976-12345' },
    ...{ statutoryBasis: null, guiding: ['unheardOf'], aliases: [], rights: [] },
  }
}

/** Findings of the faulty version and of what its faults exclude, by one rule at least each. */
export function allFindings(
  version: VersionContent,
  { form, plan }: { readonly form: FormDefinition; readonly plan: StagePlan },
): Finding[] {
  const check = (change: Partial<VersionContent>, facts: Partial<VersionFacts> = {}) =>
    checkVersion({ ...version, ...change }, { ...nothingKnown, ...facts })
  const having = (change: Partial<Elements>, facts: Partial<VersionFacts> = {}) =>
    check({ elements: { ...version.elements, ...change } }, facts)
  const fee = { charged: true, standard: null, basis: null, items: [] }
  const asked = askedOf(form)
  const questions = asked.sections.flatMap(({ fields }) => fields)
  const guiding = questions.find(mayGuide)?.key ?? ''
  const unguided = version.elements.materials.map((one, at): Material => {
    const when = { all: [{ field: guiding, is: 'x' }] } as unknown as Material['when']
    return at === 2 ? { ...one, when } : one
  })
  const places = ['nowhere', 'above'].map((fit) => placeOf(fit, plan))
  return [
    ...check({ promisedDays: 720, statutoryDays: 20, visits: 0 }, { form: asked, plan }),
    ...check({ promisedDays: 0, statutoryUnit: null, levels: [], handling: 'committed' }),
    ...check({ promisedDays: 1, handling: 'instant' }, { plan, listed: false }),
    ...check({ type: '行政处罚', online: true, visits: 0 }),
    ...having({ onlineUrl: 'https://example.org/' }),
    ...check({
      ...{ levels: ['graded'], online: false },
      elements: {
        ...{ ...version.elements, authorityDivision: null, channels: ['computer'] },
        ...{ onlineUrl: null, specialProcedures: [] },
        steps: version.elements.steps.map((step) => ({ ...step, special: true })),
      },
    }),
    ...having({ legalBases: [] }),
    ...check({ type: '公共服务', elements: { ...version.elements, legalBases: [] } }),
    ...having({ fee }),
    ...having({ fee: { ...fee, charged: false, standard: '20 元' } }),
    ...having({ guiding: [] }, { form: { ...form, sections: [] } }),
    ...having({ materials: unguided, guiding: [] }, { form: asked }),
    ...having({ guiding: [guiding] }, { form: asked }),
    ...having({ handleItems: unaskedItems }, { form: asked }),
    ...having({ onPromise: brokenPromise }, { form: asked }),
    ...having({ onPromise: null }, { form: asked }),
    ...having({}, { plan: { stages: plan.stages.slice(1) }, routes: null }),
    ...having({}, { plan, routes: places }),
    ...having({}, { coverage: { ...nobody, offerings: 0 } }),
    ...having({ phone: null }, { coverage: nobody }),
    ...[true, false].flatMap((isNew) => having({}, { entry: { ...entry, isNew } })),
    ...families.flatMap((family) => having({ mainCode: family.main }, { family: family.family })),
  ]
}

const unaskedItems = ['新办', '注销'].map((name, at) => {
  return { serial: `0${at + 1}`, name, situations: [] }
})

const brokenPromise = {
  ...{ question: 'unheardOf', answer: null, words: '', instead: ['没有的材料'], days: 999 },
  ...{ checked: '到现场看', checkDays: 0, falseCost: '撤销' },
}

const nobody = {
  ...{ uncoveredCounties: ['杂多县'], offerings: 1, withoutPhone: 1, withoutHours: 1 },
  ...{ stale: 1, staleMonths: 6 },
}

/** Real questions under other words, so that the design of the form has them. */
function askedOf(form: FormDefinition): FormDefinition {
  const words = ['申请人姓名', '宗教信仰', '注册资本', '面积', '面积']
  const files = ['健康证明', '布局图']
  const fields = form.sections.flatMap((section) => section.fields)
  const choices = fields.filter(mayGuide).slice(0, 1)
  const plain = fields.filter(({ key, type }) => type !== 'group' && !/^applicant/.test(key))
  const free = plain.filter((field) => !choices.some(({ key }) => key === field.key))
  const renamed = words.map((label, at): Field => {
    return { ...free[at % free.length], label, type: 'text', when: null } as unknown as Field
  })
  const asFiles = files.map((label, at): Field => {
    return {
      ...free[(at + words.length) % free.length],
      label,
      type: 'file',
      required: true,
    } as unknown as Field
  })
  const sex = { ...free[0], label: '性别', type: 'text' }
  const idle = { ...free[0], label: '是否选择告知承诺', type: 'yes-no', yes: '是', no: '否' }
  const id = { key: 'applicantId', label: '居民身份证号码', type: 'id-number', when: null }
  const all = [...renamed, ...asFiles, sex, id, ...choices, idle] as unknown as Field[]
  return {
    title: form.title,
    sections: [{ key: 's', title: '情况', help: null, when: null, fields: all }],
  }
}

function placeOf(fit: string, { stages }: StagePlan) {
  return {
    place: {
      ...{ code: '632722', name: '杂多县', path: '630000/632700/632722' },
      ...{ countyCode: '632722', countyName: '杂多县', prefectureName: '玉树藏族自治州' },
      offering: { departmentId: '1', departmentName: '杂多县市监局', level: 'county' as const },
    },
    owners: stages.map(({ number }) => ({ stage: number, fit, text: '' })),
  } as unknown as NonNullable<VersionFacts['routes']>[number]
}

const main = {
  ...{ code: '630199001000', name: '主项', status: 'draft' as const },
  ...{ levels: ['county' as const], mainCode: null },
}
const sub = { ...main, code: '630131001001', levels: ['province' as const] }
const entry = { code: '639931001000', namesakes: [{ code: '630131009000', name: '同名的事项' }] }

const families = [
  { main: null, family: { code: '630131001000', mains: [], subs: [sub] } },
  { main: main.code, family: { code: '630131001000', mains: [main], subs: [] } },
  { main: '999', family: { code: '630131001000', mains: [], subs: [] } },
]
