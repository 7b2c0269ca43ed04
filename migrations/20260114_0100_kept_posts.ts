// What was posted after a session had ended: kept sealed for a short while, for the browser that sent it.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table kept_posts (
      browser text primary key,
      owner text not null,
      address text not null,
      fields text not null,
      multipart boolean not null,
      expires_at timestamptz not null
    );
    create index kept_posts_expires on kept_posts (expires_at);
    comment on table kept_posts is '登录过期以后才送到的内容，加密暂存，重新登录后由本人接着保存';
    comment on column kept_posts.browser is '浏览器里一次性凭证的摘要';
    comment on column kept_posts.owner is '填写人账号的摘要，别的账号看不到';
    comment on column kept_posts.address is '要送到的地址';
    comment on column kept_posts.fields is '填写的内容（加密）';
    comment on column kept_posts.multipart is '是否带文件的表单；文件不暂存，要重新选';
    comment on column kept_posts.expires_at is '过期时间，过后删除';`)
}
