// 设计一份表单: its outline with every move, what to check, its samples, publication, blocks, exchange.
import type { Request, Response } from 'express'
import { fieldTypeNames, formWorld } from '../../../forms/index.ts'
import { may } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
  Link,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { checkAll } from '../../check.ts'
import type { DesignFinding } from '../../rules/check-design.ts'
import { kindNames, refusals } from '../../messages.ts'
import { designPath, formsPath, matterFormPath } from '../../paths.ts'
import { blocksFor, usesOf } from '../../queries.ts'
import type { BlockUse } from '../../queries.ts'
import { designOf } from '../../store.ts'
import type { Design, DesignRefusal } from '../../types.ts'
import { selectField } from './controls.ts'
import { outlineOf } from './outline.ts'
import type { OutlineLine } from './outline.ts'

export interface FormPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly about: string
  readonly preview: string
  readonly exportHref: string
  readonly importHref: string | null
  /** Where its matter takes the published version over; null where it has none of its own. */
  readonly matter: string | null
  /** Of a block: forms that still have an older version, the first of many; none for a form. */
  readonly behind: { readonly count: number; readonly forms: readonly Link[] }
  readonly outline: readonly OutlineLine[]
  readonly findings: readonly FindingLine[]
  readonly samples: readonly {
    readonly title: string
    readonly text: string
    readonly isAsExpected: boolean
    readonly remove: string
  }[]
  readonly seen: readonly HiddenValue[]
  /** Null for those who may only look. */
  readonly edit: {
    readonly changes: string
    readonly question: string
    readonly samples: string
    readonly publish: string | null
    readonly type: FieldProps
    readonly place: FieldProps
    /** On which page a block is put. */
    readonly blockPlace: FieldProps
    readonly offers: readonly { readonly label: string; readonly value: string }[]
    readonly canDiscard: boolean
  } | null
}

/** A finding with the page on which it is mended, null for who may only look. */
interface FindingLine {
  readonly severity: DesignFinding['severity']
  readonly sentence: string
  readonly href: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'designer/admin/form': FormPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, String(req.params['key']), null)
}

export async function answer(
  ctx: Context,
  res: Response,
  key: string,
  refusal: DesignRefusal | null,
): Promise<void> {
  const design = found(await designOf(ctx.db, key))
  const definition = found(design.definition ?? design.current?.definition)
  const [world, checked, blocks, uses] = [
    await formWorld(ctx.db),
    await checkAll(ctx.db, ctx.today, definition, design.samples),
    await blocksFor(ctx.db, definition),
    design.kind === 'block' ? await usesOf(ctx.db, design) : [],
  ]
  const page: FormPage = {
    title: design.title,
    breadcrumb: [
      { label: '表单', href: formsPath() },
      { label: design.title, href: null },
    ],
    errors: refusal === null ? null : summary(refusals[refusal]),
    about: aboutOf(design, uses.length),
    behind: formsBehind(design, uses),
    preview: designPath('preview', key),
    exportHref: designPath('exportFile', key),
    importHref: may(ctx.actor, 'forms.edit') ? designPath('imports', key) : null,
    matter:
      may(ctx.actor, 'matters.publish') && design.current !== null ? matterFormPath(key) : null,
    outline: outlineOf(key, definition, world),
    findings: findingLines(ctx, key, definition, checked.findings),
    samples: checked.samples.map(({ sample, isAsExpected, errors }, at) => ({
      title: sample.title,
      isAsExpected,
      text: `应当${sample.expect === 'pass' ? '通过' : '退回'}，${errors.length === 0 ? '实际通过' : `实际退回：${errors.slice(0, 3).join('；')}`}`,
      remove: String(at),
    })),
    seen: [{ name: 'revision', value: String(design.revision) }],
    edit: may(ctx.actor, 'forms.edit') ? editPart(design, definition, blocks, key) : null,
  }
  await render(res, 'designer/admin/form', page, refusal === null ? 200 : 422)
}

function editPart(
  design: Design,
  definition: NonNullable<Design['definition']>,
  blocks: Awaited<ReturnType<typeof blocksFor>>,
  key: string,
): FormPage['edit'] {
  const types = Object.entries(fieldTypeNames)
  const places = definition.sections.map(
    ({ title, fields }, at) =>
      [`${at}.${fields.length}`, `第 ${at + 1} 页“${title}”的最后`] as const,
  )
  const pages = definition.sections.map(
    ({ title }, at) => [String(at), `第 ${at + 1} 页“${title}”的最后`] as const,
  )
  const onPage = { id: 'block-at', label: '题块放在', hint: null, value: '', error: null }
  const fresh = blocks.filter((block) => block.key !== key)
  return {
    changes: designPath('changes', key),
    question: designPath('question', key),
    samples: designPath('samples', key),
    publish: design.definition === null ? null : designPath('publications', key),
    type: selectField(
      { id: 'type', label: '题型', hint: null, value: 'text', error: null },
      types,
      null,
    ),
    place: selectField(
      { id: 'at', label: '放在', hint: null, value: places.at(-1)?.[0] ?? '', error: null },
      places,
      null,
    ),
    blockPlace: {
      ...selectField({ ...onPage, value: String(pages.length - 1) }, pages, null),
      name: 'at',
    },
    offers: fresh.flatMap(({ key: block, title, version, used }) => {
      if (used === null) return [{ label: `加入题块“${title}”`, value: `take:${block}` }]
      return used < version
        ? [{ label: `题块“${title}”有新版（第 ${version} 版），换成新版`, value: `renew:${block}` }]
        : []
    }),
    canDiscard: design.definition !== null && design.current !== null,
  }
}

function findingLines(
  ctx: Context,
  key: string,
  { sections }: NonNullable<Design['definition']>,
  findings: readonly DesignFinding[],
): readonly FindingLine[] {
  const mayMend = may(ctx.actor, 'forms.edit')
  return findings.map(({ severity, sentence, path }) => {
    const page = sections.findIndex((one) => one.key === path)
    const at =
      page >= 0
        ? designPath('page', key, { at: String(page) })
        : designPath('question', key, { key: path.split('.').at(-1) ?? '' })
    return { severity, sentence, href: mayMend && path !== '' ? at : null }
  })
}

function summary(text: string): ErrorSummaryProps {
  return { title: '没有办成', items: [{ text, href: '#outline' }] }
}

const mostShown = 20

/** Each is changed on its own page: what it asks of people is its editor's to say. */
function formsBehind({ current }: Design, uses: readonly BlockUse[]): FormPage['behind'] {
  const behind = uses.filter(({ version }) => version < (current?.version ?? 0))
  const forms = behind.slice(0, mostShown).map(({ key, title, version }) => ({
    ...{ label: `${title}（第 ${version} 版）`, href: designPath('form', key) },
  }))
  return { count: behind.length, forms }
}

function aboutOf({ kind, current, definition }: Design, uses: number): string {
  const version =
    current === null
      ? '还没有发布'
      : `第 ${current.version} 版在用，${longDay(dayOf(current.publishedAt))}发布`
  const used = kind === 'form' ? [] : [`${uses} 份表单在用`]
  return [
    kindNames[kind],
    version,
    ...used,
    ...(definition === null ? [] : ['正在改，还没有发布']),
  ].join(' · ')
}
