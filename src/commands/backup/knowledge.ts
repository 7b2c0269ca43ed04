// What a backup must hold of the hall: every file that a row names, and the head of the audit log.
import type { ClientBase } from 'pg'
import type { KeptFile, Knowledge } from '../../platform/backup/take-backup.ts'

export const knowledge: Knowledge = { keptFiles, marks }

async function keptFiles(client: ClientBase): Promise<readonly KeptFile[]> {
  const result = await client.query<KeptFile>(
    `select storage_key as key, sha256 from attachments
     union all select file_key, file_sha256 from documents where file_key is not null
     union all select file_key, sha256 from audit_archive_parts
     order by 1`,
  )
  return result.rows
}

async function marks(client: ClientBase): Promise<Readonly<Record<string, string>>> {
  const result = await client.query<Record<string, string>>(
    `select (select count(*) from audit_entries)::text as "auditEntries",
       coalesce((select hash from audit_entries order by id desc limit 1), '') as "auditHead",
       coalesce((select root from audit_seals order by id desc limit 1), '') as "auditSeal"`,
  )
  return result.rows[0] ?? {}
}
