// The outline of a form: pages, sections and questions in order, each with its buttons.
import { fieldTypeNames, phraseOf, valueLabel } from '../../../forms/index.ts'
import type { Condition, Field, FormDefinition, FormEnv } from '../../../forms/index.ts'
import { designPath } from '../../paths.ts'
import { readAddress } from '../../rules/address.ts'
import type { Address } from '../../rules/address.ts'
import { nameOf } from '../../rules/check-design.ts'
import { movedTo, remove } from '../../rules/edit-outline.ts'

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
      buttons: buttonsFor(definition, [page]),
      add: null,
    },
    ...section.fields.flatMap((field, at): OutlineLine[] => {
      const place = `${page}.${at}`
      const inside = field.type === 'group' ? field.fields : []
      return [
        lineOf(key, definition, { field, at: place }, say),
        ...inside.map((one, row) =>
          lineOf(key, definition, { field: one, at: `${place}.${row}` }, say),
        ),
      ]
    }),
  ])
}

/** The place of a line on the page of a form. */
export function anchorOf(address: Address): string {
  return `at-${address.join('-')}`
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
  definition: FormDefinition,
  { field, at }: { readonly field: Field; readonly at: string },
  say: (condition: Condition | null) => string | null,
): OutlineLine {
  const address = readAddress(at) ?? []
  const block = field.type === 'heading' ? field.block : null
  const asks = !['heading', 'static', 'hidden', 'calculated'].includes(field.type)
  return {
    at,
    label: nameOf(field),
    about: [
      fieldTypeNames[field.type],
      ...(asks ? [field.required ? '必填' : '可不填'] : []),
      `代号 ${field.key}`,
      ...(block === null ? [] : [`来自题块，第 ${block.version} 版`]),
    ].join(' · '),
    when: say(field.when),
    depth: address.length === 3 ? 2 : 1,
    edit: designPath('question', key, { at }),
    buttons: buttonsFor(definition, address),
    add: field.type === 'group' ? `${at}.${field.fields.length}` : null,
  }
}

/** Only what can be done there; a page goes when its questions are elsewhere or gone. */
function buttonsFor(definition: FormDefinition, address: Address) {
  const at = address.join('.')
  const isPage = address.length === 1
  const mayGo = remove(definition, address) !== null
  return [
    ...(movedTo(definition, address, -1) === null ? [] : [{ label: '上移', value: `up:${at}` }]),
    ...(movedTo(definition, address, 1) === null ? [] : [{ label: '下移', value: `down:${at}` }]),
    ...(isPage ? [] : [{ label: '复制', value: `copy:${at}` }]),
    ...(mayGo ? [{ label: '删除', value: `remove:${at}` }] : []),
  ]
}
