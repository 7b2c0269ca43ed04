// The parts of the page of the list of licences: its two forms and its table.
import { lines } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { Control, FieldProps, TableProps } from '../../../platform/web/components.ts'
import type { LicenceLine } from '../../queries/licences.ts'
import type { Licence } from '../../types.ts'
import { area, input } from './edit-controls.ts'

export async function fieldsOf({ db }: Context, typed: Licence): Promise<FieldProps[]> {
  const departments: Control = {
    ...{ kind: 'select', prompt: '请选择', width: 'w-m' },
    options: (await lines(db)).map(({ id: value, name: label }) => {
      return { value, label, hint: null, chosen: value === typed.lineId, disabled: false }
    }),
  }
  const words = (value: string) => input(value, 'full', 'text', null)
  return [
    field(
      'code',
      '基本编码去掉最后 3 位',
      '9 位，旧编码 7 位；子项都算在内',
      input(typed.code, 'w-m', 'text', null),
    ),
    field('name', '许可事项名称', null, words(typed.name)),
    field('lineId', '主管部门', null, departments),
    field('basis', '设定依据', '法律、行政法规、国务院决定的名称和条款', words(typed.basis)),
    field('source', '从哪份清单来', '清单的名称和文号', words(typed.source)),
  ]
}

export function removalFields({
  gone,
  reason,
}: {
  readonly gone: string
  readonly reason: string
}): FieldProps[] {
  return [
    field('gone', '基本编码去掉最后 3 位', null, input(gone, 'w-m', 'text', null)),
    field('reason', '去掉的原因', '写明取消它的文件，写进记录', area(reason, 2, 500)),
  ]
}

function field(name: string, label: string, hint: string | null, control: Control): FieldProps {
  return {
    ...{ id: name, name, label, hint, error: null, optional: null, group: false },
    ...{ required: true, disabled: false, control },
  }
}

export function tableOf(items: readonly LicenceLine[]): TableProps {
  const column = (label: string, numeric = false) => ({ label, numeric })
  return {
    ...{ caption: '行政许可事项清单', captionHidden: true, selectLabel: null },
    columns: [
      ...[column('许可事项'), column('主管部门'), column('设定依据'), column('来源')],
      column('在用事项', true),
    ],
    rows: items.map(({ code, name, lineName, basis, source, matters }) => ({
      select: null,
      cells: [`${name}（${code}）`, lineName, basis, source, String(matters)].map((text) => {
        return { kind: 'text' as const, text }
      }),
    })),
  }
}
