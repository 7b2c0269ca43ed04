// 公开内容变动: whoever changes what visitors are shown tells every process, which then forgets the pages
// it keeps.
import type { Knex } from 'knex'

const shown = [
  ...['matters', 'matter_versions', 'matter_suspensions', 'matter_successions', 'matter_files'],
  ...['offerings', 'offering_versions', 'quota_places', 'matter_durations', 'catalogue_changes'],
  ...['bundles', 'bundle_versions', 'settings', 'regions', 'departments', 'department_lines'],
  ...['calendar_days', 'calendar_years', 'search_synonyms', 'licence_items', 'form_versions'],
  ...['stage_plans', 'stage_plan_versions'],
]

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create function tell_published() returns trigger language plpgsql as $$
    begin
      perform pg_notify('published', '');
      return null;
    end $$;
  `)
  for (const table of shown) {
    await db.raw(`
      create trigger tell_published after insert or update or delete or truncate on ${table}
        for each statement execute function tell_published();
    `)
  }
}

export async function down(db: Knex): Promise<void> {
  await db.raw('drop function tell_published() cascade')
}
