// Fills a scratch database with matters as a large catalogue has them: every seeded matter for many
// trades and things, each with its version and its search row.
import type { ClientBase } from 'pg'
import { searchEntry } from '../../matters/index.ts'

const places =
  '城镇 农村 牧区 园区 景区 高原 河谷 湖区 口岸 社区 校园 医院 工地 矿区 林场 牧场 车站 机场 市场 仓库'
const things =
  '酥油 青稞 牦牛 藏羊 枸杞 虫草 玉石 皮毛 地毯 唐卡 锅炉 电梯 管道 桥梁 隧道 水井 温室 冷库 饲料 种子 农机 车辆 船舶 无人机 光伏 风电 盐湖 锂矿 石料 砂石 木材 家具 服装 鞋帽 药材 器械 眼镜 图书 影像 音响'

/** Where the matters made are on offer, if the one that each is made from is: a county and a prefecture. */
const offeredIn = ['632701', '632700']

/** Brings the catalogue to `size` matters; only for a scratch database. */
export async function fillMatters(client: ClientBase, size: number): Promise<void> {
  const words = wordsOf()
  const { rows } = await client.query<{ count: string }>('select count(*) from matters')
  const there = Number(rows[0]?.count ?? 0)
  await client.query(`set session_replication_role = 'replica'`)
  await client.query('create temp table word (place int, word text, pinyin text, sounds text)')
  for (const [place, word] of words.entries()) {
    const entry = searchEntry({
      ...{ name: word, aliases: [], resultName: '', type: '', lineName: '' },
    })
    const letters = [entry.pinyin.trim(), entry.sounds.trim()]
    await client.query('insert into word values ($1, $2, $3, $4)', [place, word, ...letters])
  }
  const versionColumns = await columnsOf(client, 'matter_versions', ['id', 'matter_id', 'name'])
  await client.query(numbered, [there + 1, size, words.length])
  await client.query(`
    insert into matters (code, line_id, status, current_version_id)
      select code, line_id, 'published', version_id from made order by n`)
  await client.query(`
    insert into matter_versions (matter_id, name, ${versionColumns.join(', ')})
      select m.id, d.name, ${versionColumns.map((column) => `v.${column}`).join(', ')}
      from made d join matters m on m.code = d.code join matter_versions v on v.id = d.version_id
      where m.id <> d.based_on order by d.n`)
  await client.query(`
    update matters m set current_version_id = v.id from matter_versions v, made d
    where v.matter_id = m.id and d.code = m.code`)
  await client.query(searchRows)
  await client.query(`insert into search_state (id, stamp) values (1, 1)
    on conflict (id) do update set stamp = search_state.stamp + 1`)
  await client.query(`update matter_search set stamp = (select stamp from search_state)
    where matter_id in (select m.id from matters m join made d on d.code = m.code)`)
  await client.query(offeringRows, [offeredIn])
  await client.query('drop table made; drop table word')
  await client.query('reset session_replication_role')
  for (const table of ['matters', 'matter_versions', 'matter_search', 'offerings']) {
    await client.query(`vacuum analyze ${table}`)
  }
}

/** A thing at a place, twice over, so that names repeat as rarely as in life. */
function wordsOf(): string[] {
  return places.split(' ').flatMap((place) => things.split(' ').map((thing) => `${place}${thing}`))
}

async function columnsOf(
  client: ClientBase,
  table: string,
  left: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'
    order by ordinal_position`,
    [table],
  )
  return rows.map(({ name }) => name).filter((name) => !left.includes(name))
}

const numbered = `
  create temp table made as
    with based as (
      select m.id, m.line_id, m.current_version_id, v.name, row_number() over (order by m.id) - 1 as at,
        count(*) over () as total
      from matters m join matter_versions v on v.id = m.current_version_id
      where m.status = 'published' and m.id <= 180
    )
    select n, '9' || lpad((b.id * 1000000 + n)::text, 11, '0') as code, b.id as based_on, b.line_id,
      b.current_version_id as version_id, w.word || b.name as name, w.word, w.pinyin, w.sounds
    from generate_series($1::int, $2::int) n
      join based b on b.at = n % b.total
      join word w on w.place = (n / b.total + n * 7) % $3::int`

const searchRows = `
  insert into matter_search (matter_id, name, aliases, result, context, name_key, alias_keys, pinyin,
    initials, sounds, objects, themes, levels, online, visits, uses)
  select m.id, d.name, s.aliases[1:1], s.result, s.context, d.word || s.name_key, s.alias_keys[1:1],
    ' ' || d.pinyin || ltrim(s.pinyin), ' ' || left(d.pinyin, 1) || ltrim(s.initials),
    ' ' || d.sounds || ltrim(s.sounds), s.objects, s.themes, s.levels, s.online, s.visits, d.n % 50
  from made d join matters m on m.code = d.code join matter_search s on s.matter_id = d.based_on`

const offeringRows = `
  insert into offerings (matter_id, department_id, region_code, region_path, level, code, address,
    phone, hours, active, contact_confirmed_on)
  select m.id, o.department_id, o.region_code, o.region_path, o.level, o.code || d.code, o.address,
    o.phone, o.hours, true, o.contact_confirmed_on
  from made d join matters m on m.code = d.code join offerings o on o.matter_id = d.based_on
  where o.active and o.region_code = any($1)`
