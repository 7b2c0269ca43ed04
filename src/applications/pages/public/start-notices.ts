// What stands in the way of beginning: a refusal with the ways out, or a draft that is there already.
import { draftForm } from '../../draft-form.ts'
import { consentPaths } from '../../../consents/index.ts'
import { guidePath, mattersPath, openingSentence, successorsOf } from '../../../matters/index.ts'
import type { Matter, OpeningState } from '../../../matters/index.ts'
import type { RegionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps, NoticeProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { BeginRefusal } from '../../begin-draft.ts'
import { beginSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import type { Application } from '../../types.ts'
import { filingState } from './filing-state.ts'
import { firstOpen } from './filing-steps.ts'

export async function refusalNotice(
  ctx: Context,
  t: Shell['t'],
  refusal: BeginRefusal,
  { matter, opening }: { readonly matter: Matter; readonly opening: OpeningState | null },
): Promise<NoticeProps> {
  if (
    refusal === 'no-such-region' ||
    refusal === 'not-offered-there' ||
    refusal === 'suspended-there'
  ) {
    return { tone: 'warn', title: null, text: t(beginSentences[refusal]), actions: [] }
  }
  if (refusal === 'no-consent') {
    const address = consentPaths.answer(paths.start(matter.code))
    return {
      ...{ tone: 'warn', title: t(beginSentences[refusal]), text: null },
      actions: [linkButton(t('看隐私说明'), address, 'primary')],
    }
  }
  const reason = refusal === 'matter-closed' ? matter.withdrawnReason : null
  return {
    tone: 'warn',
    title: t(beginSentences[refusal]),
    text:
      refusal === 'not-open'
        ? openingSentence(t, opening)
        : reason === null
          ? null
          : t('停办原因：{reason}', { reason }),
    actions: [
      ...(refusal === 'matter-closed' ? await insteadOf(ctx, t, matter.id) : []),
      linkButton(t('看办事指南'), guidePath(matter.code)),
      linkButton(t('找别的事项'), mattersPath(), 'quiet'),
    ],
  }
}

/** The matters that took the place of this one. */
export async function insteadOf(
  ctx: Context,
  t: Shell['t'],
  matterId: string,
): Promise<ButtonProps[]> {
  const successors = await successorsOf(ctx.db, matterId)
  return successors.map(({ code, name }) =>
    linkButton(t('改办：{matter}', { matter: name }), guidePath(code), 'primary'),
  )
}

export async function earlierNotice(
  ctx: Context,
  t: Shell['t'],
  earlier: Application,
  regions: RegionLookup,
): Promise<NoticeProps> {
  const state = filingState(await draftForm(ctx.db, earlier, ctx.today))
  return {
    tone: 'info',
    title: t('您有一份没填完的，接着填'),
    text: t('{when}存的，在{region}办。要换地方办，请先删掉这份草稿再重新开始。', {
      when: longMoment(earlier.updatedAt),
      region: regions.nameOf(earlier.regionCode),
    }),
    actions: [
      linkButton(t('接着填'), firstOpen(earlier.id, state), 'primary'),
      linkButton(t('删掉草稿'), paths.discard(earlier.id), 'quiet'),
    ],
  }
}
