// Two submissions side by side: the answers that changed, the materials, and what stayed as it was.
import { compareAnswers, presentAnswers } from '../../../../forms/index.ts'
import type { AnswerChange, FormDefinition, FormEnv } from '../../../../forms/index.ts'
import type { Material } from '../../../../matters/index.ts'
import { longMoment } from '../../../../platform/i18n/zh-format.ts'
import type { TagProps } from '../../../../platform/web/components.ts'
import { paths } from '../../../paths.ts'
import { materialsToUpload } from '../../../rules/completeness.ts'
import { changeOf, stoodAt } from '../../../rules/materials-then.ts'
import type { Change } from '../../../rules/materials-then.ts'
import type { FiledFile, Submission } from '../../../submissions-store.ts'
import { answerParts } from '../file-parts.ts'
import type { AnswerPart } from '../file-parts.ts'

export interface Comparison {
  readonly title: string
  /** Over the two columns. */
  readonly before: string
  readonly after: string
  readonly answers: readonly ChangeRow[]
  readonly materials: readonly ChangeRow[]
  /** The answers that are the same in both. */
  readonly same: readonly AnswerPart[]
}

export interface ChangeRow {
  readonly label: string
  readonly before: Side
  readonly after: Side
  readonly tag: TagProps
}

interface Side {
  readonly text: string
  readonly links: readonly { readonly label: string; readonly href: string }[]
}

type Handed = Omit<Submission, 'applicationId'>

interface Comparing {
  readonly id: string
  readonly submissions: readonly Handed[]
  readonly files: readonly FiledFile[]
  readonly definition: FormDefinition
  readonly env: FormEnv
  readonly materials: readonly Material[]
  readonly masked: boolean
}

/** Each submission but the last beside the next one, the latest pair first. */
export function comparisons(comparing: Comparing): readonly Comparison[] {
  const { submissions } = comparing
  return submissions
    .flatMap((before, at) => {
      const after = submissions[at + 1]
      return after === undefined ? [] : [comparisonOf(comparing, before, after)]
    })
    .reverse()
}

function comparisonOf(comparing: Comparing, before: Handed, after: Handed): Comparison {
  const { definition, env, masked } = comparing
  const changes = compareAnswers(definition, before.answers, after.answers, env, { masked })
  const isSame = (path: string) =>
    !changes.some((one) => one.path === path || one.path.startsWith(`${path}.`))
  const { sections } = presentAnswers(definition, after.answers, env, { masked })
  const same = sections
    .map((section) => ({ ...section, items: section.items.filter(({ path }) => isSame(path)) }))
    .filter(({ items }) => items.length > 0)
  return {
    title: `第 ${before.number} 次和第 ${after.number} 次提交`,
    before: headOf(before),
    after: headOf(after),
    answers: changes.map(answerRow),
    materials: materialRows(comparing, before, after),
    same: answerParts(same),
  }
}

function headOf({ number, submittedAt }: Handed): string {
  return `第 ${number} 次（${longMoment(submittedAt)}）`
}

function answerRow({ label, kind, before, after }: AnswerChange): ChangeRow {
  return { label, tag: tags[kind], before: sideOf(before), after: sideOf(after) }
}

function sideOf(text: string): Side {
  return { text: text === '' ? '（没有填）' : text, links: [] }
}

/** Every material that was there at one of the two times, those that changed first. */
function materialRows(
  { id, files, materials }: Comparing,
  before: Handed,
  after: Handed,
): readonly ChangeRow[] {
  const rows = materialsToUpload(materials).flatMap(({ number, name }) => {
    const own = files.filter((file) => file.materialNumber === number)
    const [was, is] = [stoodAt(own, before.submittedAt), stoodAt(own, after.submittedAt)]
    const change = changeOf(was.map(idOf), is.map(idOf))
    if (was.length + is.length === 0) return []
    return [{ label: name, change, before: filesSide(id, was), after: filesSide(id, is) }]
  })
  const changed = rows.filter(({ change }) => change !== 'same')
  const stayed = rows.filter(({ change }) => change === 'same')
  return [...changed, ...stayed].map(({ change, ...row }) => ({ ...row, tag: tags[change] }))
}

function idOf({ attachmentId }: FiledFile): string {
  return attachmentId
}

function filesSide(id: string, files: readonly FiledFile[]): Side {
  return {
    text: files.length === 0 ? '（没有交）' : '',
    links: files.map(({ attachmentId, fileName }) => ({
      label: fileName,
      href: paths.deskAttachment(id, attachmentId),
    })),
  }
}

const tags: Readonly<Record<Change, TagProps>> = {
  same: { label: '没有变', tone: 'plain' },
  added: { label: '新增', tone: 'ok' },
  changed: { label: '改了', tone: 'warn' },
  removed: { label: '去掉了', tone: 'bad' },
}
