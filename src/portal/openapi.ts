// 数据接口: the description of the read interface, by OpenAPI 3.1.
import { paths } from './paths.ts'

const text = { type: 'string' } as const
const textOrNull = { type: ['string', 'null'] } as const
const whole = { type: 'integer' } as const
const truth = { type: 'boolean' } as const
const texts = { type: 'array', items: text } as const

const list = (items: object) => ({ type: 'array', items })
const thing = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})
const choice = (...values: readonly string[]) => ({ type: 'string', enum: values })

const level = choice('province', 'prefecture', 'county', 'township')
const unit = choice('working-day', 'calendar-day', 'month', 'hour')
const crossRegion = choice(
  ...['local', 'cross-county', 'cross-prefecture'],
  'cross-province',
  'national',
)

const schemas = {
  Error: thing({ error: thing({ code: text, message: text }) }),
  Region: thing({
    ...{ code: text, name: text, level, kind: text, parent: textOrNull, statutory: truth },
  }),
  MatterLine: thing({
    ...{ code: text, name: text, aliases: texts, department: text, promisedWorkingDays: whole },
    ...{ visits: whole, online: truth, crossRegion, charged: truth, url: text, guide: text },
  }),
  MatterChange: thing({
    ...{ code: text, name: text, status: choice('published', 'suspended', 'withdrawn') },
    ...{
      version: whole,
      changedAt: { type: 'string', format: 'date-time' },
      ending: { enum: ['split', 'merge', 'withdraw', null] },
      successors: texts,
      url: text,
      guide: text,
    },
  }),
  Matter: thing({
    ...{ code: text, status: choice('published', 'suspended', 'withdrawn'), version: whole },
    publishedAt: { type: ['string', 'null'], format: 'date-time' },
    successors: texts,
    ...{ name: text, aliases: texts, type: text, acceptLevel: level },
    levels: list(choice('nation', ...level.enum, 'village', 'graded')),
    objects: list(
      choice(...['person', 'company', 'institution', 'society', 'organ'], 'organization'),
    ),
    themes: thing({ person: texts, company: texts }),
    handling: choice('instant', 'committed'),
    statutoryLimit: {
      anyOf: [thing({ length: whole, unit }), { type: 'null' }],
    },
    ...{ promisedWorkingDays: whole, visits: whole, online: truth, crossRegion },
    promisedLimit: thing({ length: whole, unit }),
    channels: list(choice('window', 'computer', 'mobile', 'express', 'other')),
    fee: thing({ charged: truth, standard: textOrNull, basis: textOrNull }),
    result: thing({ name: text, kind: text, validity: textOrNull, electronic: truth }),
    conditions: texts,
    legalBases: list(thing({ law: text, article: textOrNull })),
    materials: list(
      thing({
        ...{ number: whole, name: text, form: text, copies: whole, required: truth },
        ...{ electronicAllowed: truth, source: text, freeSubmit: truth },
        ...{ freeSubmitBy: textOrNull, shareSource: textOrNull, generated: truth },
      }),
    ),
    steps: list(
      thing({ name: text, kind: text, days: whole, unit, level: textOrNull, counted: truth }),
    ),
    guide: text,
    lineName: text,
    content: {
      type: 'object',
      description: '全部要素；整个回答合 /api/v1/matter.schema.json',
    },
  }),
}

const ref = (name: keyof typeof schemas) => ({ $ref: `#/components/schemas/${name}` })
const json = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
})
const failed = (description: string) => json(description, ref('Error'))
const queried = (name: string, description: string) => ({
  ...{ name, in: 'query', required: false, description },
  schema: text,
})

/** The document for a hall that the public reaches at an address. */
export function openapi(publicUrl: string, hallName: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${hallName}数据接口`,
      version: '1.0.0',
      description: '公开的区划和事项，只读，不用登录。字段只增加，不改名、不改意思。',
    },
    servers: [{ url: publicUrl }],
    paths: {
      [paths.apiRegions]: {
        get: {
          operationId: 'listRegions',
          summary: '省、市州、县（市、区）',
          responses: { 200: json('全部区划', thing({ regions: list(ref('Region')) })) },
        },
      },
      [paths.apiMatters]: {
        get: {
          operationId: 'listMatters',
          summary: '已发布的事项，一页二十项',
          parameters: [
            queried('q', '要找的词：名称、别名、拼音或者首字母'),
            queried('region', '区划代码，只要这个地方能办的'),
            queried('after', '上一页的 next 里的位置'),
          ],
          responses: {
            200: json(
              '一页事项',
              thing({
                total: whole,
                approximate: truth,
                matters: list(ref('MatterLine')),
                next: textOrNull,
              }),
            ),
            400: failed('区划代码或者位置不对'),
          },
        },
      },
      [paths.apiChanges]: {
        get: {
          operationId: 'listChanges',
          summary: '变化过的事项，先变的在前，一页一百项；带 If-None-Match 没有变化时答 304',
          parameters: [
            queried('since', '从哪一天起，如 2026-01-31；不写是全部'),
            queried('after', '上一页的 next 里的位置'),
          ],
          responses: {
            200: json('一页变化', thing({ matters: list(ref('MatterChange')), next: textOrNull })),
            304: { description: '没有变化' },
            400: failed('日期或者位置不对'),
          },
        },
      },
      [paths.apiMatter('{code}')]: {
        get: {
          operationId: 'getMatter',
          summary: '一个事项的要素',
          parameters: [{ name: 'code', in: 'path', required: true, schema: text }],
          responses: { 200: json('事项', ref('Matter')), 404: failed('没有这个事项') },
        },
      },
    },
    components: { schemas },
  }
}
