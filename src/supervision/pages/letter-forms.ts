// The letters about a confirmed red card: one form for each, where the card lets the supervisor write them.
import { submitButton } from '../../platform/web/buttons.ts'
import type { FieldProps } from '../../platform/web/components.ts'
import { oversightHints, oversightLabels, oversightNames } from '../messages.ts'
import { mayWrite, namesDay, oversightKinds } from '../rules/oversight.ts'
import type { OversightKind } from '../types.ts'
import { idOf } from './alert-forms.ts'
import type { Answering, FormPart, Typed } from './alert-forms.ts'
import { words } from './staff.ts'

export function letterForms({ alert, lettersAction, typed }: Answering): readonly FormPart[] {
  if (lettersAction === null || !mayWrite(alert)) return []
  return oversightKinds.map((kind) => ({
    id: `do-${kind}`,
    heading: `发${oversightNames[kind]}`,
    hint: oversightHints[kind],
    action: lettersAction,
    hidden: { name: 'kind', value: kind },
    fields: fieldsOf(kind, typed),
    button: submitButton(`发出${oversightNames[kind]}`, 'second'),
  }))
}

function fieldsOf(kind: OversightKind, typed: Typed): readonly FieldProps[] {
  const labels = oversightLabels[kind]
  const content = words(
    { ...frame(`${kind}.content`, labels.content, typed), optional: null },
    typed.values[`${kind}.content`] ?? '',
  )
  return namesDay(kind)
    ? [content, input(`${kind}.on`, labels.on, 'date', typed)]
    : [input(`${kind}.addressee`, '抄告给哪个机关', 'text', typed), content]
}

function frame(name: string, label: string, typed: Typed) {
  return { ...{ id: idOf(name), name, label, hint: null }, error: typed.faults[name] ?? null }
}

function input(name: string, label: string, type: 'text' | 'date', typed: Typed): FieldProps {
  return {
    ...frame(name, label, typed),
    ...{ optional: null, group: false, required: true, disabled: false },
    control: {
      ...{ kind: 'input', type, value: typed.values[name] ?? '', unit: null },
      ...{ width: type === 'date' ? 'w-m' : 'full', inputmode: 'text' },
      ...{ autocomplete: 'off', maxLength: type === 'date' ? null : 100 },
    },
  }
}
