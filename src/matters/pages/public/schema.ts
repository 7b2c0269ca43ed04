// GET /api/v1/matter.schema.json: the JSON Schema of a matter, for whoever reads or delivers matters.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { paths } from '../../paths.ts'
import { matterJsonSchema } from '../../sheets/matter-json.ts'

export function show({ publicUrl }: Context, _req: Request, res: Response): void {
  res.setHeader('Cache-Control', 'public, max-age=3600')
  res.type('application/schema+json').send(JSON.stringify(matterJsonSchema(publicUrl + paths.schema)))
}
