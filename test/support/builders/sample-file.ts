// A small file for an application of a test.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { keepMaterials } from '../../../src/applications/index.ts'
import type { Place } from '../../../src/applications/keep-material.ts'
import type { Context } from '../../../src/platform/context.ts'

/** A page that says nothing, as the smallest PDF that readers open. */
export const samplePdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

export async function uploadSample(
  ctx: Context,
  id: string,
  place: Place,
  name = '样例.pdf',
): Promise<void> {
  const file = path.join(os.tmpdir(), `yizhan-sample-${randomUUID()}.pdf`)
  await fs.writeFile(file, samplePdf)
  try {
    const received = { field: '', originalName: name, path: file, size: samplePdf.length }
    const acceptance = { endings: ['pdf'], largest: 1024 * 1024 }
    const kept = await keepMaterials(ctx, id, place, [received], acceptance)
    if (!kept.ok) throw new Error(`file not kept: ${kept.refusal.reason}`)
  } finally {
    await fs.rm(file, { force: true })
  }
}
