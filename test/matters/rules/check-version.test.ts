// The linter: each planted fault is found once, at its place, and a sound version has none.
import { describe, expect, test } from 'vitest'
import type { FormDefinition } from '../../../src/forms/index.ts'
import type { VersionContent } from '../../../src/matters/index.ts'
import type { VersionFacts } from '../../../src/matters/rules/check-version.ts'
import { checkVersion, nothingKnown } from '../../../src/matters/rules/check-version.ts'
import { hasErrors } from '../../../src/matters/rules/finding.ts'
import type { Elements, Material, StepText } from '../../../src/matters/types.ts'
import { stageOwners } from '../../../src/matters/rules/stage-owners.ts'
import type { Place } from '../../../src/matters/rules/stage-owners.ts'
import type { RouteCandidate, StagePlan } from '../../../src/workflow/index.ts'
import { planFromSteps } from '../../../src/workflow/index.ts'
import { someContent } from '../content.ts'

const sound = someContent()
const [layout] = sound.elements.materials
if (layout === undefined) throw new Error('the sample has a material')

const copyFee = {
  ...{ name: '补领工本费', standard: '20 元/证', basis: '青价费〔2018〕1 号' },
  ...{ reducible: false, reductionBasis: null },
}

function having(change: Partial<Elements>): VersionContent {
  return { ...sound, elements: { ...sound.elements, ...change } }
}

function material(change: Partial<Material>): VersionContent {
  return having({ materials: [{ ...layout, ...change } as Material] })
}

function codesOf(version: VersionContent, facts: Partial<VersionFacts> = {}): string[] {
  const findings = checkVersion(version, { ...nothingKnown, ...facts })
  return findings.map(({ code, severity, field }) => `${severity} ${code} ${field}`)
}

test('a sound version has no findings', () => {
  expect(codesOf(sound)).toEqual([])
})

test('what is charged item by item needs no words for the whole', () => {
  const fee = { charged: true, standard: null, basis: null, items: [copyFee] }
  expect(codesOf(having({ fee }))).toEqual([])
  const byTheWhole = { ...fee, basis: '某条例第五条', items: [{ ...copyFee, basis: '' }] }
  expect(codesOf(having({ fee: byTheWhole }))).toEqual([])
})

