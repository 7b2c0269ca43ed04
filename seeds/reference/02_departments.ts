// 部门: the lines of the province and their departments in every region. Names follow the patterns of
// the lines; addresses, phones and credit codes are samples (see rules/derive-departments.ts).
import { z } from 'zod'
import { establishDepartments } from '../../src/organizations/index.ts'
import type { LinePlan } from '../../src/organizations/index.ts'
import type { Context } from '../../src/platform/context.ts'
import data from '../data/departments.json' with { type: 'json' }

export async function seed(ctx: Context): Promise<void> {
  await establishDepartments(ctx, z.array(lineSchema).parse(data.departments))
}

/** 99 stands where the centre has no code for the line. */
const noCentralCode = '99'

const lineSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    organToken: z.string(),
    order: z.int().min(1).max(99),
    category: z.string(),
    field: z.string(),
    names: z.object({
      province: z.string().nullable(),
      prefecture: z.string().nullable(),
      county: z.string().nullable(),
      township: z.string().nullable(),
      street: z.string().nullable(),
    }),
    ownNames: z.record(z.string(), z.string()),
    servedBelowBy: z.string().nullable(),
    centralCode: z.string().nullable(),
    sampleUscc: z.string().nullable(),
  })
  .transform(({ order, centralCode, sampleUscc, ...same }): LinePlan => ({
    ...same,
    sort: order,
    centralCode: centralCode ?? noCentralCode,
    provinceUscc: sampleUscc,
  }))
