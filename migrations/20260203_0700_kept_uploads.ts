// An upload in pieces remembers that its file was kept, so that the last piece sent twice keeps it once.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table application_uploads add column kept_at timestamptz;
    comment on column application_uploads.kept_at is '文件收好的时间；空表示还没传完';`)
}