describe('what a version holds itself', () => {
  const step: StepText = {
    name: '审查',
    kind: '审查',
    days: 9,
    level: null,
    counted: true,
    office: null,
    note: null,
    ...{ unit: 'working-day', handler: null, special: false },
  }
  const paper = { ...layout, electronicAllowed: false } as Material
  const cases: readonly (readonly [string, VersionContent])[] = [
    ['error promise-too-long promisedDays', { ...sound, promisedDays: 21 }],
    ['error no-promise promisedDays', { ...sound, promisedDays: 0 }],
    ['warning instant-with-days promisedDays', { ...sound, handling: 'instant' }],
    ['error term-without-unit identity:statutoryDays', { ...sound, statutoryUnit: null }],
    ['warning term-without-basis notes:r0-statutoryBasis', having({ statutoryBasis: null })],
    ['warning steps-exceed-promise promisedDays', having({ steps: [step] })],
    ['error element-missing identity:name', { ...sound, name: '' }],
    ['error element-missing identity:levels', { ...sound, levels: [] }],
    ['error element-missing identity:objects', { ...sound, objects: [] }],
    ['error element-missing conditions', having({ conditions: [' '] })],
    ['error element-missing materials:edit', having({ materials: [] })],
    ['error element-missing steps:edit', having({ steps: [] })],
    ['error element-missing rights:edit', having({ remedies: [] })],
    [
      'error element-missing result:r0-name',
      having({ result: { ...sound.elements.result, name: '' } }),
    ],
    [
      'error element-missing ways:r0-channels',
      { ...having({ channels: [] }), online: false, visits: 1 },
    ],
    ['error entrusted-without-body power:r0-entrustingBody', having({ bodyNature: 'entrusted' })],
    [
      'error intermediary-without-basis intermediaries:r0-basis',
      having({ intermediaries: [{ name: '环评报告编制', basis: null }] }),
    ],
    ['warning element-advised aliases', having({ aliases: [] })],
    ['warning element-advised rights:edit', having({ rights: [] })],
    ['warning element-advised identity:personThemes', having({ companyThemes: [] })],
    ['error licence-without-basis bases:edit', having({ legalBases: [] })],
    ['error no-basis bases:edit', { ...having({ legalBases: [] }), type: '公共服务' }],
    [
      'warning basis-without-article bases:r0-article',
      having({ legalBases: [{ law: '食品安全法', article: null, text: '条文' }] }),
    ],
    [
      'warning vague-basis bases:r0-law',
      having({ legalBases: [{ law: '有关规定', article: '第一条', text: '条文' }] }),
    ],
    [
      'warning basis-without-text bases:r0-text',
      having({ legalBases: [{ law: '食品安全法', article: '第三十五条', text: null }] }),
    ],
    [
      'warning repeated-basis bases:r1-law',
      having({ legalBases: [...sound.elements.legalBases, ...sound.elements.legalBases] }),
    ],
    [
      'error fee-without-basis feeBasis',
      having({ fee: { charged: true, standard: '20元', basis: null, items: [] } }),
    ],
    [
      'error fee-without-standard feeStandard',
      having({ fee: { charged: true, standard: null, basis: '某条', items: [] } }),
    ],
    [
      'error fee-without-basis fees:r0-basis',
      having({
        fee: { charged: true, standard: null, basis: null, items: [{ ...copyFee, basis: '' }] },
      }),
    ],
    [
      'warning free-with-price charged',
      having({ fee: { charged: false, standard: null, basis: null, items: [copyFee] } }),
    ],
    [
      'warning free-with-price charged',
      having({ fee: { charged: false, standard: '20元', basis: null, items: [] } }),
    ],
    [
      'error editor-remark feeBasis',
      having({ fee: { charged: true, standard: '20元', basis: '省收费文件（未核）', items: [] } }),
    ],
    ['error editor-remark conditions', having({ conditions: ['年满 18 周岁，条号待核'] })],
    ['error editor-remark materials:r0-name', material({ basis: '检索到的转述' })],
    ['warning odd-phone phone', having({ phone: '找小王' })],
    ['warning odd-phone phone', having({ phone: '0976-12345' })],
    ['warning no-visit-but-window visits', { ...having({ channels: ['window'] }), online: false }],
    [
      'error shared-yet-asked materials:r0-freeSubmit',
      material({ shareSource: '公安部门：户籍信息' }),
    ],
    ['error catch-all-material materials:r0-name', material({ name: '其他需要提供的材料' })],
    ['error catch-all-material materials:r0-name', material({ name: '合同、发票等材料' })],
    ...[
      '其它材料',
      '其他有关证明',
      '主管部门要求的相关证件',
      '有关证明材料',
      '规定应当提交的凭证',
      '机关认为需要的材料',
      '补充材料',
    ].map((name) => ['error catch-all-material materials:r0-name', material({ name })] as const),
    ...[
      '身份证复印件',
      '发起人身份证复印件',
      '法人身份证复印件',
      '申请人身份证（原件及复印件）',
      '营业执照副本',
      '户口簿',
      '无犯罪记录证明',
    ].map(
      (name) => ['warning held-elsewhere materials:r0-freeSubmit', material({ name })] as const,
    ),
    [
      'warning optional-without-when materials:r0-requiredWhen',
      material({ required: false, requiredWhen: null }),
    ],
    [
      'warning form-asked-as-material materials:r0-generated',
      material({ name: '食品经营许可申请书' }),
    ],
    [
      'error punishment-without-range power:r0-penaltyRange',
      { ...sound, type: '行政处罚', typeCode: '02' },
    ],
    ['error unnamed-material materials:r0-name', material({ name: '' })],
    ['warning material-without-source materials:r0-source', material({ source: '' })],
    ['warning material-without-basis materials:r0-basis', material({ basis: null })],
    ['warning free-without-source materials:r0-shareSource', material({ freeSubmit: true })],
    ['warning many-copies materials:r0-copies', material({ copies: 5 })],
    [
      'error repeated-material materials:r1-name',
      having({ materials: [layout, { ...layout, name: ' 布局图 ' }] }),
    ],
    ['warning paper-without-visit materials:r0-electronicAllowed', having({ materials: [paper] })],
  ]

  test.each(cases)('%s', (expected, version) => {
    expect(codesOf(version)).toEqual([expected])
  })
})

