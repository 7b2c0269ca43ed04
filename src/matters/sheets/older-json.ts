// 旧的 JSON: what a file that was exported earlier does not know is left as it is in the catalogue, as
// with older workbooks: its columns are left out of the sheets that the file becomes.
import { channelsOf, crossRegionOf } from '../rules/code-sets.ts'
import { completeElements, completeMaterial } from '../rules/complete-elements.ts'
import type { RawSheet } from './cells.ts'
import { headers, isLater, laterHeaders, sheetNames } from './headers.ts'
import type { SheetKey } from './headers.ts'
import { promiseColumns } from './promise-sheets.ts'

type Plain = Readonly<Record<string, unknown>>

/** Where a key of the format is written in the sheets; a sheet as a whole where it has rows of its own. */
interface Place {
  readonly sheet: SheetKey
  readonly columns: readonly string[]
}

const matter = (...columns: string[]): Place => ({ sheet: 'matters', columns })
const whole = (sheet: SheetKey): Place => ({ sheet, columns: headers[sheet] })

/** Keys of `elements` that the first exports did not have. */
const ofElements: Readonly<Record<string, Place>> = {
  localCode: matter('地方基本编码'),
  powerSource: matter('权力来源'),
  exerciseContent: matter('行使内容'),
  bodyNature: matter('实施主体性质'),
  entrustingBody: matter('委托部门'),
  promiseText: matter('承诺时限说明'),
  jointBodies: matter('共同实施部门'),
  quota: matter('数量限制'),
  services: matter('办理服务'),
  onlineDepth: matter('网上办理深度'),
  onsiteReason: matter('必须到现场的原因'),
  onlineFlow: matter('网上办理流程'),
  windowFlow: matter('窗口办理流程'),
  penaltyRange: matter('处罚种类和幅度'),
  lockedToo: matter('全省统一的要素'),
  centralBody: matter('中央业务指导部门'),
  specialThemes: matter('特色主题'),
  onlineUrl: matter('网办地址'),
  promiseUnit: matter('承诺时限单位'),
  guiding: matter('引导问题'),
  opening: matter('开始收件', '截止收件', '名额'),
  mainCode: matter('主项编码'),
  onPromise: matter(...promiseColumns),
  handleItems: whole('items'),
  specialProcedures: whole('procedures'),
  intermediaries: whole('intermediaries'),
}

/** Keys of things inside `elements`, by the key that holds these. */
const ofParts: Readonly<Record<string, Readonly<Record<string, Place>>>> = {
  fee: { items: whole('fees') },
  result: { sample: matter('结果样本') },
  legalBases: { text: { sheet: 'bases', columns: ['条文内容'] } },
  steps: {
    office: { sheet: 'steps', columns: ['办理处室'] },
    note: { sheet: 'steps', columns: ['环节说明'] },
    unit: { sheet: 'steps', columns: ['时限单位'] },
    handler: { sheet: 'steps', columns: ['办理人'] },
    special: { sheet: 'steps', columns: ['有特别程序'] },
  },
  materials: Object.fromEntries(
    Object.entries({
      ...{ grade: '可信等级', issuer: '出具机构', sourceNote: '来源说明', originals: '原件份数' },
      ...{ photocopies: '复印件份数', specification: '规格', instructions: '填报须知' },
      ...{ criteria: '受理标准', basis: '材料依据', requiredWhen: '这种情形才要' },
      ...{ blankForm: '空白表格', sample: '样表', when: '情形条件' },
      ...{ kind: '材料类型', filledOnSite: '本人现场填写' },
      ...{ laterDays: '容缺补交工作日', promise: '告知承诺书', checkDays: '核查工作日' },
    }).map(([key, column]) => [key, { sheet: 'materials', columns: [column] }]),
  ),
}

export interface Completed {
  /** The matters with something in the place of what they lack, to be read by the format of today. */
  readonly matters: readonly unknown[]
  readonly lacking: readonly Place[]
}

