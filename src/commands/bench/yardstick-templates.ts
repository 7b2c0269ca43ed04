// The page of the yardstick: about 23 kB with a list of twenty rows, each from a partial, as usual.
import fs from 'node:fs'
import path from 'node:path'

/** Writes the templates below a folder and gives the folder of views. */
export function writeTemplates(folder: string): string {
  const views = path.join(folder, 'views')
  fs.mkdirSync(views, { recursive: true })
  const around = Array.from(
    { length: 60 },
    (_, at) =>
      `<li class="menu-item"><a href="/menu/${at}">栏目${at}</a><span>办事指南与说明</span></li>`,
  ).join('\n')
  fs.writeFileSync(
    path.join(views, 'page.ejs'),
    `<!doctype html><html lang="zh"><head><title>列表</title></head><body><nav><ul>${around}</ul></nav>
<h1>列表</h1><% if (user) { %><p>您好，<%= user.name %></p><% } %>
<table><% for (const row of rows) { %><%- include('row', { row }) %><% } %></table>
<footer><ul>${around}</ul></footer></body></html>`,
  )
  const field = (at: number) =>
    `<div class="field"><label for="f${at}">问题${at}</label><input id="f${at}" name="f${at}" value="所填内容真实有效"></div>`
  fs.writeFileSync(
    path.join(views, 'form.ejs'),
    `<!doctype html><html lang="zh"><head><title>表单</title></head><body><nav><ul>${around}</ul></nav>
<form method="post" action="/form"><input type="hidden" name="_csrf" value="<%= token %>">
<div class="field"><label for="title">标题</label><input id="title" name="title" value="<%= user.name %>"></div>
${Array.from({ length: 12 }, (_, at) => field(at)).join('\n')}
<button>提交</button></form><footer><ul>${around}</ul></footer></body></html>`,
  )
  const cell = (name: string) =>
    `<td class="cell cell-${name}" data-label="${name}"><span class="value"><%= row.${name} %></span></td>`
  fs.writeFileSync(
    path.join(views, 'row.ejs'),
    `<tr class="row" id="row-<%= row.id %>">${['id', 'title', 'applicant', 'due'].map(cell).join('')}
<td class="actions"><a class="button button-secondary" href="/rows/<%= row.id %>">查看<span class="hidden">：<%= row.title %></span></a>
<a class="button button-secondary" href="/rows/<%= row.id %>/edit">办理<span class="hidden">：<%= row.title %></span></a></td></tr>`,
  )
  return views
}

/** The tables of the yardstick: 100 000 rows to list from, users, sessions, and what its form keeps. */
export const yardstickTables = `
  create table bench_rows (id integer primary key, status integer, due date, title text, applicant text);
  insert into bench_rows select i, i % 30, date '2026-01-01' + i % 700, '事项名称第' || i || '号',
    '申请人' || i from generate_series(1, 100000) i;
  create index on bench_rows (status, due, id);
  create table bench_users (id integer primary key, name text);
  insert into bench_users select i, '用户' || i from generate_series(1, 1000) i;
  create table bench_sessions (sid varchar primary key, sess json not null, expire timestamp(6) not null);
  create index on bench_sessions (expire);
  create table bench_filed (id bigint generated always as identity primary key, user_id integer not null,
    number text not null unique, answers jsonb not null, created_at timestamptz not null default now());
  create index on bench_filed (user_id, id);
  create table bench_events (id bigint generated always as identity primary key,
    filed_id bigint not null references bench_filed, what text not null, at timestamptz default now());
  create index on bench_events (filed_id);
  create table bench_log (id bigint generated always as identity primary key, filed_id bigint not null,
    user_id integer not null, after jsonb not null, at timestamptz default now());
  create index on bench_log (filed_id);
  create table bench_counters (id integer primary key, last integer not null default 0) with (fillfactor = 50);
  insert into bench_counters select i from generate_series(1, 1000) i;
  grant select, insert on bench_filed, bench_events, bench_log to yizhan_app;
  grant select, update on bench_counters to yizhan_app;
  grant select on bench_rows, bench_users to yizhan_app;`