test('a share that another matter has is pointed at when an office issues the material', () => {
  const heldElsewhere = new Map([['残疾人证', '残联：残疾人证电子证照']])
  const asked = material({ name: '残疾人证', source: '政府部门核发' })
  expect(codesOf(asked, { heldElsewhere })).toEqual([
    'warning held-elsewhere materials:r0-freeSubmit',
  ])
  expect(codesOf(sound, { heldElsewhere })).toEqual([])
})

describe('the form', () => {
  const question = (key: string, label: string, type = 'text') =>
    ({
      ...{ key, label, type, required: true, hint: null, when: null, maxLength: 50 },
      ...{ accept: ['pdf'], maxSizeMb: 5, maxFiles: 1, counter: '人' },
    }) as unknown as FormDefinition['sections'][number]['fields'][number]
  const form = (...fields: ReturnType<typeof question>[]): FormDefinition => ({
    title: '申请表',
    sections: [{ key: 'section1', title: '基本情况', help: null, when: null, fields }],
  })
  const id = question('applicantId', '居民身份证号码', 'id-number')

  const planted: readonly (readonly [string, FormDefinition])[] = [
    ['error empty-form form:edit', form()],
    ['warning answered-by-account question:name2', form(question('name2', '申请人姓名'))],
    ['warning answered-by-id-number question:sex', form(id, question('sex', '性别'))],
    ...['宗教信仰', '您喜欢的颜色', '银行卡密码', '子女人数和姓名', '短信验证码'].map(
      (label) => ['warning unrelated-question question:odd', form(question('odd', label))] as const,
    ),
    ...['单位名称（营业执照上的）', '负责人手机号码', '您的手机号码'].map(
      (label) =>
        ['warning answered-by-account question:odd', form(question('odd', label))] as const,
    ),
    ['warning file-not-in-guide question:health', form(question('health', '健康证明', 'file'))],
    ['warning file-asked-twice question:plan', form(question('plan', '布局图', 'file'))],
    ['warning question-twice question:b', form(question('a', '面积'), question('b', '面积'))],
  ]

  test.each(planted)('%s', (expected, definition) => {
    expect(codesOf(sound, { form: definition })).toEqual([expected])
  })

  test('items of a matter that no question chooses among', () => {
    const handleItems = ['新办', '注销'].map((name, at) => {
      return { serial: `0${at + 1}`, name, situations: [] }
    })
    const split = having({ handleItems })
    const kinds = { value: '1', label: '新办' }
    const asks = (options: readonly { value: string; label: string }[]) =>
      form({
        ...question('kind', '办理类型', 'choice'),
        options,
      } as unknown as FormDefinition['sections'][number]['fields'][number])
    const unasked = 'warning items-unasked form:edit'
    expect(codesOf(split, { form: asks([kinds]) })).toEqual([unasked])
    expect(codesOf(split, { form: asks([kinds, { value: '2', label: '注销' }]) })).toEqual([])
    expect(
      codesOf(having({ handleItems: handleItems.slice(0, 1) }), { form: asks([kinds]) }),
    ).toEqual([])
  })

  test('what a shared paper says is not asked again', () => {
    const licence = material({
      ...{ name: '营业执照', source: '政府部门核发', freeSubmit: true },
      shareSource: '市场监管部门：营业执照电子证照',
    })
    const asks = form(question('capital', '注册资本'))
    expect(codesOf(licence, { form: asks })).toEqual(['warning answered-by-share question:capital'])
    expect(codesOf(sound, { form: asks })).toEqual([])
  })

  test('what an account fills in by itself is no burden', () => {
    const filled = form(question('applicantName', '申请人姓名'), id)
    expect(codesOf(sound, { form: filled })).toEqual([])
  })

  test('a personal question stands where the matter is about it', () => {
    const about = having({ conditions: ['有宗教教职人员身份'] })
    expect(codesOf(about, { form: form(question('faith', '宗教')) })).toEqual([])
  })
})

