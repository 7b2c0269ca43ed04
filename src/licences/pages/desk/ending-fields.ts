// The form of a proposal to revoke, withdraw or cancel: a ground of law, and the facts.
import type { FieldProps } from '../../../platform/web/components.ts'
import { endingNames } from '../../messages.ts'
import { groundsIn } from '../../rules/grounds.ts'
import type { LicenceState } from '../../types.ts'

export function endingFields(
  state: LicenceState,
  ground: string,
  reasons: string,
): readonly FieldProps[] {
  const open = groundsIn(state)

  return [
    {
      ...frame(
        'ground',
        '法定情形',
        '撤销、撤回的会先告知持有人，五个工作日内可以陈述、申辩、要求听证；撤回只为公共利益，损失依法补偿',
      ),
      control: {
        ...{ kind: 'select', prompt: '请选择', width: 'full' },
        options: (['revoke', 'withdraw', 'cancel'] as const).flatMap((ending) =>
          open[ending].map(({ id, name, basis }) => ({
            value: `${ending}:${id}`,
            label: `${endingNames[ending]}：${name}（${basis.replace(/《.*》/u, '')}）`,
            ...{ hint: null, chosen: ground === `${ending}:${id}`, disabled: false },
          })),
        ),
      },
    },
    {
      ...frame('reasons', '事实和理由', '写进告知书和决定书'),
      control: { kind: 'textarea', value: reasons, rows: 4, maxLength: 2000 },
    },
  ]
}

function frame(name: string, label: string, hint: string) {
  return {
    ...{ id: name, name, label, hint, error: null, optional: null },
    ...{ group: false, required: true, disabled: false },
  }
}
