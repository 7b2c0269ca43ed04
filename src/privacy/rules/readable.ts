// 我的数据.html: the same data as a page that opens in any browser, without anything from elsewhere.
import type { Line, OwnData, OwnFile, OwnMandate } from '../types.ts'

export function readable(data: OwnData): string {
  const body = [
    '<h1>我的数据</h1>',
    `<p>${escaped(data.madeAt)} 从网上办事大厅下载。同样的内容在 data.json 里，可以用程序读。</p>`,
    section('账号', lines(data.account)),
    ...data.applications.map(application),
    section(
      '对隐私说明的回答',
      lines(
        data.consents.map(({ version, answer, at, withdrawn }) => ({
          label: `第 ${version} 版`,
          text: `${at} ${answer}${withdrawn === null ? '' : `；${withdrawn} 撤回`}`,
        })),
      ),
    ),
    section('委托', lines(data.mandates.map(mandate))),
    section(
      '消息',
      lines(data.messages.map(({ at, title, body: text }) => ({ label: `${at} ${title}`, text }))),
    ),
  ]
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>我的数据</title><style>${style}</style></head>\n<body>${body.join('\n')}</body></html>\n`
}

function application(one: OwnFile): string {
  const facts: Line[] = [
    ...(one.item === null ? [] : [{ label: '业务办理项', text: one.item }]),
    { label: '办件编号', text: one.number ?? '没有提交' },
    { label: '地区', text: one.region },
    { label: '状态', text: one.status },
    { label: '开始填写', text: one.begun },
    { label: '提交', text: one.submitted ?? '没有提交' },
    ...(one.concluded === null ? [] : [{ label: '办结', text: one.concluded }]),
  ]
  return section(
    one.matter,
    lines(facts),
    part('填写的内容', lines(one.answers)),
    part('办理经过', lines(one.history)),
    part('文书', list(one.documents)),
    part('材料', list(one.files)),
  )
}

function mandate({ title, as, state, rights, matters, offered, until, ended }: OwnMandate): Line {
  const parts = [
    `${as}，${state}`,
    `可以：${rights.join('、')}`,
    `事项：${matters}`,
    `${offered} 发出`,
    ...(until === null ? [] : [`到${until}为止`]),
    ...(ended === null ? [] : [`${ended} 结束`]),
  ]
  return { label: title, text: parts.join('\n') }
}

function section(title: string, ...parts: readonly string[]): string {
  return `<section><h2>${escaped(title)}</h2>${parts.join('')}</section>`
}

function part(title: string, content: string): string {
  return content === '' ? '' : `<h3>${escaped(title)}</h3>${content}`
}

function lines(all: readonly Line[]): string {
  if (all.length === 0) return ''
  const rows = all.map(({ label, text }) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`)
  return `<dl>${rows.join('')}</dl>`
}

/** Files lie beside the page, so their names are links. */
function list(names: readonly string[]): string {
  const links = names.map((name) => {
    const address = name.split('/').map(encodeURIComponent).join('/')
    return `<li><a href="${escaped(address)}">${escaped(name)}</a></li>`
  })
  return links.length === 0 ? '' : `<ul>${links.join('')}</ul>`
}

const marks: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}

const style =
  'body{font:16px/1.7 sans-serif;max-width:48em;margin:2em auto;padding:0 1em}dl{display:grid;grid-template-columns:12em 1fr;gap:.3em 1em}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}dt{color:#555}section{border-top:1px solid #ccc}@media(max-width:40em){dl{grid-template-columns:1fr}}'
