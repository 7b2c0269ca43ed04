// The controls for the words and the settings of a question.
import type { SimpleFieldType } from '../../../forms/index.ts'
import type { FieldProps } from '../../../platform/web/components.ts'
import { settingInputs } from '../../rules/setting-inputs.ts'
import { lineField, linesField, selectField } from './controls.ts'

const wordless: ReadonlySet<string> = new Set(['heading', 'static', 'hidden', 'calculated'])

export function questionFields(
  type: SimpleFieldType | 'group',
  texts: Readonly<Record<string, string>>,
  faults: Readonly<Record<string, string>>,
): FieldProps[] {
  const asked = (id: string, label: string, hint: string | null = null) => {
    return { id, label, hint, value: texts[id] ?? '', error: faults[id] ?? null }
  }
  const asks = !wordless.has(type)
  const needed = [
    ['true', '必填'],
    ['false', '可不填'],
  ] as const
  return [
    lineField(asked('label', type === 'heading' ? '小节名称' : '题目', '像当面问人一样写，短一点')),
    linesField(asked('hint', '说明', '为什么问、到哪里找；没有就空着')),
    ...(asks ? [lineField(asked('example', '例子', '比如 青A12345；没有就空着'))] : []),
    ...(asks ? [selectField(asked('required', '必不必填'), needed, null)] : []),
    ...settingInputs(type).map(({ name, label, hint, kind, choices }) => {
      const one = asked(name, label, hint)
      if (kind === 'choice') return selectField(one, choices, null)
      return kind === 'lines' ? linesField(one) : lineField(one)
    }),
    lineField(asked('key', '代号', '字母和数字，条件和算式里用；一般不用改')),
  ]
}
