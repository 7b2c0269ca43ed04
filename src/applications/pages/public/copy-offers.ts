// 用这一份: what a person has already of a paper that is asked for, each with where it is from, how far it is
// trusted, until when it holds, and its button.
import type { Day } from '../../../kernel/day.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Material } from '../../../matters/index.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { ButtonProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { copiesFor } from '../../offered-copies.ts'
import type { OfferedCopy } from '../../offered-copies.ts'
import { sendButton } from './filing-buttons.ts'

export interface CopyOffer {
  readonly text: string
  readonly button: ButtonProps
}

/** What the person has of his own papers, on this day. */
export interface Copies {
  readonly today: Day
  readonly offered: readonly OfferedCopy[]
}

export function copyOffers(
  t: Shell['t'],
  { number, name }: Pick<Material, 'number' | 'name'>,
  { today, offered }: Copies,
): readonly CopyOffer[] {
  return copiesFor(offered, name, today).map(({ ref, grade, matterName, addedAt, validUntil }) => {
    const said = { day: longDay(dayOf(addedAt)), matter: t.named(matterName) }
    const source =
      grade === 'A'
        ? t('本厅 {day}发给您的（{matter}）', said)
        : grade === 'B'
          ? t('您 {day}办“{matter}”时交过，核对过原件', said)
          : t('您 {day}办“{matter}”时传过，窗口还要核对原件', said)
    const until = validUntil === null ? '' : t('，有效期到 {day}', { day: longDay(validUntil) })
    const submits = { name: '_use', value: `${number}-${ref}` }
    return {
      text: `${source}${until}`,
      button: { ...sendButton(t('用这一份'), 'second', submits), context: name },
    }
  })
}

