// What every page of filing shows around its own part: where one is, the way, when it was saved.
import { accountPaths } from '../../../accounts/index.ts'
import type { DraftProps, Link, NoticeProps, StepsProps } from '../../../platform/web/components.ts'
import { moment } from '../../../platform/i18n/zh-format.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { guidePath } from '../../../matters/index.ts'
import { mandatePaths } from '../../../mandates/index.ts'
import type { Helper } from '../../queries/helper-of.ts'
import { submitSentences } from '../../submit-sentences.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import { paths } from '../../paths.ts'
import { newerCard } from './newer-card.ts'
import type { NewerCard } from './newer-card.ts'
import type { OwnDraft } from './own-draft.ts'
import type { FilingState } from './filing-state.ts'
import { wayOf } from './filing-steps.ts'
import type { Place } from './filing-steps.ts'

export interface FilingFrame extends BasePage {
  /** What is applied for. */
  readonly matterName: string
  readonly where: string
  readonly steps: StepsProps
  readonly draft: DraftProps
  /** Said when the matter takes no applications any more. */
  readonly closed: NoticeProps | null
  /** Said when a newer version of the guide holds; null for none. */
  readonly newer: NewerCard | null
  /** Said to a window that fills it in for somebody, and to whom somebody helps; null for who is alone. */
  readonly helping: NoticeProps | null
  /** Null at a window: its owner's to do. */
  readonly discard: Link | null
  readonly print: Link | null
}

export function filingFrame(
  { t, links }: Shell,
  { application, version, barred, instead, newer, helping, helper }: OwnDraft,
  state: FilingState,
  { place, name }: { readonly place: Place; readonly name: string },
): FilingFrame {
  const { where, steps } = wayOf(t, state, place)
  return {
    title: `${name}（${where}） - ${version.name}`,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      helping
        ? { label: t('窗口'), href: accountPaths.counter() }
        : { label: t('我的'), href: accountPaths.mySpace() },
      { label: t('申请：{matter}', { matter: t.named(version.name) }), href: null },
    ],
    matterName: t.named(version.name),
    where,
    steps,
    draft: {
      text: t('草稿已存，{when}。停下不会丢，回来接着填。', { when: moment(application.updatedAt) }),
      leave: null,
    },
    closed: barred === null ? null : closedNotice(t, barred, instead),
    newer: newer === null ? null : newerCard(t, application.id, newer),
    helping: helping ? helpingNotice(t, application) : helper && helpedNotice(t, helper),
    print: helping ? null : { label: t('打印草稿，到窗口接着填'), href: paths.printedDraft(application.id) },
    discard: helping ? null : { label: t('不办了，删掉草稿'), href: paths.discard(application.id) },
  }
}

function helpingNotice(t: Shell['t'], { applicantName }: OwnDraft['application']): NoticeProps {
  return {
    tone: 'info',
    title: t('帮办：您在替{name}填', { name: applicantName }),
    text: t('只填申请人说的和材料上写的。谁帮谁填、谁提交都会记下来，申请人看得到。'),
    actions: [linkButton(t('回到窗口'), accountPaths.counter())],
  }
}

/** 帮办、代办: the applicant sees at his draft who else is at it. */
function helpedNotice(t: Shell['t'], helper: Helper): NoticeProps {
  if (helper.kind === 'agent') {
    return {
      tone: 'info',
      title: t('{name}也在代您填这份申请', { name: helper.name }),
      text: t('你们填的是同一份，谁填的、谁提交的都会记下来。您随时可以结束委托。'),
      actions: [linkButton(t('看委托'), mandatePaths.list)],
    }
  }
  const { until } = helper
  return {
    tone: 'info',
    title: t('{window}的窗口在帮您填这份申请', { window: t.named(helper.name) }),
    text:
      until === null
        ? t('是窗口人员当面替您开始的，您和窗口填的是同一份。有不对的，您可以直接改；给您核对、您同意了才能替您提交。')
        : t('窗口人员可以接着填到 {when}，您和窗口填的是同一份。给您核对、您同意了才能替您提交。', {
            when: moment(until),
          }),
    actions: [],
  }
}

function closedNotice(
  t: Shell['t'],
  barred: NonNullable<OwnDraft['barred']>,
  instead: OwnDraft['instead'],
): NoticeProps {
  const actions = instead.map(({ code, name }) =>
    linkButton(t('改办：{matter}', { matter: name }), guidePath(code), 'primary'),
  )
  return { tone: 'warn', title: null, text: t(submitSentences[barred]), actions }
}
