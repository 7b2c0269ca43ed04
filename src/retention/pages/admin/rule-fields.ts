// The questions of a rule of keeping.
import type { FieldProps } from '../../../platform/web/components.ts'
import { endingNames } from '../../messages.ts'
import type { RuleTyped } from '../../rules/read-rule.ts'
import { field, line } from './parts.ts'
import type { Faults } from './parts.ts'

export function ruleFields(typed: RuleTyped, faults: Faults): readonly FieldProps[] {
  const optional = { optional: '（可不填）', required: false } as const
  const option = (value: string, label: string) => {
    return { value, label, hint: null, chosen: value === typed.ending, disabled: false }
  }
  const endings = [
    option('', '不论怎样结束'),
    ...Object.entries(endingNames).map(([value, label]) => option(value, label)),
  ]
  return [
    {
      ...field(
        { name: 'code', label: '事项代码', hint: '全部事项都用就不填' },
        line(typed.code),
        faults,
      ),
      ...optional,
    },
    field(
      { name: 'ending', label: '怎样结束的', hint: '同一事项、同一结束方式，新的换掉旧的' },
      { kind: 'select', prompt: null, width: 'full', options: endings },
      faults,
    ),
    field(
      { name: 'years', label: '保存多少年', hint: '1 到 100，或者填“永久”' },
      line(typed.years),
      faults,
    ),
    field({ name: 'basis', label: '依据', hint: '哪份文件的哪一条' }, line(typed.basis), faults),
  ]
}
