// The form of a bundle: what it is called, its situations, and its matters chosen by name.
import type { DepartmentLine } from '../../../organizations/index.ts'
import type { Choice, FieldProps } from '../../../platform/web/components.ts'
import type { MatterToChoose } from '../../queries/matters-to-choose.ts'
import { mostRows, objectNames } from './typed-bundle.ts'
import type { TypedBundle } from './typed-bundle.ts'

export type Faults = readonly { readonly field: string; readonly message: string }[]

export interface FieldGroup {
  readonly title: string
  readonly help: string
  readonly hidden: readonly { readonly name: string; readonly value: string }[]
  readonly fields: readonly FieldProps[]
  /** Rows of which each is opened by itself; the decided ones begin closed. */
  readonly folds: readonly Fold[]
}

export interface Fold {
  readonly summary: string
  readonly open: boolean
  readonly fields: readonly FieldProps[]
}

export function aboutGroup(
  typed: TypedBundle,
  faults: Faults,
  lines: readonly DepartmentLine[],
  isNew: boolean,
): FieldGroup {
  const input = (
    name: 'code' | 'name' | 'summary' | 'aliases',
    label: string,
    hint: string | null,
  ) => inputField(name, label, typed[name], { hint, faults })
  return {
    ...{ title: '这件事', help: '', hidden: [], folds: [] },
    fields: [
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
      selectField('leadLineId', '牵头部门', typed.leadLineId, {
        ...{ hint: '统一受理、统一告知、统一送达', faults, prompt: '请选择' },
        options: lines.map(({ id, name }) => [id, name] as const),
      }),
    ],
  }
}

/** A few empty rows stand below; after saving there are more. */
const spare = 2

export function questionGroup({ questions }: TypedBundle, faults: Faults): FieldGroup {
  const count = Math.min(questions.length + spare, mostRows.questions)
  return {
    title: '情形问题',
    help: '只能答“是”或者“不是”的问题，用来决定哪些事项要办。不要的清空。',
    hidden: questions.map(({ key }, at) => ({ name: `q${at}.key`, value: key })),
    folds: [],
    fields: numbered(count).map((at) => ({
      ...inputField(`q${at}`, `问题 ${at + 1}`, questions[at]?.text ?? '', {
        hint: null,
        faults: [],
      }),
      ...(at === 0 ? { id: 'b-questions', error: errorOf('questions', faults) } : {}),
      ...{ required: false, optional: '（可不填）' },
    })),
  }
}

export function partGroup(
  { parts, questions }: TypedBundle,
  faults: Faults,
  matters: readonly MatterToChoose[],
): FieldGroup {
  const count = Math.min(parts.length + spare, mostRows.parts)
  const names = matters.map(({ code, name }) => [code, `${name}（${code}）`] as const)
  const rows = numbered(Math.min(questions.length + spare, mostRows.questions))
  const conditions = rows.map((at) => {
    const asked = questions[at]
    return asked === undefined
      ? ([`q${at + 1}`, `只在问题 ${at + 1} 答“是”时办`] as const)
      : ([asked.key, `只在“${asked.text}”答“是”时办`] as const)
  })
  return {
    title: '包含的事项',
    help: '按办理先后排。只列出能在网上办的事项。',
    hidden: [],
    folds: [],
    fields: numbered(count).flatMap((at) => {
      const part = parts[at]
      const code = part?.matterCode ?? ''
      const gone = code === '' || matters.some((one) => one.code === code)
      const known = gone ? names : [[code, `${code}（现在不能在网上办）`] as const, ...names]
      return [
        {
          ...selectField(`p${at}`, `第 ${at + 1} 项`, code, {
            ...{ hint: null, faults, prompt: '没有', options: known },
          }),
          ...(at === 0
            ? { id: 'b-parts', error: errorOf('parts', faults) ?? errorOf('p0', faults) }
            : {}),
        },
        selectField(`p${at}.when`, `第 ${at + 1} 项什么时候办`, part?.when ?? '', {
          ...{ hint: null, faults: [], prompt: '人人都办', options: conditions },
        }),
      ]
    }),
  }
}

export function inputField(
  name: string,
  label: string,
  value: string,
  { hint, faults }: { readonly hint: string | null; readonly faults: Faults },
): FieldProps {
  return {
    ...frame(name, label, hint, faults),
    control: {
      ...({ kind: 'input', type: 'text', width: 'full', inputmode: 'text' } as const),
      ...{ value, unit: null, autocomplete: 'off', maxLength: 200 },
    },
  }
}

interface Choosing {
  readonly hint: string | null
  readonly faults: Faults
  readonly prompt: string | null
  readonly options: readonly (readonly [value: string, label: string])[]
}

export function selectField(
  name: string,
  label: string,
  chosen: string,
  { hint, faults, prompt, options }: Choosing,
): FieldProps {
  const choices = options.map(([value, text]) => choice(value, text, value === chosen))
  return {
    ...frame(name, label, hint, faults),
    control: { kind: 'select', prompt, width: 'full', options: choices },
  }
}

export function choice(value: string, label: string, chosen: boolean): Choice {
  return { value, label, hint: null, chosen, disabled: false }
}

export function frame(name: string, label: string, hint: string | null, faults: Faults) {
  return {
    ...{ id: `b-${name.replaceAll('.', '-')}`, name, label, hint, optional: null, group: false },
    ...{ required: true, disabled: false, error: errorOf(name, faults) },
  }
}

export function numbered(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at)
}

function errorOf(name: string, faults: Faults): string | null {
  return faults.find(({ field }) => field === name)?.message ?? null
}
