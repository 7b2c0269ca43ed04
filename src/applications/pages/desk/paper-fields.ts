// The form of a proposal about a letter: what, why, and the new words.
import { changeNames } from '../../../documents/index.ts'
import type { DocumentChangeKind, EditedWords } from '../../../documents/index.ts'
import type { Control, FieldProps } from '../../../platform/web/components.ts'

interface Typed {
  readonly change: DocumentChangeKind
  readonly reason: string
  readonly words: EditedWords
}

export function paperFields(
  { change, reason, words }: Typed,
  hasTable: boolean,
  reasonFault: string | null,
): readonly FieldProps[] {
  const area = (value: string, rows: number): Control => ({
    ...{ kind: 'textarea', value, rows, maxLength: 8000 },
  })
  return [
    {
      ...field('change', '怎么处理', null, {
        ...{ kind: 'choices', type: 'radio', wrap: false },
        options: (['correct', 'replace', 'revoke'] as const).map((value) => ({
          ...{ value, label: changeNames[value], hint: hints[value] },
          ...{ chosen: value === change, disabled: false },
        })),
      }),
      group: true,
    },
    {
      ...field('reason', '原因', '核验这份文书的人会看到，不要写个人信息', {
        ...{ kind: 'textarea', value: reason, rows: 2, maxLength: 500 },
      }),
      error: reasonFault,
    },
    field('recipient', '收件人', null, {
      ...{ kind: 'input', type: 'text', value: words.recipient, width: 'full', unit: null },
      ...{ inputmode: 'text', autocomplete: 'off', maxLength: 100 },
    }),
    field('paragraphs', '正文', '一段一行；撤销的不用改', area(words.paragraphs, 8)),
    ...(hasTable ? [field('rows', '表格', '一行一条，格与格用“｜”隔开', area(words.rows, 5))] : []),
    ...(words.after === '' ? [] : [field('after', '表格之后', '一段一行', area(words.after, 3))]),
  ]
}

const hints: Readonly<Record<DocumentChangeKind, string>> = {
  correct: '文字写错，决定本身没有变；发出更正后的文书，用新文号',
  replace: '内容要重新作出；新文书取代这一份，用新文号',
  revoke: '不应当作出；发出撤销决定书，写明原因和救济途径',
}

function field(name: string, label: string, hint: string | null, control: Control): FieldProps {
  return {
    ...{ id: name, name, label, hint, error: null, optional: null },
    ...{ group: false, required: name === 'reason', disabled: false, control },
  }
}
