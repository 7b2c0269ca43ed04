// 译文: how far each language has come, by where the texts stand.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type { TableProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { kindNames, languageNames } from '../../messages.ts'
import { listPath } from '../../paths.ts'
import { knownIn } from '../../queries/known.ts'
import { wordsByKind } from '../../queries/words-by-kind.ts'
import { coverageOf } from '../../rules/coverage.ts'
import type { OtherLanguage, WordKind } from '../../types.ts'

export interface TranslationsPage extends BasePage {
  readonly languages: readonly {
    readonly id: string
    readonly name: string
    readonly table: TableProps
  }[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'translations/admin/overview': TranslationsPage
  }
}

export async function show(ctx: Context, _req: Request, res: Response): Promise<void> {
  const words = await wordsByKind(ctx.db)
  const languages = Object.keys(languageNames) as OtherLanguage[]
  await render(res, 'translations/admin/overview', {
    title: '译文',
    breadcrumb: [],
    languages: await Promise.all(
      languages.map(async (language) => {
        const known = await knownIn(ctx.db, language)
        const name = languageNames[language]
        return { id: language, name, table: tableOf(language, words, known) }
      }),
    ),
  })
}

function tableOf(
  language: OtherLanguage,
  words: Awaited<ReturnType<typeof wordsByKind>>,
  known: Awaited<ReturnType<typeof knownIn>>,
): TableProps {
  const kinds = Object.keys(kindNames) as WordKind[]
  return {
    ...{ caption: `${languageNames[language]}译文的进度`, captionHidden: true, selectLabel: null },
    columns: [
      { label: '哪里的文字', numeric: false },
      ...['共', '已译', '待核对', '未译'].map((label) => ({ label, numeric: true })),
    ],
    rows: kinds.map((kind) => {
      const { all, translated, waiting } = coverageOf(words[kind], known)
      const href = listPath(language, kind, { show: 'missing', q: '', after: '' })
      return {
        select: null,
        cells: [
          { kind: 'link', text: kindNames[kind], href, sub: null },
          ...[all, translated, waiting, all - translated].map(
            (count) => ({ kind: 'text', text: String(count) }) as const,
          ),
        ],
      }
    }),
  }
}
