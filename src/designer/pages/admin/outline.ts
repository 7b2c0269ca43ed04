// The outline of a form: pages, sections and questions in order, each with its buttons.
import { fieldTypeNames, phraseOf, valueLabel } from '../../../forms/index.ts'
import type { Condition, Field, FormDefinition, FormEnv } from '../../../forms/index.ts'
import { designPath } from '../../paths.ts'

export interface OutlineLine {
  readonly at: string
  readonly label: string
  readonly about: string
  readonly when: string | null
  readonly depth: 0 | 1 | 2
  readonly edit: string
  /** Values of its buttons, with what each does. */
  readonly buttons: readonly { readonly label: string; readonly value: string }[]
  /** Where a question of its row may be added, null for other questions. */
  readonly add: string | null
}

export function outlineOf(
  key: string,
  definition: FormDefinition,
  env: Pick<FormEnv, 'regions' | 'dictionaries'>,
): OutlineLine[] {
  const say = speaker(definition, env as FormEnv)
  return definition.sections.flatMap((section, page): OutlineLine[] => [
    {
      ...{ at: String(page), label: `第 ${page + 1} 页：${section.title}`, depth: 0 },
      about: `${section.fields.length} 项`,
      when: say(section.when),
      edit: designPath('page', key, { at: String(page) }),
      buttons: buttonsFor(String(page)).filter(({ value }) => !value.startsWith('copy')),
      add: null,
    },
    ...section.fields.flatMap((field, at): OutlineLine[] => {
      const place = `${page}.${at}`
      const inside = field.type === 'group' ? field.fields : []
      return [
        lineOf(key, field, place, 1, say),
        ...inside.map((one, row) => lineOf(key, one, `${place}.${row}`, 2, say)),
      ]
    }),
  ])
}

/** Says a condition in words, as it will be said to applicants. */
export function speaker(definition: FormDefinition, env: FormEnv) {
  const fields = definition.sections.flatMap((section) =>
    section.fields.flatMap((field) =>
      field.type === 'group' ? [field, ...field.fields] : [field],
    ),
  )
  const known = new Map<string, Field>(fields.map((field) => [field.key, field]))
  return (condition: Condition | null): string | null =>
    condition === null
      ? null
      : `${phraseOf(
          condition,
          (one) => known.get(one) ?? null,
          (field, value) =>
            field === null ? (env.regions.nameOf(value) ?? value) : valueLabel(field, value, env),
        )}才问`
}

function lineOf(
  key: string,
  field: Field,
  at: string,
  depth: 1 | 2,
  say: (condition: Condition | null) => string | null,
): OutlineLine {
  const block = field.type === 'heading' ? field.block : null
  const asks = !['heading', 'static', 'hidden', 'calculated'].includes(field.type)
  return {
    at,
    label: field.label,
    about: [
      fieldTypeNames[field.type],
      ...(asks ? [field.required ? '必填' : '可不填'] : []),
      `代号 ${field.key}`,
      ...(block === null ? [] : [`来自题块，第 ${block.version} 版`]),
    ].join(' · '),
    when: say(field.when),
    depth,
    edit: designPath('question', key, { at }),
    buttons: buttonsFor(at),
    add: field.type === 'group' ? `${at}.${field.fields.length}` : null,
  }
}

function buttonsFor(at: string) {
  return [
    { label: '上移', value: `up:${at}` },
    { label: '下移', value: `down:${at}` },
    { label: '复制', value: `copy:${at}` },
    { label: '删除', value: `remove:${at}` },
  ]
}
