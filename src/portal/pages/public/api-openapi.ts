// GET /api/v1/openapi.json: what the read interface offers.
import type { Request, Response } from 'express'
import { provinceSettings } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { openapi } from '../../openapi.ts'
import { answer } from './api-answer.ts'

export async function show({ db, publicUrl }: Context, _req: Request, res: Response): Promise<void> {
  answer(res, openapi(publicUrl, (await provinceSettings(db)).hallName))
}