describe('the plan', () => {
  const plan = planFromSteps(
    [{ name: '受理', kind: '受理', days: 1, level: null, countedInLimit: true }],
    '承诺件',
  )
  const changed = (change: Partial<StagePlan['stages'][number]>): StagePlan => ({
    stages: plan.stages.map((stage, at) => (at === 0 ? { ...stage, ...change } : stage)),
  })

  test('made from the steps fits the guide', () => {
    expect(codesOf(sound, { plan })).toEqual([])
  })

  test('that takes longer than promised, and than the guide tells', () => {
    expect(codesOf(sound, { plan: changed({ days: 9 }) })).toEqual([
      'warning plan-exceeds-promise promisedDays',
      'warning guide-days-differ steps:r0-days',
    ])
  })

  test('without the step of the guide', () => {
    expect(codesOf(sound, { plan: changed({ name: '收件' }) })).toEqual([
      'warning step-not-in-plan steps:r0-name',
      'warning stage-not-in-guide steps:edit',
    ])
  })

  test('at another level than the guide says', () => {
    expect(codesOf(sound, { plan: changed({ level: 'province' }) })).toEqual([
      'warning step-level-differs steps:r0-level',
    ])
  })

  test('that is unsound bars publication', () => {
    const broken = { stages: plan.stages.filter(({ kind }) => kind !== 'decision') }
    const findings = checkVersion(sound, { ...nothingKnown, plan: broken })
    expect(hasErrors(findings)).toBe(true)
    expect(findings.map(({ code }) => code)).toContain('plan-decision-once')
  })
})

describe('the offerings', () => {
  const coverage = {
    ...{ uncoveredCounties: [], offerings: 45, withoutPhone: 0, withoutHours: 0 },
    ...{ stale: 0, staleMonths: 6 },
  }

  test.each([
    [
      'warning counties-uncovered coverage:uncovered',
      { ...coverage, uncoveredCounties: ['杂多县'] },
    ],
    ['error offered-nowhere coverage:uncovered', { ...coverage, offerings: 0 }],
    ['warning no-phone coverage:phone', { ...coverage, withoutPhone: 3 }],
    ['warning no-hours coverage:hours', { ...coverage, withoutHours: 3 }],
    ['warning stale-contact coverage:stale', { ...coverage, stale: 3 }],
  ])('%s', (expected, known) => {
    expect(codesOf(sound, { coverage: known })).toEqual([expected])
  })

  test('a matter of the province alone needs no county', () => {
    const provincial: VersionContent = {
      ...having({ offeredAt: ['province'] }),
      levels: ['province'],
    }
    const known = { ...coverage, uncoveredCounties: ['杂多县'] }
    expect(codesOf(provincial, { coverage: known })).toEqual([])
  })

  test('a phone of the matter itself answers for all', () => {
    const reachable = having({ phone: '0971-5512345' })
    expect(codesOf(reachable, { coverage: { ...coverage, withoutPhone: 3 } })).toEqual([])
  })
})

