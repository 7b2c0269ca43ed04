// The list of contents of a backup: what it holds, how much of it, and the digest of each part.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { damaged } from './backup-error.ts'

export const manifestPart = 'manifest.json'
export const digestPart = 'manifest.sha256'

const part = z.object({ part: z.string(), sha256: z.string(), bytes: z.number() })
const filePart = part.extend({
  /** The digest of what the file holds where it lies sealed; backups of earlier versions have none. */
  content: z.string().optional(),
})
const tableSchema = part.extend({
  /** With its schema: public.accounts. */
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.number(),
})
const schema = z.object({
  format: z.literal(1),
  product: z.string(),
  version: z.string(),
  /** The moment of the snapshot: what was committed before it is in the backup. */
  takenAt: z.iso.datetime(),
  databaseVersion: z.string(),
  migrations: z.array(z.string()),
  /** The number of the job queue's own schema. */
  queueMigration: z.number(),
  tables: z.array(tableSchema),
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
  files: z.array(filePart),
  /** What the modules want to find again, such as the head of the audit log. */
  marks: z.record(z.string(), z.string()),
})

export type Part = z.infer<typeof part>
export type TableOfBackup = z.infer<typeof tableSchema>
export type Manifest = z.infer<typeof schema>

export function sha256Of(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Throws a BackupError when it is not the manifest that was written. */
export function readManifest(text: Buffer, digest: string): Manifest {
  if (sha256Of(text) !== digest.trim()) throw damaged(manifestPart, '与摘要不符')
  const parsed = schema.safeParse(JSON.parse(text.toString('utf8')))
  if (!parsed.success) throw damaged(manifestPart, '不是本产品能读的备份目录')
  return parsed.data
}
