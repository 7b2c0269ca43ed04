// Tables that become cards on narrow screens: some browsers forget that they are tables once CSS shows
// them otherwise, so their parts say what they are. HTML itself needs none of it.
const roles = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' }

export function start(page) {
  for (const part of page.querySelectorAll('table.stacks, table.stacks :is(thead, tbody, tr, th, td)'))
    part.setAttribute('role', roles[part.tagName] ?? (part.scope === 'row' ? 'rowheader' : 'columnheader'))
}
