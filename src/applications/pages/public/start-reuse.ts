// 以前填过的内容 on the page before a draft: what would be taken over, from where, and the tick.
import { presentAnswers } from '../../../forms/index.ts'
import type { Answers } from '../../../forms/index.ts'
import type { Applicant } from '../../../kernel/actor.ts'
import type { MatterVersion } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import type { FieldProps, Link } from '../../../platform/web/components.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { firstAnswers } from '../../first-answers.ts'
import { paths } from '../../paths.ts'
import { answersOf, offeredAnswers } from '../../reuse-answers.ts'
import type { Offered } from '../../reuse-answers.ts'
import { lastConsent } from '../../reuse-store.ts'
import { sourceWords } from './sourced-answers.ts'

export interface ReusePart {
  readonly lines: readonly { readonly label: string; readonly value: string; readonly source: string }[]
  /** Null where the consent is in force: then it is said. */
  readonly tick: FieldProps | null
  readonly said: string | null
  readonly settings: Link
}

/** Null where nothing was filled in before. */
export async function reusePart(
  ctx: Context,
  t: Shell['t'],
  { accountId, type }: Applicant,
  version: MatterVersion,
  regionCode: string,
): Promise<ReusePart | null> {
  const known = await firstAnswers(ctx, version, accountId)
  const asked = { version, accountId, kind: type, regionCode, known }
  return reuseOf(ctx, t, accountId, { ...(await offeredAnswers(ctx, asked)), known })
}

/** The same of answers that were found for any form, a joint one too. */
export async function reuseOf(
  { db }: Pick<Context, 'db'>,
  t: Shell['t'],
  accountId: string,
  { sourced, definition, env, known }: Offered & { readonly known: Answers },
): Promise<ReusePart | null> {
  const answers = { ...known, ...answersOf(sourced) }
  const lines = presentAnswers(definition, answers, env, { masked: true })
    .sections.flatMap(({ items }) => items)
    .flatMap(({ path, label, lines: said, rows }) => {
      const source = sourced[path]
      if (source === undefined) return []
      const value = rows.length > 0 ? t('{count} 项', { count: rows.length }) : said.join('，')
      return [{ label: t(label), value, source: sourceWords(t, source) }]
    })
  if (lines.length === 0) return null
  const consent = await lastConsent(db, accountId)
  const inForce = consent !== null && consent.withdrawnAt === null
  return {
    lines,
    tick: inForce ? null : tickOf(t),
    said: inForce
      ? t('您 {when}同意过使用以前填过的内容，这几项会先填好，都可以改。', {
          when: longMoment(consent.givenAt),
        })
      : null,
    settings: { label: t('同意和撤回'), href: paths.reuse },
  }
}

function tickOf(t: Shell['t']): FieldProps {
  return {
    ...{ id: 'reuse', name: 'reuse', label: t('要不要先填好'), hint: null, error: null },
    ...{ optional: t('（可不选）'), group: true, required: false, disabled: false },
    control: {
      kind: 'choices',
      type: 'checkbox',
      wrap: false,
      options: [
        {
          value: 'yes',
          label: t('使用我以前填过的内容'),
          hint: t('勾选以后，这次和以后的申请会先填好您在本厅填过的内容。都可以改，随时可以在“我的”里撤回。'),
          ...{ chosen: false, disabled: false },
        },
      ],
    },
  }
}
