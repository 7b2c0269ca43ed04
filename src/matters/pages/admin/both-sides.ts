// 两边都改了: what stands in the draft by now beside what was typed here, when both changed it.
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { Link } from '../../../platform/web/components.ts'
import type { Editing } from '../../queries/editing.ts'
import type { Difference } from '../../rules/compare-versions.ts'
import { compareVersions } from '../../rules/compare-versions.ts'
import { contentOf } from '../../rules/edit.ts'
import type { VersionContent } from '../../types.ts'

export interface BothSides {
  /** 王宏伟 11 月 22 日 10:32 存过这份草稿…… */
  readonly text: string
  readonly beforeTitle: string
  readonly afterTitle: string
  readonly differences: readonly Difference[]
  /** The revision over which 照我填的存 stores. */
  readonly over: string
  /** Opens the page anew, as the draft has it. */
  readonly theirs: Link
}

export function bothSides(
  { draft, changes, pointers }: Editing,
  page: string,
  change: (content: VersionContent) => VersionContent,
): BothSides | null {
  if (draft === null) return null
  const stands = contentOf(draft)
  const differences = compareVersions(stands, change(stands), pointers)
  if (differences.length === 0) return null
  const last = changes.find(({ action }) => action === 'matters.save-draft')
  const who = last === undefined ? '' : `${last.actorName}在${longMoment(last.at)}`
  return {
    text: `您打开这一页以后，${who}存过这份草稿，下面几项两边不一样。您填的都还在，没有存。`,
    beforeTitle: `草稿里的（第 ${draft.version} 版，存过 ${draft.revision} 次）`,
    afterTitle: '您填的',
    differences,
    over: String(draft.revision),
    theirs: { label: '不要我填的，用草稿里的', href: page },
  }
}

/** The page chose its own side, having read the draft of this very revision. */
export function storesOver(body: Readonly<Record<string, unknown>>, editing: Editing): boolean {
  return body['over'] === String(editing.draft?.revision ?? -1)
}
