// 等前一项的结果 on the page of a part: what it waits for, from which part, and once that part is granted
// the number of what was given out.
import { awaitedAnswers } from '../../../../bundles/index.ts'
import type { FormDefinition } from '../../../../forms/index.ts'
import type { Context } from '../../../../platform/context.ts'
import { statusNames } from '../../../../workflow/index.ts'
import { paths } from '../../../paths.ts'
import { resultsOfParts } from '../../../queries/results-of-parts.ts'
import type { PartResult } from '../../../queries/results-of-parts.ts'
import type { Application } from '../../../types.ts'

export interface AwaitedLine {
  readonly label: string
  readonly text: string
  readonly source: { readonly label: string; readonly href: string }
}

export async function awaitedPart(
  { db }: Context,
  application: Application,
  definition: FormDefinition,
): Promise<readonly AwaitedLine[]> {
  const awaited = await awaitedAnswers(db, application)
  if (application.jointId === null || awaited.length === 0) return []
  const results = await resultsOfParts(
    db,
    application.jointId,
    awaited.map(({ matterId }) => matterId),
  )
  const fields = definition.sections.flatMap((section) => section.fields)
  return awaited.flatMap(({ key, part, matterId }): AwaitedLine[] => {
    const result = results.find((one) => one.matterId === matterId)
    if (result === undefined) return []
    return [
      {
        label: fields.find((one) => one.key === key)?.label ?? key,
        text: words(result, part, application.answers[key] !== undefined),
        source: {
          label: `第 ${part} 项：${result.matterName}`,
          href: paths.deskFile(result.applicationId),
        },
      },
    ]
  })
}

function words(result: PartResult, part: number, answered: boolean): string {
  if (result.number !== null)
    return `第 ${part} 项已办好，${result.resultName}编号：${result.number}`
  if (result.failed) return `第 ${part} 项没有办成（${statusNames[result.status]}），不会再带入`
  const wait = `等待第 ${part} 项的结果，现在${statusNames[result.status]}`
  return answered ? `${wait}；申请人自己填了一个，办好后请核对` : wait
}
