// GET /api/v1/regions: the province, its prefectures and their counties.
import type { Request, Response } from 'express'
import { regionTree } from '../../../organizations/index.ts'
import type { RegionNode } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { answer } from './api-answer.ts'

interface ApiRegion {
  readonly code: string
  readonly name: string
  readonly level: string
  readonly kind: string
  readonly parent: string | null
  /** False for units that are not divisions by law. */
  readonly statutory: boolean
}

export async function show({ db }: Context, _req: Request, res: Response): Promise<void> {
  answer(res, { regions: (await regionTree(db)).flatMap(flat) })
}

function flat({ children, ...region }: RegionNode): ApiRegion[] {
  const { code, name, level, kind, parentCode, statutory } = region
  return [
    { code, name, level, kind, parent: parentCode, statutory },
    ...children.flatMap((child) => flat(child)),
  ]
}
