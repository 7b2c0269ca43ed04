// 去改: the page and the place on it where what the linter found is mended, by whoever may mend it.
import { may } from '../../../kernel/actor.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { planInUse, workflowPaths } from '../../../workflow/index.ts'
import type { PlanInUse } from '../../../workflow/index.ts'
import {
  adminMatterPath,
  coveragePath,
  editPath,
  entryPath,
  materialWhenPath,
  matrixPath,
  operationFormPath,
  partFieldPath,
  paths,
  questionPath,
} from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import type { Finding } from '../../rules/finding.ts'

export interface FindingLine {
  readonly tone: 'bad' | 'warn'
  readonly label: string
  readonly sentence: string
  readonly href: string
  readonly action: string
}

/** Who looks at the findings of which version. */
export interface Mending {
  readonly actor: Actor
  readonly code: string
  /** Whether he may change the entry. */
  readonly editable: boolean
  /** Never published, so that code and type can still be changed. */
  readonly isNew: boolean
  readonly plan: PlanInUse
}

export async function mendingOf(
  { db, actor }: Context,
  { matter, current, draft }: Editing,
  editable: boolean,
): Promise<Mending> {
  const plan = await planInUse(db, (draft ?? current).stagePlanVersionId)
  return { actor, code: matter.code, editable, isNew: matter.currentVersionId === null, plan }
}

export function findingLines(findings: readonly Finding[], mending: Mending): FindingLine[] {
  return findings.map((finding) => {
    const place = mendedAt(finding, mending)
    return {
      tone: finding.severity === 'error' ? 'bad' : 'warn',
      label: finding.severity === 'error' ? '错误' : '提醒',
      sentence: finding.sentence,
      href: place ?? `${adminMatterPath(mending.code)}#element-${finding.element}`,
      action: place === null ? '看要素' : '去改',
    }
  })
}

/** Null for who can only read; what is mended in each place is open to the editors of all places. */
function mendedAt({ field }: Finding, { code, editable, ...rest }: Mending): string | null {
  const [page = '', place] = field.split(':')
  if (page === 'coverage') return `${coveragePath(code)}#${place ?? ''}`
  if (!editable) return null
  if (place === undefined) return `${editPath(code)}#${page}`
  return pageOf(page, place, code, rest) ?? partFieldPath(code, page, place)
}

/** Pages that are not one of the draft's parts. */
function pageOf(
  page: string,
  place: string,
  code: string,
  { actor, isNew, plan }: Omit<Mending, 'code' | 'editable'>,
): string | null {
  switch (page) {
    case 'question':
      return questionPath(code, place)
    case 'when':
      return `${materialWhenPath(code, Number(place))}#edit`
    case 'matrix':
      return `${matrixPath(code)}#${place}`
    case 'licences':
      return `${paths.licences}#${place}`
    case 'plan':
      return may(actor, 'workflow.edit')
        ? `${workflowPaths.planDraft(plan.key)}#findings`
        : `${workflowPaths.plan(plan.versionId)}#${place}`
    case 'entry':
      // What was published keeps its code and its type: another entry takes its place.
      return isNew ? `${entryPath(code)}#${place}` : operationFormPath('withdraw', code)
    default:
      return null
  }
}
