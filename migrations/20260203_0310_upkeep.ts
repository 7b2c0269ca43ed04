// 运行维护: what an operator sees of the job queue, and what he may do to a job that gave up.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create function job_counts()
    returns table (waiting bigint, running bigint, failed bigint, oldest timestamptz)
    language sql stable security definer set search_path = graphile_worker, public as $$
      select count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now()),
             count(*) filter (where locked_at is not null),
             count(*) filter (where locked_at is null and attempts >= max_attempts),
             min(run_at) filter (where locked_at is null and attempts < max_attempts and run_at <= now())
      from graphile_worker.jobs
    $$;
    comment on function job_counts is '后台任务：等着的、在跑的、试满次数放下的，等得最久的应跑时刻';

    create function failed_jobs(most integer)
    returns table (id bigint, name text, attempts integer, fault text, tried_at timestamptz)
    language sql stable security definer set search_path = graphile_worker, public as $$
      select id, task_identifier, attempts::integer, split_part(last_error, E'\\n', 1), updated_at
      from graphile_worker.jobs
      where locked_at is null and attempts >= max_attempts
      order by updated_at desc, id desc limit most
    $$;
    comment on function failed_jobs is '试满次数放下的任务，最近的在前；差错只取第一行';

    create function retry_job(job bigint) returns boolean
    language sql security definer set search_path = graphile_worker, public as $$
      select exists (select from graphile_worker.reschedule_jobs(array[job], now(), null, 0, null))
    $$;
    comment on function retry_job is '把放下的任务从头再试';

    create function drop_job(job bigint) returns boolean
    language sql security definer set search_path = graphile_worker, public as $$
      select exists (select from graphile_worker.complete_jobs(array[job]))
    $$;
    comment on function drop_job is '不再试的任务移出队列';

    revoke all on function job_counts(), failed_jobs(integer), retry_job(bigint), drop_job(bigint)
      from public;
    grant execute on function job_counts(), failed_jobs(integer), retry_job(bigint), drop_job(bigint)
      to yizhan_app;
    grant select on knex_migrations to yizhan_app;
  `)
}

export async function down(db: Knex): Promise<void> {
  await db.raw(`
    drop function job_counts();
    drop function failed_jobs(integer);
    drop function retry_job(bigint);
    drop function drop_job(bigint);
  `)
}
