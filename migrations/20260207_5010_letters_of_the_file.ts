// 现场核查笔录、审批表: the first template of each; they are edited like those of every other letter.
import fs from 'node:fs'
import path from 'node:path'
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  const file = path.resolve(import.meta.dirname, '../seeds/data/letters-of-the-file.json')
  const templates = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>
  for (const [kind, template] of Object.entries(templates)) {
    await db.raw(
      `insert into letter_versions (kind, version, template, reason, published_by_name, published_at)
       values (?, 1, ?::jsonb, '随程序交付', '', now())`,
      [kind, JSON.stringify(template)],
    )
  }
}
