// 编码: basic codes of both coding standards, the older ones with letters, and the lists that hold them.
import type { Knex } from 'knex'

export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table matters drop constraint matters_code_check;
    alter table matters add constraint matters_code_check
      check (code ~ '^([0-9]{12}|[A-Z0-9]{2}[0-9]{5}[A-Z0-9]{3})$') not valid;
    comment on column matters.code is
      '基本编码：12 位数字；旧编码 10 位：事项类型 2（字母）＋主项 5＋子项 3';
    comment on column offerings.code is
      '实施编码：31 位 = 信用代码 18＋行使层级 1＋基本编码 12；旧编码 24 位 = 基本编码 10＋事权代码 1＋行政区划 6＋机构代码后 7 位';

    alter table licence_items drop constraint licence_items_code_check;
    alter table licence_items add constraint licence_items_code_check
      check (code ~ '^([0-9]{9}|[A-Z0-9]{2}[0-9]{5})$');
    comment on column licence_items.code is
      '基本编码去掉子项 3 位：9 位数字，旧编码 7 位；子项都算在内'`)
}
