// 空白表: the questions of a form on paper, with room to write; made from the definition that the
// online form is made of, so neither asks for what the other does not.
import type { Field, FormDefinition, Section, SimpleField } from '../../forms/index.ts'
import type { PaperPart } from './paper.ts'

const columns = [
  { label: '问题', share: 2 },
  { label: '填写', share: 3 },
]

export function blankForm(definition: FormDefinition): PaperPart[] {
  return definition.sections.flatMap((section) => {
    const simple = section.fields.filter((field): field is SimpleField => field.type !== 'group')
    const groups = section.fields.filter((field) => field.type === 'group')
    const rows = simple.flatMap(rowOf)
    const own: PaperPart[] =
      rows.length === 0
        ? []
        : [{ title: section.title, lines: linesOf(section), table: { columns, rows } }]
    return [...own, ...groups.map((group) => groupPart(section, group))]
  })
}

function linesOf({ help, when }: Section): string[] {
  const lines = help === null ? [] : [help]
  return when === null ? lines : ['有这种情形才填这一部分。', ...lines]
}

/** What is read, reckoned or handed in, not written. */
const onScreenOnly: ReadonlySet<string> = new Set([
  'static',
  'heading',
  'hidden',
  'calculated',
  'file',
])

function rowOf(field: SimpleField): string[][] {
  if (onScreenOnly.has(field.type)) return []
  const marks = [field.required ? '' : '选填', field.when === null ? '' : '有这种情形才填']
  const notes = marks.filter((mark) => mark !== '').join('，')
  return [[notes === '' ? field.label : `${field.label}（${notes}）`, roomFor(field)]]
}

/** Choices to tick, a hint where one helps, else empty room. */
function roomFor(field: SimpleField): string {
  if (field.type === 'yes-no') return '□ 是　　□ 否'
  if ('options' in field && Array.isArray(field.options)) {
    const options = field.options as readonly { readonly label: string }[]
    if (options.length > 0) return options.map(({ label }) => `□ ${label}`).join('　')
  }
  if (field.type === 'textarea') return '\u3000\n\u3000\n\u3000'
  if (field.type === 'declaration') return '□ 我已看过，情况属实'
  return field.example === null ? '\u3000' : `（如 ${field.example}）`
}

const rowsToWrite = 3

function groupPart(section: Section, group: Field): PaperPart {
  const fields = group.type === 'group' ? group.fields : []
  const heads = fields.slice(0, 6).map(({ label }) => ({ label, share: 1 }))
  return {
    title: `${section.title}：${group.label}`,
    lines: ['写不下可以另附一页。'],
    table: {
      columns: heads,
      rows: Array.from({ length: rowsToWrite }, () => heads.map(() => '\u3000')),
    },
  }
}
