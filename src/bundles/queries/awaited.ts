// 等前一项的结果: the questions of a part that another part of the same joint application answers.
import type { Db, Tx } from '../../platform/database/transaction.ts'
import { partAt } from '../rules/parts.ts'
import { bundleVersion, jointById } from '../store.ts'

export interface AwaitedAnswer {
  /** The question in the part's own form. */
  readonly key: string
  /** The part that gives it out: its place on the list, from one, and its matter. */
  readonly part: number
  readonly matterId: string
}

interface Part {
  readonly jointId: string | null
  readonly matterId: string
}

/** None for an application that is no part, or whose part depends on no other. */
export async function awaitedAnswers(
  db: Db | Tx,
  { jointId, matterId }: Part,
): Promise<readonly AwaitedAnswer[]> {
  const joint = jointId === null ? null : await jointById(db, jointId)
  const own = joint?.parts.find((part) => part.matterId === matterId)
  if (joint === null || own === undefined) return []
  const { content } = await bundleVersion(db, joint.bundleVersionId)
  return content.carried
    .filter(({ matterCode }) => partAt([own], matterCode) === 0)
    .flatMap(({ key, from }): AwaitedAnswer[] => {
      const at = partAt(joint.parts, from)
      const source = joint.parts[at]
      return source === undefined ? [] : [{ key, part: at + 1, matterId: source.matterId }]
    })
}
