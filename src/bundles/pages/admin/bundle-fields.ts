// The form of a bundle: lists are written a line each, so that they can be pasted and reordered.
import type { ServedObject } from '../../../matters/index.ts'
import type { DepartmentLine } from '../../../organizations/index.ts'
import type { Choice, FieldProps } from '../../../platform/web/components.ts'
import type { BundleContent, MergeDecisions } from '../../types.ts'

export interface TypedBundle {
  readonly code: string
  readonly name: string
  readonly summary: string
  readonly aliases: string
  readonly objects: readonly string[]
  readonly leadLineId: string
  readonly questions: string
  readonly parts: string
  readonly reason: string
}

const objectNames: Readonly<Record<ServedObject, string>> = {
  person: '个人',
  company: '企业',
  organization: '其他组织',
}

export function wordsOf(code: string, content: BundleContent | null): TypedBundle {
  return {
    code,
    name: content?.name ?? '',
    summary: content?.summary ?? '',
    aliases: (content?.aliases ?? []).join('、'),
    objects: content?.objects ?? [],
    leadLineId: content?.leadLineId ?? '',
    questions: (content?.questions ?? []).map(({ key, text }) => `${key} ${text}`).join('\n'),
    parts: (content?.parts ?? [])
      .map(({ matterCode, when }) => (when === null ? matterCode : `${matterCode} ${when}`))
      .join('\n'),
    reason: '',
  }
}

export function typedOf(body: Readonly<Record<string, unknown>>): TypedBundle {
  const text = (name: string, most: number): string => {
    const value = body[name]
    return typeof value === 'string' ? value.trim().slice(0, most) : ''
  }
  const objects = body['objects']
  return {
    ...{ code: text('code', 40), name: text('name', 60), summary: text('summary', 200) },
    ...{ aliases: text('aliases', 200), leadLineId: text('leadLineId', 10) },
    objects: (Array.isArray(objects) ? objects : [objects]).filter(
      (one) => typeof one === 'string',
    ),
    ...{ questions: text('questions', 4000), parts: text('parts', 4000) },
    reason: text('reason', 500),
  }
}

/** `decided`: what was said about the questions before; the page keeps it. */
export function contentOf(typed: TypedBundle, decided: MergeDecisions): BundleContent {
  const lineOf = (line: string): [string, string] => {
    const [first = '', ...rest] = line.trim().split(/\s+/u)
    return [first, rest.join(' ')]
  }
  const linesOf = (text: string) =>
    text
      .split(/\r?\n/u)
      .filter((line) => line.trim() !== '')
      .map(lineOf)
  return {
    name: typed.name,
    summary: typed.summary,
    aliases: typed.aliases.split(/[、，,\s]+/u).filter((alias) => alias !== ''),
    objects: (Object.keys(objectNames) as ServedObject[]).filter((one) =>
      typed.objects.includes(one),
    ),
    leadLineId: typed.leadLineId,
    questions: linesOf(typed.questions).map(([key, text]) => ({ key, text })),
    parts: linesOf(typed.parts).map(([matterCode, when]) => ({
      matterCode,
      when: when === '' ? null : when,
    })),
    ...{ same: decided.same, apart: decided.apart, carried: decided.carried },
  }
}

type Faults = readonly { readonly field: string; readonly message: string }[]

export function editFields(
  typed: TypedBundle,
  faults: Faults,
  lines: readonly DepartmentLine[],
  isNew: boolean,
): readonly FieldProps[] {
  const input = (
    name: 'code' | 'name' | 'summary' | 'aliases' | 'reason',
    label: string,
    hint: string | null,
  ) => ({
    ...frame(name, label, hint, faults),
    control: {
      ...({ kind: 'input', type: 'text', width: 'full', inputmode: 'text' } as const),
      ...{ value: typed[name], unit: null, autocomplete: 'off', maxLength: 200 },
    },
  })
  const area = (name: 'questions' | 'parts', label: string, hint: string) => ({
    ...frame(name, label, hint, faults),
    control: { kind: 'textarea' as const, value: typed[name], rows: 5, maxLength: 4000 },
  })
  const choice = (value: string, label: string, chosen: boolean): Choice => ({
    ...{ value, label, hint: null, chosen, disabled: false },
  })
  return [
    ...(isNew ? [input('code', '短名', '写在网址里，如 restaurant；定了不能改')] : []),
    input('name', '名称', '如：开办餐饮店'),
    input('summary', '一句话说明', null),
    input('aliases', '群众叫法', '用顿号隔开，搜索用'),
    {
      ...frame('objects', '办给谁', null, faults),
      group: true,
      control: {
        ...{ kind: 'choices', type: 'checkbox', wrap: true },
        options: Object.entries(objectNames).map(([value, label]) =>
          choice(value, label, typed.objects.includes(value)),
        ),
      },
    },
    {
      ...frame('leadLineId', '牵头部门', '统一受理、统一告知、统一送达', faults),
      control: {
        ...{ kind: 'select', prompt: '请选择', width: 'w-m' },
        options: lines.map(({ id, name }) => choice(id, name, id === typed.leadLineId)),
      },
    },
    area(
      'questions',
      '情形问题',
      '一行一个：代号 问题，如：dining 店里有没有堂食？只能答是或者不是',
    ),
    area('parts', '包含的事项', '一行一个：事项编码；只在某种情形才办的，后面写情形代号'),
    input('reason', '为什么发布这一版', null),
  ]
}

function frame(name: string, label: string, hint: string | null, faults: Faults) {
  return {
    ...{ id: `b-${name}`, name, label, hint, optional: null, group: false },
    ...{ required: true, disabled: false },
    error: faults.find(({ field }) => field === name)?.message ?? null,
  }
}
