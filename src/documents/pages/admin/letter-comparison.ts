// 版本对照: two versions of a template, or one and the draft, line by line.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, Choice, FieldProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { draftOfLetter, versionsOfLetter } from '../../letter-store.ts'
import { templateInWords } from '../../messages-of-letters.ts'
import { kindNames } from '../../messages.ts'
import { paths, patterns } from '../../paths.ts'
import { compareTemplates } from '../../rules/letters/compare.ts'
import type { ComparedLine } from '../../rules/letters/compare.ts'
import { kindOf } from './kind-of.ts'

export interface LetterComparisonPage extends BasePage {
  readonly action: string
  readonly fields: readonly FieldProps[]
  readonly button: ButtonProps
  readonly counted: string
  readonly lines: readonly ComparedLine[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'documents/admin/letter-comparison': LetterComparisonPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const kind = kindOf(req)
  const draft = await draftOfLetter(ctx.db, kind)
  const known = [
    ...(draft === null ? [] : [{ value: 'draft', label: '草稿', template: draft.template }]),
    ...(await versionsOfLetter(ctx.db, kind)).map(({ version, template }) => ({
      ...{ value: String(version), label: `第 ${version} 版`, template },
    })),
  ]
  const one = (name: string) =>
    found(
      req.query[name] === undefined
        ? known[0]
        : known.find(({ value }) => value === req.query[name]),
    )
  const [before, after] = [one('before'), one('after')]
  const lines = compareTemplates(before.template, after.template, templateInWords)
  const options = (chosen: string): readonly Choice[] =>
    known.map(({ value, label }) => ({
      ...{ value, label, hint: null, chosen: value === chosen, disabled: false },
    }))
  const count = (what: ComparedLine['kind']) =>
    lines.filter(({ kind: line }) => line === what).length
  await render(res, 'documents/admin/letter-comparison', {
    title: `版本对照：${kindNames[kind]}`,
    breadcrumb: [
      { label: '文书样式', href: paths.letters },
      { label: kindNames[kind], href: paths.letter(kind) },
      { label: '版本对照', href: null },
    ],
    action: patterns.letterComparison.replace(':kind', kind),
    fields: [
      field('before', '原来的', options(before.value)),
      field('after', '后来的', options(after.value)),
    ],
    button: submitButton('对照', 'second'),
    counted: `${before.label}与${after.label}：去掉 ${count('removed')} 行，新写 ${count('added')} 行，不变 ${count('kept')} 行。`,
    lines,
  })
}

function field(name: string, label: string, options: readonly Choice[]): FieldProps {
  return {
    ...{ id: name, name, label, hint: null, error: null, optional: null },
    ...{ group: false, required: true, disabled: false },
    control: { kind: 'select', prompt: null, width: 'w-m', options },
  }
}
