// The forms of an editor's page of a matter: publishing or discarding the draft, withdrawing.
import { holds, may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { longDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import type {
  FieldProps,
  HiddenValue,
  Link,
  TimelineProps,
} from '../../../platform/web/components.ts'
import { outcomeWords, reviewWords, stageWords } from '../../messages.ts'
import {
  commentsPath,
  draftRemovalPath,
  recallsPath,
  resumptionsPath,
  reviewsPath,
  submissionsPath,
  suspensionsPath,
} from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { openLines } from '../../rules/comments.ts'
import type { Difference } from '../../rules/compare-versions.ts'
import { compareVersions } from '../../rules/compare-versions.ts'
import type { Finding } from '../../rules/finding.ts'
import { hasErrors } from '../../rules/finding.ts'
import { reviewerOf } from '../../rules/reviewer-of.ts'
import type { Review } from '../../review-store.ts'
import type { MatterVersion } from '../../types.ts'
import type { ElementLinks } from './element-links.ts'
import { elementLinks } from './element-links.ts'
import { radios } from './edit-controls.ts'
import { basisField, dayField, reasonField, regionField } from './matter-fields.ts'
import { seenValues } from './seen.ts'

export interface DraftPart {
  readonly title: string
  readonly differences: readonly Difference[]
  readonly beforeTitle: string
  readonly afterTitle: string
  readonly seen: readonly HiddenValue[]
  /** Null while it is under review. */
  readonly discard: string | null
  /** Null when this person may not send it, or errors forbid it. */
  readonly submit: {
    readonly action: string
    readonly reason: FieldProps
    readonly day: FieldProps
    /** 由谁认领, of a new entry alone. */
    readonly offering: FieldProps | null
  } | null
  /** 撤回, while it is with its reviewers or waits for its day. */
  readonly recall: string | null
  /** The verdict of whoever's turn it is. */
  readonly review: { readonly action: string; readonly reason: FieldProps } | null
  readonly reviews: TimelineProps
  /** Beside each difference, in the same order. */
  readonly links: readonly ElementLinks[]
  readonly comments: CommentsPart
  readonly blockedBecause: string | null
}

/** 要素意见: how many, and those that nobody settled. */
export interface CommentsPart {
  readonly text: string
  readonly link: Link
  readonly open: readonly string[]
}

/** What was typed in a form of this page that was refused. */
export interface Refused {
  readonly form: 'submission' | 'review' | 'suspension' | 'draft' | 'planned'
  readonly sentence: string
  readonly reason: string
  readonly basis: string
  readonly day: string
  readonly region: string
  readonly offeredBy: string
}

export const nothingTyped = { reason: '', basis: '', day: '', region: '', offeredBy: '' } as const

/** 暂停 or 恢复, whichever is to be had. */
export interface SuspensionPart {
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly button: string
  readonly action: string
  readonly reason: FieldProps
  readonly basis: FieldProps
  readonly until: FieldProps | null
  /** Only there; null while the whole matter is suspended. */
  readonly region: FieldProps | null
  /** 正在暂停的地方, each with what ends it. */
  readonly places: readonly {
    readonly text: string
    readonly id: string
    readonly reason: FieldProps
  }[]
  readonly resumption: string
  readonly open: boolean
}

export function draftPart(
  ctx: Context,
  editing: Editing,
  findings: readonly Finding[],
  refused: Refused | null,
): DraftPart | null {
  const { matter, current, draft, before, pointers, reviews } = editing
  if (draft === null || !isProvincial(ctx)) return null
  const isNew = matter.currentVersionId === null
  const differences = isNew ? [] : compareVersions(before, draft, pointers)
  const typed = refused?.form === 'submission' ? refused : null
  const verdict = refused?.form === 'review' ? refused : null
  const edits = may(ctx.actor, 'matters.publish')
  const isDraft = draft.stage === 'draft'
  const blockedBecause = isDraft
    ? blockedOf(edits, isNew || differences.length > 0, hasErrors(findings))
    : stageNote(draft)
  const turn = reviewerOf[draft.stage]
  const linksOf = elementLinks(ctx, editing)
  return {
    title: isNew ? '新事项的草稿' : `与${nameOf(before)}比（${differences.length} 处不同）`,
    differences,
    beforeTitle: nameOf(before),
    afterTitle: `第 ${draft.version} 版（${stageWords[draft.stage]}）`,
    seen: seenValues(current.id, draft.revision),
    discard: edits && isDraft ? draftRemovalPath(matter.code) : null,
    blockedBecause,
    submit:
      blockedBecause === null
        ? {
            action: submissionsPath(matter.code),
            reason: reasonField('submission', typed?.reason ?? draft.changeReason, typed),
            day: dayField('effectiveOn', typed?.day ?? '', {
              label: '哪一天生效',
              hint: '不填就在审核通过以后马上发布；选了以后的日期，当天零点自动发布',
            }),
            offering: isNew ? offeringField(typed?.offeredBy ?? '') : null,
          }
        : null,
    recall: edits && !isDraft ? recallsPath(matter.code) : null,
    review:
      turn !== null && holds(ctx.actor, turn.post)
        ? {
            action: reviewsPath(matter.code),
            reason: reasonField('review', verdict?.reason ?? '', verdict),
          }
        : null,
    reviews: reviewTimeline(reviews),
    links: differences.map(({ element }) => linksOf(element)),
    comments: commentsPart(editing),
  }
}

function offeringField(typed: string): FieldProps {
  const options = [
    ['claims', '请各地认领（认领以前哪里都不收，发消息提醒各地）'],
    ['province', '由省里统一代各地认领（发布以后各地马上收）'],
  ] as const
  return {
    ...{ id: 'offeredBy', name: 'offeredBy', label: '发布以后由谁认领', hint: null, error: null },
    ...{ optional: null, group: true, required: true, disabled: false },
    control: radios(options, typed === 'province' ? typed : 'claims'),
  }
}

function commentsPart({ matter, threads }: Editing): CommentsPart {
  const open = openLines(threads)
  return {
    text:
      threads.length === 0
        ? '还没有要素意见。'
        : `要素意见 ${threads.length} 条，${open.length === 0 ? '都了结了' : `${open.length} 条没有了结`}。`,
    link: { label: '看意见、提意见', href: commentsPath(matter.code) },
    open,
  }
}

function isProvincial({ actor }: Context): boolean {
  return actor.kind === 'staff' && actor.seat.level === 'province'
}

function nameOf({ version, stage, effectiveOn }: MatterVersion): string {
  if (stage === 'published') return `第 ${version} 版（在用）`
  return `第 ${version} 版（${effectiveOn === null ? '' : longDay(effectiveOn)}起）`
}

function stageNote({ stage, effectiveOn }: MatterVersion): string {
  const day = effectiveOn === null ? '' : longDay(effectiveOn)
  return `正在${stageWords[stage]}，计划${day}生效。`
}

function reviewTimeline(reviews: readonly Review[]): TimelineProps {
  return {
    items: reviews.map(({ kind, outcome, comment, actorName, departmentName, at }) => ({
      title: `${reviewWords[kind]}${outcome === 'sent' || kind === 'recall' ? '' : outcomeWords[outcome]}`,
      when: [longMoment(at), departmentName ?? '', actorName]
        .filter((part) => part !== '')
        .join(' · '),
      text: comment,
      link: null,
      state: 'done',
    })),
  }
}

function blockedOf(edits: boolean, differs: boolean, errors: boolean): string | null {
  if (!edits) return '草稿还没有送审。'
  if (!differs) return '草稿和它的底稿一样，没有要送审的内容。'
  return errors ? '先改好检查结果里的错误。' : null
}

export function suspensionPart(
  { matter, suspensions, regions }: Editing,
  refused: Refused | null,
): SuspensionPart {
  const typed = refused?.form === 'suspension' ? refused : null
  const common = {
    reason: reasonField('suspension', typed?.reason ?? '', typed),
    basis: basisField('suspension', typed?.basis ?? ''),
    open: typed !== null,
    places: suspensions.map(({ id, regionName, untilOn, reason }) => ({
      id,
      text: `${regionName}，停到${longDay(untilOn)}。${reason}`,
      reason: { ...reasonField('suspension', '', null), id: `resumption-${id}` },
    })),
    resumption: resumptionsPath(matter.code),
  }
  if (matter.status === 'suspended') {
    return {
      ...{ ...common, title: '恢复办理', summary: '现在可以办了', button: '恢复办理' },
      text: '恢复以后马上收新的申请。',
      action: resumptionsPath(matter.code),
      ...{ until: null, region: null },
    }
  }
  return {
    ...{ ...common, title: '暂停办理', summary: '这段时间不收新的申请', button: '暂停办理' },
    text: '指南会写明原因和恢复的日子；正在办的照常办。',
    action: suspensionsPath(matter.code),
    region: regionField(regions, typed?.region ?? ''),
    until: dayField('until', typed?.day ?? '', {
      label: '暂停到哪一天（含）',
      hint: '第二天零点自动恢复；不填就等您来恢复',
    }),
  }
}
