// 事项目录: every matter with its form, its stage plan, its first version and its offerings.
import { publishBlock, withBlocks } from '../../src/designer/index.ts'
import type { PublishedBlock } from '../../src/designer/index.ts'
import { fromSample, publishForm } from '../../src/forms/index.ts'
import type { SampleField } from '../../src/forms/index.ts'
import {
  addMatter,
  claimRegion,
  contentFromSample,
  currentMatter,
  formWithSituations,
  planWithSituations,
  stepsOf,
  withSituations,
} from '../../src/matters/index.ts'
import type { SampleMatter } from '../../src/matters/index.ts'
import { regionLookup } from '../../src/organizations/index.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Tx } from '../../src/platform/database/transaction.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { planFromSteps, publishPlan } from '../../src/workflow/index.ts'
import type { Delivery } from '../catalogue/delivery.ts'
import { readDelivery } from '../catalogue/delivery.ts'
import { laidOver } from '../catalogue/laid-over.ts'

export async function seed(ctx: Context): Promise<void> {
  const delivery = readDelivery()
  // The bulk statements below are planned well only when the new tables have statistics.
  await ctx.db.raw('analyze regions, departments, department_lines')
  const blocks = await blocksPublished(ctx, delivery)
  for (const matter of delivery.matters) {
    if ((await currentMatter(ctx.db, matter.code)) !== null) continue
    await transaction(ctx.db, (tx) => enter(tx, ctx, matter, { delivery, blocks }))
  }
  await claimEverywhere(ctx)
}

/** 题块 that the forms of the catalogue share: who applies, for which organisation, where, to which account. */
async function blocksPublished(
  ctx: Context,
  { blocks, dictionaries }: Delivery,
): Promise<readonly PublishedBlock[]> {
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

async function enter(
  tx: Tx,
  ctx: Context,
  matter: SampleMatter,
  { delivery, blocks }: { readonly delivery: Delivery; readonly blocks: readonly PublishedBlock[] },
): Promise<void> {
  const { code: key, name, department } = matter
  const override = delivery.overrides.find(({ code }) => code === key) ?? null
  const situation = delivery.situations.find(({ code }) => code === key) ?? null
  const fields = matter.form.fields as unknown as readonly SampleField[]
  const form = fromSample(`${name}申请表`, { fields }, delivery.dictionaries)
  const plain = withBlocks(form, blocks)
  const definition = situation === null ? plain : formWithSituations(plain, situation)
  const formVersionId = await publishForm(tx, ctx, { key, title: definition.title, definition })
  const always = planFromSteps(stepsOf(matter, override), matter.handleType)
  const plan = situation === null ? always : planWithSituations(always, situation)
  const title = `${name}办理流程`
  const stagePlanVersionId = await publishPlan(tx, ctx, { key, title, plan })
  const first = contentFromSample(matter, override, { formVersionId, stagePlanVersionId })
  const told = situation === null ? first.elements : withSituations(first.elements, situation)
  const content = { ...first, elements: laidOver(told, key, delivery) }
  await addMatter(tx, ctx, { code: key, lineId: department, content })
}
