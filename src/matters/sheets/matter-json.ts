// 事项的机器可读格式: one schema by which another province can read, check and deliver matters.
import { z } from 'zod'
import { shortCondition } from '../../forms/index.ts'
import { isDay } from '../../kernel/day.ts'
import {
  channelWords,
  crossRegionWords,
  exerciseWords,
  keysOf,
  materialForms,
  materialKindWords,
  materialSources,
  objectWords,
  resultKinds,
  stepKinds,
  unitWords,
} from '../rules/code-sets.ts'
import { basicCodePattern, isBasicCode } from '../rules/codes.ts'
import { completed } from './older-json.ts'
import type { Completed } from './older-json.ts'
import type { JsonFault } from './json-faults.ts'
import { contradictions, notACatalogue, schemaFaults } from './json-faults.ts'
import { jsonPosition } from './json-position.ts'
import { typeCodes } from './codes.ts'
import { standardShape } from './standard-json.ts'
import type { Listed } from './catalogue-sheets.ts'

const level = z.enum(['province', 'prefecture', 'county', 'township'])
const text = z.string().nullable()
/** One of a code set, with what each means. */
const codes = <K extends string>(words: Readonly<Record<K, string>>, name: string) =>
  z.enum(keysOf(words)).describe(
    `${name}：${keysOf(words)
      .map((key) => `${key} ${words[key]}`)
      .join('、')}`,
  )
const lines = z.array(z.string())
const day = z.string().refine(isDay).meta({ format: 'date' })

const elements = z.strictObject({
  aliases: lines.describe('群众叫法'),
  personThemes: lines.describe('个人主题'),
  companyThemes: lines.describe('企业主题'),
  specialThemes: lines.describe('特色主题'),
  legalBases: z
    .array(z.strictObject({ law: z.string(), article: text, text: text.describe('条文内容') }))
    .describe('设定和实施依据'),
  statutoryText: text.describe('法定时限说明'),
  statutoryBasis: text.describe('法定时限依据'),
  crossRegion: codes(crossRegionWords, '通办范围'),
  channels: z.array(codes(channelWords, '办理形式')),
  fee: z
    .strictObject({
      ...{ charged: z.boolean(), standard: text, basis: text },
      items: z
        .array(
          z.strictObject({
            ...{ name: z.string(), standard: z.string(), basis: z.string() },
            reducible: z.boolean().describe('可以减免'),
            reductionBasis: text.describe('减免依据'),
          }),
        )
        .describe('收费项目'),
    })
    .describe('收费'),
  result: z
    .strictObject({
      ...{ name: z.string(), kind: z.enum(resultKinds), validity: text, electronic: z.boolean() },
      sample: text.describe('结果样本'),
    })
    .describe('办理结果'),
  conditions: lines.describe('受理条件'),
  materials: z
    .array(
      z.strictObject({
        number: z.int().min(0),
        name: z.string(),
        kind: codes(materialKindWords, '材料类型'),
        form: z.enum(materialForms).describe('材料形式'),
        copies: z.int().min(0),
        required: z.boolean(),
        electronicAllowed: z.boolean(),
        source: z.enum(materialSources).describe('来源渠道'),
        freeSubmit: z.boolean().describe('免提交'),
        freeSubmitBy: text,
        shareSource: text.describe('共享数据的来源'),
        generated: z.boolean().describe('由系统按申请表生成'),
        grade: z.enum(['A', 'B', 'C', 'D']).describe('可信等级'),
        issuer: text.describe('出具机构'),
        sourceNote: text.describe('来源渠道说明'),
        originals: z.int().min(0).describe('原件份数'),
        photocopies: z.int().min(0).describe('复印件份数'),
        specification: text.describe('规格'),
        filledOnSite: z.boolean().describe('本人现场填写'),
        instructions: text.describe('填报须知'),
        criteria: text.describe('受理标准'),
        basis: text.describe('材料依据'),
        requiredWhen: text.describe('非必要时的情形'),
        when: shortCondition.nullable().describe('情形条件，按申请表的回答判断'),
        laterDays: z.int().min(1).nullable().describe('容缺：受理后几个工作日内补交'),
        promise: text.describe('告知承诺书'),
        checkDays: z.int().min(1).nullable().describe('决定后几个工作日内核查'),
        blankForm: text.describe('空白表格'),
        sample: text.describe('样表'),
      }),
    )
    .describe('申请材料'),
  opening: z
    .strictObject({
      ...{ from: day.nullable(), to: day.nullable() },
      places: z.int().min(1).nullable().describe('名额'),
    })
    .nullable()
    .describe('办理时段和名额'),
  onPromise: z
    .strictObject({
      question: z.string().min(1).describe('申请表里选告知承诺的题的代号'),
      answer: text.describe('选了哪个回答算选告知承诺；是否题为空'),
      words: z.string().min(1).describe('承诺书'),
      instead: lines.describe('承诺代替的材料，写名称'),
      days: z.int().min(0).describe('承诺后的办结时限，单位见 promiseUnit'),
      checked: z.string().min(1).describe('事后核查内容'),
      checkDays: z.int().min(1).describe('决定后几个工作日内核查'),
      falseCost: z.string().min(1).describe('承诺不实的后果'),
    })
    .nullable()
    .describe('告知承诺办理'),
  mainCode: z
    .string()
    .refine(isBasicCode)
    .nullable()
    .meta({ pattern: basicCodePattern })
    .describe('所属主项的基本编码，自己就是主项的为空'),
  guiding: lines.describe('引导问题，申请表里题的代号'),
  steps: z
    .array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(stepKinds).describe('环节类型'),
        days: z.int().min(0).describe('时限'),
        unit: codes(unitWords, '时限单位'),
        level: z.enum(['province', 'prefecture', 'county', 'township', 'village']).nullable(),
        counted: z.boolean().describe('计入办理时限'),
        office: text.describe('办理处室'),
        handler: text.describe('办理人'),
        special: z.boolean().describe('有特别程序'),
        note: text.describe('环节说明'),
      }),
    )
    .describe('办理环节'),
  authorityDivision: text.describe('权限划分'),
  offeredAt: z.array(level).describe('办理层级'),
  rights: lines.describe('申请人的权利'),
  duties: lines.describe('申请人的义务'),
  remedies: lines.describe('救济途径'),
  faq: z.array(z.strictObject({ question: z.string(), answer: z.string() })).describe('常见问题'),
  phone: text.describe('咨询电话'),
  note: text.describe('说明'),
  ...standardShape,
})