describe('the list of licences', () => {
  test('a licence outside it may not be published', () => {
    expect(codesOf(sound, { listed: false })).toEqual(['error licence-not-listed licences:add'])
    expect(codesOf(sound, { listed: true })).toEqual([])
  })

  test('what is no licence need not be on it', () => {
    expect(codesOf({ ...sound, type: '公共服务' }, { listed: false })).toEqual([])
  })
})

describe('the routes', () => {
  const plan = planFromSteps(
    [{ name: '受理', kind: '受理', days: 1, level: null, countedInLimit: true }],
    '承诺件',
  )
  const place: Place = {
    ...{ code: '632722', name: '杂多县', path: '630000/632700/632722' },
    statutory: true,
    ...{ countyCode: '632722', countyName: '杂多县', prefectureName: '玉树藏族自治州' },
    offering: { departmentId: '1', departmentName: '杂多县市监局', level: 'county' },
  }
  const body = (id: string, level: 'county' | 'prefecture', lineId = 'SCJ'): RouteCandidate => ({
    ...{ id, level, lineId, name: `${level}市监局`, regionName: '', servesLines: [] },
    ...{ regionCode: '632700', regionPath: '630000/632700' },
    ...(level === 'county' ? { regionCode: '632722', regionPath: place.path } : {}),
  })
  const needs = { plan, lineId: 'SCJ', levels: ['county' as const] }
  const routes = (...candidates: RouteCandidate[]) => [
    { place, owners: stageOwners(needs, place, candidates) },
  ]

  test('that reach the county everywhere are sound', () => {
    expect(codesOf(sound, { plan, routes: routes(body('1', 'county')) })).toEqual([])
  })

  test('that only a level above can take are pointed at', () => {
    const found = checkVersion(sound, {
      ...nothingKnown,
      plan,
      routes: routes(body('2', 'prefecture')),
    })
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['route-above']))
    expect(found[0]?.sentence).toContain('杂多县')
  })

  test('a park has no government: the county works what is a township’s', () => {
    const stages = plan.stages.map((stage) => {
      return { ...stage, kind: 'examination' as const, level: 'township' as const }
    })
    const own = body('1', 'county')
    const fit = (statutory: boolean) =>
      stageOwners({ ...needs, plan: { ...plan, stages } }, { ...place, statutory }, [own])[0]?.fit
    expect([fit(true), fit(false)]).toEqual(['above', 'fits'])
  })

  test('that lead to nobody bar publication', () => {
    const found = checkVersion(sound, { ...nothingKnown, plan, routes: routes() })
    expect(hasErrors(found)).toBe(true)
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['route-nowhere']))
  })
})

describe('a guiding question', () => {
  const field = (key: string, when: unknown = null) => {
    return { key, label: key, type: 'yes-no', required: true, when, help: null, source: null }
  }
  const form = {
    title: '表',
    sections: [
      {
        ...{ key: 'a', title: '一', when: null },
        fields: [
          field('idle'),
          field('shortens'),
          field('b', { field: 'shortens', op: 'equals', value: true }),
        ],
      },
    ],
  } as unknown as FormDefinition
  const saidOf = (guiding: readonly string[], when: Material['when']) => {
    const materials = [{ ...layout, required: when === null, when } as Material]
    return checkVersion(having({ guiding: [...guiding], materials }), { ...nothingKnown, form })
      .filter(({ code }) => code === 'guiding-without-effect')
      .map(({ sentence }) => sentence)
  }

  test('whose answer changes nothing is said to change nothing', () => {
    expect(saidOf(['idle'], null)).toEqual([expect.stringContaining('的回答不改变任何东西')])
  })

  test('that only shortens the form is told from one that changes the guide', () => {
    expect(saidOf(['shortens'], null)).toEqual([expect.stringContaining('只让申请表少问几道')])
    const when = { field: 'idle', op: 'equals', value: true } as const
    expect(saidOf(['idle', 'shortens'], when)).toEqual([])
  })
})
