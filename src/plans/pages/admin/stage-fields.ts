// The form of one stage in the editor.
import type { Field } from '../../../forms/index.ts'
import { levelNames } from '../../../organizations/index.ts'
import type { DepartmentLine } from '../../../organizations/index.ts'
import type { Choice, Control, FieldProps } from '../../../platform/web/components.ts'
import { stageKindNames } from '../../../workflow/index.ts'
import type { Stage } from '../../../workflow/index.ts'
import { groups, levels, operators } from '../../rules/read-stage.ts'

export interface Asking {
  readonly number: number
  readonly typed: Readonly<Record<string, string>>
  readonly faults: Readonly<Record<string, string>>
  readonly questions: readonly Field[]
  readonly lines: readonly DepartmentLine[]
  readonly earlier: readonly Stage[]
}

const operatorNames: Readonly<Record<(typeof operators)[number], string>> = {
  equals: '等于',
  'not-equals': '不等于',
  contains: '包含',
  within: '在（地区代码）',
  'at-least': '不小于',
  'at-most': '不大于',
  greater: '大于',
  less: '小于',
}

export function stageFields(asking: Asking): readonly FieldProps[] {
  const { typed, lines, earlier } = asking
  const at = (name: string): string => typed[name] ?? ''
  return [
    field(asking, 'name', '环节名称', input(at('name'))),
    field(asking, 'kind', '种类', select(Object.entries(stageKindNames), at('kind'), null)),
    field(asking, 'level', '由哪一级办', select(levelChoices, at('level'), null)),
    field(
      asking,
      'line',
      '承办条线',
      select(
        lines.map(({ id, shortName }) => [id, shortName]),
        at('line'),
        '事项的主管条线',
      ),
    ),
    field(asking, 'days', '天数', { ...input(at('days')), width: 'w-s', inputmode: 'numeric' }),
    field(
      asking,
      'unit',
      '怎么算天数',
      select([['calendar-day', '自然日（公示、法定等待才用）']], at('unit'), '工作日'),
    ),
    field(asking, 'counted', '时限', boxes('checkbox', [['yes', '计入办理时限']], [at('counted')])),
    field(
      asking,
      'parallel',
      '并行组',
      select(
        groups.map((one) => [one, `${one}组`]),
        at('parallel'),
        '不并行',
      ),
      '同一组的环节同时办，全部办完才往下走',
    ),
    ...test(asking, 'when1', '只有这样才走这个环节'),
    ...test(asking, 'when2', '并且'),
    ...test(asking, 'power', '权限划分：符合这个条件时'),
    field(
      asking,
      'powerLevel',
      '改由哪一级办',
      select(levelChoices.slice(1), at('powerLevel'), '不改'),
    ),
    ...(earlier.length === 0
      ? []
      : [
          field(
            asking,
            'returnsTo',
            '可以退回到',
            boxes(
              'checkbox',
              earlier.map(({ number, name }) => [String(number), `${number}. ${name}`]),
              at('returnsTo').split(','),
            ),
            '都不选，就是前面的审查环节都可以退回。退回要写理由。',
          ),
        ]),
  ]
}

const levelChoices: readonly (readonly [string, string])[] = levels.map((level) => [
  level,
  level === 'own' ? '本级' : levelNames[level],
])

function test(asking: Asking, name: string, label: string): readonly FieldProps[] {
  const at = (part: string): string => asking.typed[`${name}${part}`] ?? ''
  const subjects: readonly (readonly [string, string])[] = [
    ['@applicantKind', '申请人（个人、单位）'],
    ['@region', '办理地（地区代码）'],
    ...asking.questions
      .filter(({ type }) => type !== 'group' && type !== 'static')
      .map(({ key, label: words }) => [key, words] as const),
  ]
  return [
    field(asking, `${name}Field`, label, select(subjects, at('Field'), '没有条件')),
    field(
      asking,
      `${name}Op`,
      '怎样比较',
      select(
        operators.map((op) => [op, operatorNames[op]]),
        at('Op'),
        null,
      ),
    ),
    field(asking, `${name}Value`, '比较的内容', input(at('Value'))),
  ]
}

function field(
  { number, faults }: Asking,
  name: string,
  label: string,
  control: Control,
  hint: string | null = null,
): FieldProps {
  return {
    ...{ id: `stage-${number}-${name}`, name, label, hint, error: faults[name] ?? null },
    ...{
      optional: null,
      group: control.kind === 'choices',
      required: false,
      disabled: false,
      control,
    },
  }
}

function input(value: string): Extract<Control, { kind: 'input' }> {
  return {
    ...{ kind: 'input', type: 'text', value, width: 'w-m', unit: null },
    ...{ inputmode: 'text', autocomplete: 'off', maxLength: 100 },
  }
}

function select(
  choices: readonly (readonly [string, string])[],
  chosen: string,
  prompt: string | null,
): Control {
  return { kind: 'select', prompt, width: 'w-m', options: options(choices, [chosen]) }
}

function boxes(
  type: 'radio' | 'checkbox',
  choices: readonly (readonly [string, string])[],
  chosen: readonly string[],
): Control {
  return { kind: 'choices', type, wrap: true, options: options(choices, chosen) }
}

function options(
  choices: readonly (readonly [string, string])[],
  chosen: readonly string[],
): readonly Choice[] {
  return choices.map(([value, label]) => {
    return { value, label, hint: null, chosen: chosen.includes(value), disabled: false }
  })
}
