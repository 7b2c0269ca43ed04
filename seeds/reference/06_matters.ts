// 事项目录: every matter with its form, its stage plan, its first version and its offerings.
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { publishBlock, withBlocks } from '../../src/designer/index.ts'
import type { PublishedBlock } from '../../src/designer/index.ts'
import { fromSample, publishForm, shortCondition } from '../../src/forms/index.ts'
import type { SampleField } from '../../src/forms/index.ts'
import {
  addMatter,
  claimRegion,
  contentFromSample,
  currentMatter,
  formWithSituations,
  planOverrideSchema,
  planWithSituations,
  sampleMatterSchema,
  stepsOf,
  withSituations,
} from '../../src/matters/index.ts'
import type {
  Material,
  OnPromise,
  PlanOverride,
  SampleMatter,
  SampleSituation,
} from '../../src/matters/index.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Tx } from '../../src/platform/database/transaction.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { regionLookup } from '../../src/organizations/index.ts'
import { planFromSteps, publishPlan } from '../../src/workflow/index.ts'

type Dictionaries = Parameters<typeof fromSample>[2]

export async function seed(ctx: Context): Promise<void> {
  const { matters } = z.object({ matters: z.array(sampleMatterSchema) }).parse(read('matters.json'))
  const { overrides } = overridesSchema.parse(read('plan-overrides.json'))
  const { situations } = situationsSchema.parse(read('situations.json'))
  const { commitments } = commitmentsSchema.parse(read('commitments.json'))
  const { promises } = promisesSchema.parse(read('on-promise.json'))
  const { subItems } = subItemsSchema.parse(read('sub-items.json'))
  const asked = requiredWhenSchema.parse(read('required-when.json')).situations
  const dictionaries = dictionariesSchema.parse(read('dictionaries.json'))
  // The bulk statements below are planned well only when the new tables have statistics.
  await ctx.db.raw('analyze regions, departments, department_lines')
  const blocks = await blocksPublished(ctx, dictionaries)
  for (const matter of matters) {
    const override = overrides.find(({ code }) => code === matter.code) ?? null
    if ((await currentMatter(ctx.db, matter.code)) !== null) continue
    const situation = situations.find(({ code }) => code === matter.code) ?? null
    const onPromise = promises.find(({ code }) => code === matter.code)?.onPromise ?? null
    const mainCode = subItems.find(({ code }) => code === matter.code)?.main ?? null
    await transaction(ctx.db, (tx) =>
      enter(tx, ctx, {
        matter,
        override,
        situation,
        mainCode,
        onPromise,
        commitments,
        asked,
        dictionaries,
        blocks,
      }),
    )
  }
  await claimEverywhere(ctx)
}

/** 题块 that the forms of the catalogue share: who applies, for which organisation, where, to which account. */
async function blocksPublished(
  ctx: Context,
  dictionaries: Dictionaries,
): Promise<readonly PublishedBlock[]> {
  const { blocks } = blocksSchema.parse(read('blocks.json'))
  return transaction(ctx.db, async (tx) => {
    const published: PublishedBlock[] = []
    for (const { key, title, fields } of blocks) {
      const form = { fields: fields as unknown as readonly SampleField[] }
      published.push(await publishBlock(tx, ctx, key, fromSample(title, form, dictionaries)))
    }
    return published
  })
}

/** 批量认领 as each region does it: the province, the prefectures, the counties with their townships. */
async function claimEverywhere(ctx: Context): Promise<void> {
  const { province, prefectures } = await regionLookup(ctx.db)
  const regions = [
    province,
    ...prefectures.flatMap(({ prefecture, counties }) => [prefecture, ...counties]),
  ]
  for (const { code } of regions) {
    await transaction(ctx.db, async (tx) => {
      const claimed = await claimRegion(tx, ctx, { regionCode: code, lineId: null })
      if (!claimed.ok) throw new Error(`${code}: ${claimed.refusal}`)
    })
  }
}

interface Entry {
  readonly matter: SampleMatter
  readonly override: PlanOverride | null
  readonly situation: SampleSituation | null
  readonly mainCode: string | null
  readonly onPromise: OnPromise | null
  /** 容缺 and 告知承诺 of single materials, of all matters. */
  readonly commitments: z.infer<typeof commitmentsSchema>['commitments']
  /** 什么情形才要, for materials whose name says it. */
  readonly asked: z.infer<typeof requiredWhenSchema>['situations']
  readonly dictionaries: Dictionaries
  readonly blocks: readonly PublishedBlock[]
}

async function enter(
  tx: Tx,
  ctx: Context,
  {
    matter,
    override,
    situation,
    mainCode,
    onPromise,
    commitments,
    asked,
    dictionaries,
    blocks,
  }: Entry,
): Promise<void> {
  const key = matter.code
  const fields = matter.form.fields as unknown as readonly SampleField[]
  const plain = withBlocks(fromSample(`${matter.name}申请表`, { fields }, dictionaries), blocks)
  const definition = situation === null ? plain : formWithSituations(plain, situation)
  const formVersionId = await publishForm(tx, ctx, { key, title: definition.title, definition })
  const always = planFromSteps(stepsOf(matter, override), matter.handleType)
  const plan = situation === null ? always : planWithSituations(always, situation)
  const title = `${matter.name}办理流程`
  const stagePlanVersionId = await publishPlan(tx, ctx, { key, title, plan })
  const first = contentFromSample(matter, override, { formVersionId, stagePlanVersionId })
  const elements = situation === null ? first.elements : withSituations(first.elements, situation)
  const own = commitments.filter(({ code }) => code === matter.code)
  const materials = elements.materials.map((listed) => {
    const material = withWords(listed, matter.code, asked)
    const found = own.find((one) => one.material === material.name)
    if (found === undefined) return material
    const { laterDays, promise, checkDays } = found
    return { ...material, laterDays, promise, checkDays }
  })
  const content = { ...first, elements: { ...elements, materials, mainCode, onPromise } }
  await addMatter(tx, ctx, { code: matter.code, lineId: matter.department, content })
}

/** Words are added where nothing else says when a material is needed. */
function withWords(material: Material, code: string, asked: Entry['asked']): Material {
  if (material.required || material.requiredWhen !== null || material.when !== null) return material
  const found = asked.find(
    ({ materials, codes }) =>
      materials.includes(material.name) && (codes.length === 0 || codes.includes(code)),
  )
  return found === undefined ? material : { ...material, requiredWhen: found.words }
}

/** For the matters named, or for all. */
const requiredWhenSchema = z.object({
  situations: z.array(
    z.object({
      ...{ words: z.string().min(1), materials: z.array(z.string()).min(1) },
      codes: z.array(z.string()),
    }),
  ),
})

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

const overridesSchema = z.object({ overrides: z.array(planOverrideSchema) })

/** Name lists that a form's question may choose from; without a code the name is the code. */
const dictionariesSchema = z.record(
  z.string(),
  z.array(
    z
      .object({ code: z.string().optional(), name: z.string() })
      .transform(({ code, name }) => ({ code: code ?? name, name })),
  ),
)

function read(file: string): unknown {
  const folder = path.resolve(import.meta.dirname, '../data')
  return JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))
}
