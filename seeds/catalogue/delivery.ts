// 交来的目录: the files of the delivery, each checked as it is read.
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { fromSample } from '../../src/forms/index.ts'
import { shortCondition } from '../../src/forms/index.ts'
import { planOverrideSchema, sampleMatterSchema } from '../../src/matters/index.ts'

export type Dictionaries = Parameters<typeof fromSample>[2]
export type Delivery = ReturnType<typeof readDelivery>

/** Everything that is laid over the matters, to be looked up by their codes. */
export function readDelivery() {
  const { matters } = z.object({ matters: z.array(sampleMatterSchema) }).parse(read('matters.json'))
  return {
    matters,
    ...z.object({ overrides: z.array(planOverrideSchema) }).parse(read('plan-overrides.json')),
    ...situationsSchema.parse(read('situations.json')),
    ...commitmentsSchema.parse(read('commitments.json')),
    ...promisesSchema.parse(read('on-promise.json')),
    ...subItemsSchema.parse(read('sub-items.json')),
    ...handleItemsSchema.parse(read('handle-items.json')),
    ...lawTextsSchema.parse(read('law-texts.json')),
    ...materialBasesSchema.parse(read('material-bases.json')),
    ...blocksSchema.parse(read('blocks.json')),
    reviewPoints: reviewPointsSchema.parse(read('review-points.json')).kinds,
    asked: requiredWhenSchema.parse(read('required-when.json')).situations,
    dictionaries: dictionariesSchema.parse(read('dictionaries.json')) as Dictionaries,
  }
}

function read(file: string): unknown {
  const folder = path.resolve(import.meta.dirname, '../data')
  return JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))
}

/** 通用审查要点: what holds for papers of a kind, where a matter has no standard of its own. */
const reviewPointsSchema = z.object({
  kinds: z.array(
    z.object({
      ...{ names: z.array(z.string().min(1)).min(1), except: z.array(z.string().min(1)) },
      points: z.array(z.string().regex(/^[^；;。\n]+$/)).min(1),
      example: z.string().min(1),
    }),
  ),
})

/** When single materials are asked for: for the matters named, or for all. */
const requiredWhenSchema = z.object({
  situations: z.array(
    z.object({
      ...{ words: z.string().min(1), materials: z.array(z.string()).min(1) },
      codes: z.array(z.string()),
    }),
  ),
})

/** 容缺 and 告知承诺 of single materials. */
const commitmentsSchema = z.object({
  commitments: z.array(
    z.object({
      ...{ code: z.string(), material: z.string(), promise: z.string().nullable() },
      ...{ laterDays: z.int().nullable(), checkDays: z.int().nullable() },
    }),
  ),
})

/** 告知承诺办理 of whole matters. */
const promisesSchema = z.object({
  promises: z.array(
    z.object({
      code: z.string(),
      onPromise: z.object({
        ...{ question: z.string(), answer: z.string().nullable(), words: z.string() },
        ...{ instead: z.array(z.string()), days: z.int(), checked: z.string() },
        ...{ checkDays: z.int(), falseCost: z.string() },
      }),
    }),
  ),
})

const blocksSchema = z.object({
  blocks: z.array(
    z.object({
      ...{ key: z.string(), title: z.string() },
      fields: z.array(z.looseObject({ key: z.string(), label: z.string(), type: z.string() })),
    }),
  ),
})

/** 子项 by their 主项, which stands before them in the catalogue. */
const subItemsSchema = z.object({
  subItems: z.array(z.object({ code: z.string(), main: z.string() })),
})

/** 业务办理项 and their 办理情形, as the forms of the matters ask for them. */
const handleItemsSchema = z.object({
  handleItems: z.array(
    z.object({
      code: z.string(),
      items: z.array(z.object({ name: z.string(), situations: z.array(z.string()).default([]) })),
    }),
  ),
})

/** 条文原文 of the edition that the matters cite; what is not here is still to be written in. */
const lawTextsSchema = z.object({
  texts: z.array(
    z.object({
      ...{ law: z.string(), version: z.string(), article: z.string(), text: z.string().min(1) },
    }),
  ),
})

/** Papers that an article of the matter names in other words than the catalogue. */
const materialBasesSchema = z.object({
  materialBases: z.array(
    z.object({
      ...{ code: z.string(), law: z.string(), article: z.string() },
      materials: z.array(z.string()).min(1),
    }),
  ),
})

const situationsSchema = z.object({
  situations: z.array(
    z.object({
      code: z.string(),
      guiding: z.array(z.string()),
      materials: z.record(z.string(), shortCondition),
      questions: z.record(z.string(), shortCondition),
      stages: z.record(z.string(), shortCondition).default({}),
    }),
  ),
})

/** Name lists that a form's question may choose from; without a code the name is the code. */
const dictionariesSchema = z.record(
  z.string(),
  z.array(
    z
      .object({ code: z.string().optional(), name: z.string() })
      .transform(({ code, name }) => ({ code: code ?? name, name })),
  ),
)
