// 登录过的设备和网段: so that the owner of an account is told when somebody comes from elsewhere.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table known_places (
      id bigint generated always as identity primary key,
      account_id bigint not null references accounts (id),
      device text not null,
      network text not null,
      first_at timestamptz not null,
      last_at timestamptz not null,
      told_at timestamptz,
      unique (account_id, device, network)
    );
    create index known_places_untold on known_places (account_id, id) where told_at is null;
    create index known_places_last on known_places (last_at);
    comment on table known_places is '账号登录过的设备和网段';
    comment on column known_places.id is '编号';
    comment on column known_places.account_id is '账号';
    comment on column known_places.device is '浏览器和系统，比如“Chrome，Windows”';
    comment on column known_places.network is '网段，末两段遮住';
    comment on column known_places.first_at is '第一次从这里登录';
    comment on column known_places.last_at is '最近一次从这里登录';
    comment on column known_places.told_at is '什么时候告诉了本人；空表示还没有'`)
}