export function completed(matters: readonly unknown[]): Completed {
  const all = matters.map((one) => objectOf(objectOf(objectOf(one)['content'])['elements']))
  const lacked = Object.keys(ofElements).filter((key) => lacks(all, key))
  const inParts = Object.entries(ofParts).map(([part, keys]) => {
    const things = all.flatMap((elements) => [elements[part]].flat().map(objectOf))
    return [part, Object.keys(keys).filter((key) => lacks(things, key))] as const
  })
  return {
    matters: matters.map((one) => filled(one, lacked, inParts)),
    lacking: [
      ...lacked.flatMap((key) => ofElements[key] ?? []),
      ...inParts.flatMap(([part, keys]) => keys.flatMap((key) => ofParts[part]?.[key] ?? [])),
    ],
  }
}

/** Without what the file does not speak of; only columns that an older workbook may lack, too. */
export function withoutLacking(sheets: readonly RawSheet[], lacking: readonly Place[]): RawSheet[] {
  return sheets.flatMap((sheet) => {
    const own = lacking.filter(({ sheet: key }) => sheetNames[key] === sheet.name)
    if (own.some(({ sheet: key }) => isLater(key))) return []
    const columns = new Set(
      own.flatMap(({ sheet: key, columns: names }) =>
        names.filter((name) => laterHeaders[key].includes(name)),
      ),
    )
    return [{ ...sheet, headers: sheet.headers.filter((header) => !columns.has(header)) }]
  })
}

/** None of them knows it; where some do, the others are at fault. */
function lacks(things: readonly Plain[], key: string): boolean {
  return things.length > 0 && things.every((thing) => !Object.hasOwn(thing, key))
}

function filled(
  one: unknown,
  lacked: readonly string[],
  inParts: readonly (readonly [string, readonly string[]])[],
): unknown {
  const content = objectOf(objectOf(one)['content'])
  const elements = withTodaysCodes(objectOf(content['elements']))
  const stood = Object.fromEntries(lacked.map((key) => [key, blank[key]]))
  const parts = inParts.flatMap(([part, keys]) => {
    if (!Object.hasOwn(elements, part)) return []
    const add = (thing: unknown) => ({ ...standingFor(part, keys), ...objectOf(thing) })
    const value = elements[part]
    return [[part, Array.isArray(value) ? value.map(add) : add(value)] as const]
  })
  return {
    ...objectOf(one),
    content: { ...content, elements: { ...elements, ...stood, ...Object.fromEntries(parts) } },
  }
}

/** The words of code sets that earlier files used. */
function withTodaysCodes(elements: Plain): Plain {
  const { crossRegion, channels } = elements
  const isWord = (value: unknown) => typeof value === 'string'
  return {
    ...elements,
    ...(crossRegion === 'province-wide' || crossRegion === 'nation-wide'
      ? { crossRegion: crossRegionOf(crossRegion) }
      : {}),
    ...(Array.isArray(channels) && channels.every(isWord)
      ? { channels: channelsOf(channels) }
      : {}),
  }
}

function standingFor(part: string, keys: readonly string[]): Plain {
  return Object.fromEntries(keys.map((key) => [key, blankParts[part]?.[key]]))
}

function objectOf(value: unknown): Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Plain)
    : {}
}

const blankMaterial = completeMaterial({
  ...{ name: '', form: '', copies: 0, source: '', generated: false },
})

const blank = completeElements({
  ...{ fee: { charged: false }, legalBases: [], materials: [], result: { name: '' }, steps: [] },
}) as unknown as Plain

const blankParts: Readonly<Record<string, Plain>> = {
  fee: { items: [] },
  result: { sample: null },
  legalBases: { text: null },
  steps: { office: null, note: null, unit: 'working-day', handler: null, special: false },
  materials: blankMaterial as unknown as Plain,
}
