// The form in which the catalogue of matters is delivered (实施清单要素, one object a matter).
import { z } from 'zod'
import { withChinesePunctuation } from './rules/chinese-punctuation.ts'
import { stepKinds } from './rules/code-sets.ts'

const level = z.enum(['province', 'prefecture', 'county', 'township'])

const step = z.object({
  name: z.string(),
  kind: z.enum(stepKinds),
  days: z.number().int().min(0),
  /** A wait set in calendar days: those of the law, rest days counted. */
  calendarDays: z.number().int().min(1).optional(),
  level: level.nullable(),
  countedInLimit: z.boolean(),
})

const material = z.object({
  no: z.number().int(),
  name: z.string(),
  form: z.string(),
  copies: z.number().int(),
  required: z.boolean(),
  electronicAllowed: z.boolean(),
  source: z.string(),
  freeSubmit: z.boolean(),
  freeSubmitBy: z.string().nullable(),
  shareSource: z.string().nullable(),
})

export const sampleMatterSchema = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string().transform(withChinesePunctuation),
  aliases: z.array(z.string()),
  type: z.string(),
  typeCode: z.string(),
  department: z.string(),
  levels: z.array(level),
  acceptLevel: level,
  objects: z.array(z.enum(['自然人', '法人', '非法人组织'])),
  themes: z.object({ person: z.array(z.string()), legal: z.array(z.string()) }),
  legalBasis: z.array(z.object({ law: z.string(), article: z.string().nullable() })),
  statutory: z.object({
    days: z.number().int().nullable(),
    unit: z.enum(['工作日', '自然日']).nullable(),
    text: z.string().nullable(),
    basis: z.string().nullable(),
  }),
  promisedDays: z.number().int().min(0),
  handleType: z.enum(['即办件', '承诺件']),
  visits: z.number().int().min(0),
  crossRegion: z.enum(['属地办理', '全省通办', '跨省通办']),
  channels: z.array(z.string()),
  fee: z.object({
    charged: z.boolean(),
    standard: z.string().nullable(),
    basis: z.string().nullable(),
  }),
  result: z.object({
    name: z.string(),
    kind: z.string(),
    validity: z.string().nullable(),
    electronic: z.boolean(),
  }),
  conditions: z.array(z.string()),
  materials: z.array(material),
  steps: z.array(step),
  form: z.object({ fields: z.array(z.looseObject({ key: z.string() })) }),
})

export type SampleMatter = z.infer<typeof sampleMatterSchema>
export type SampleStep = z.infer<typeof step>

/** 权限划分样例: a matter whose stages run through several levels. */
export const planOverrideSchema = z.object({
  code: z.string(),
  authorityDivision: z.string(),
  offeredAt: z.array(level),
  steps: z.array(step),
})

export type PlanOverride = z.infer<typeof planOverrideSchema>