const content = z.strictObject({
  name: z.string().min(1).describe('事项名称'),
  type: z.enum(keysOf(typeCodes)).describe('事项类型'),
  typeCode: z.enum(Object.values(typeCodes)).describe('事项类型代码'),
  levels: z.array(codes(exerciseWords, '行使层级')).min(1),
  acceptLevel: level.describe('最低受理层级'),
  objects: z.array(codes(objectWords, '服务对象')).min(1),
  themes: lines.describe('主题'),
  handling: z.enum(['instant', 'committed']).describe('即办件、承诺件'),
  statutoryDays: z.int().min(0).nullable().describe('法定办结时限'),
  statutoryUnit: codes(unitWords, '法定时限单位').nullable(),
  promisedDays: z.int().min(0).describe('承诺办结时限，单位见 promiseUnit'),
  visits: z.int().min(0).describe('到现场次数'),
  online: z.boolean().describe('网上可办'),
  elements: elements.describe('其余要素'),
})

export const matterSchema = z
  .strictObject({
    code: z.string().refine(isBasicCode).meta({ pattern: basicCodePattern }).describe('基本编码'),
    lineName: z.string().min(1).describe('主管部门'),
    content,
  })
  .meta({
    title: '政务服务事项',
    description:
      '一个事项在实施清单里的全部要素，办理环节在 content.elements.steps。申请表和环节方案（岗位、分支、并行、权限划分规则）不在里面：它们有自己的版本，按各省的部门和表单写；导入时环节有变化的，由环节另起一份环节方案草稿。',
  })

/** What is published: an answer may say more beside the content, as that of the read interface does. */
export const publishedSchema = matterSchema.loose().meta(matterSchema.meta() ?? {})

/** The JSON Schema (2020-12) of one matter. */
export function matterJsonSchema(id: string): object {
  return { ...z.toJSONSchema(publishedSchema), $id: id }
}

export interface ReadJson {
  /** The matters that keep the schema. */
  readonly listed: readonly Listed[]
  /** Where each of them stands in the file, from 0. */
  readonly places: readonly number[]
  /** Of the others, or of the file, which then has none. */
  readonly faults: readonly JsonFault[]
  /** What the file as a whole does not speak of, since it was exported before that was known. */
  readonly lacking: Completed['lacking']
}

/** The matters of a delivered JSON file, or where it is not one. */
export function readMatterJson(bytes: Buffer): ReadJson {
  const text = parse(bytes)
  if (typeof text === 'string') return refused([{ row: 0, path: '', sentence: text }])
  const file = z.object({ matters: z.array(z.unknown()) }).safeParse(text.value)
  if (!file.success) return refused([{ row: 0, path: 'matters', sentence: notACatalogue }])
  const { matters, lacking } = completed(file.data.matters)
  const read: Listed[] = []
  const places: number[] = []
  const faults: JsonFault[] = []
  for (const [at, matter] of matters.entries()) {
    const parsed = matterSchema.safeParse(matter)
    const wrong = parsed.success
      ? contradictions(parsed.data, at)
      : schemaFaults(file.data.matters[at], at, parsed.error.issues)
    faults.push(...wrong)
    if (!parsed.success || wrong.length > 0) continue
    read.push(parsed.data)
    places.push(at)
  }
  return { listed: read, places, faults, lacking }
}

function refused(faults: readonly JsonFault[]): ReadJson {
  return { listed: [], places: [], lacking: [], faults }
}

/** A sentence for what is no JSON. */
function parse(bytes: Buffer): { readonly value: unknown } | string {
  const text = decoded(bytes)
  if (text === null) return '文件的编码不是 UTF-8，文字会变成乱码。请用 UTF-8 编码另存一份再传。'
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    const at = jsonPosition(text)
    if (at === null || at.ended)
      return '文件不完整，后面少了一截，不是完整的 JSON。请重新导出再改。'
    return `第 ${at.line} 行第 ${at.column} 个字起不是 JSON，请看那里是不是少了逗号、引号或者括号。`
  }
}

/** Null for what is not UTF-8; without the mark that some editors put in front. */
function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
