// Two submissions side by side: the answers that changed, the materials, and what stayed as it was.
import { compareAnswers, presentAnswers } from '../../../../forms/index.ts'
import type { AnswerChange, FormDefinition, FormEnv } from '../../../../forms/index.ts'
import type { Material } from '../../../../matters/index.ts'
import { translator } from '../../../../platform/i18n/translate.ts'
import type { Translate } from '../../../../platform/i18n/translate.ts'
import { longMoment } from '../../../../platform/i18n/zh-format.ts'
import type { TagProps } from '../../../../platform/web/components.ts'
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
  /** Where a reader opens a file, null for one that he cannot open any more. */
  readonly hrefOf: (attachmentId: string) => string | null
  /** The clerks' halls are in Chinese alone. */
  readonly t?: Translate
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
  const { definition, env, masked, t = inChinese } = comparing
  const changes = compareAnswers(definition, before.answers, after.answers, env, { masked })
  const isSame = (path: string) =>
    !changes.some((one) => one.path === path || one.path.startsWith(`${path}.`))
  const { sections } = presentAnswers(definition, after.answers, env, { masked })
  const same = sections
    .map((section) => ({ ...section, items: section.items.filter(({ path }) => isSame(path)) }))
    .filter(({ items }) => items.length > 0)
  return {
    title: t('第 {before} 次和第 {after} 次提交', { before: before.number, after: after.number }),
    before: headOf(t, before),
    after: headOf(t, after),
    answers: changes.map((change) => answerRow(t, change)),
    materials: materialRows(comparing, before, after),
    same: answerParts(same),
  }
}

const inChinese = translator('zh-CN')

function headOf(t: Translate, { number, submittedAt }: Handed): string {
  return t('第 {number} 次（{when}）', { number, when: longMoment(submittedAt) })
}

function answerRow(t: Translate, { label, kind, before, after }: AnswerChange): ChangeRow {
  return {
    label: t(label),
    tag: tagOf(t, kind),
    before: sideOf(t, before),
    after: sideOf(t, after),
  }
}

function sideOf(t: Translate, text: string): Side {
  return { text: text === '' ? t('（没有填）') : text, links: [] }
}

function tagOf(t: Translate, change: Change): TagProps {
  return { ...tags[change], label: t(tags[change].label) }
}

/** Every material that was there at one of the two times, those that changed first. */
function materialRows(
  { hrefOf, files, materials, t = inChinese }: Comparing,
  before: Handed,
  after: Handed,
): readonly ChangeRow[] {
  const rows = materialsToUpload(materials).flatMap(({ number, name }) => {
    const own = files.filter((file) => file.materialNumber === number)
    const [was, is] = [stoodAt(own, before.submittedAt), stoodAt(own, after.submittedAt)]
    const change = changeOf(was.map(idOf), is.map(idOf))
    if (was.length + is.length === 0) return []
    const sides = { before: filesSide(t, hrefOf, was), after: filesSide(t, hrefOf, is) }
    return [{ label: t.named(name), change, ...sides }]
  })
  const changed = rows.filter(({ change }) => change !== 'same')
  const stayed = rows.filter(({ change }) => change === 'same')
  return [...changed, ...stayed].map(({ change, ...row }) => ({ ...row, tag: tagOf(t, change) }))
}

function idOf({ attachmentId }: FiledFile): string {
  return attachmentId
}

function filesSide(t: Translate, hrefOf: Comparing['hrefOf'], files: readonly FiledFile[]): Side {
  const opened = files.map(({ attachmentId, fileName }) => {
    return { label: fileName, href: hrefOf(attachmentId) }
  })
  const closed = opened.filter(({ href }) => href === null).map(({ label }) => label)
  return {
    text: files.length === 0 ? t('（没有交）') : closed.join('\n'),
    links: opened.flatMap(({ label, href }) => (href === null ? [] : [{ label, href }])),
  }
}

const tags: Readonly<Record<Change, TagProps>> = {
  same: { label: '没有变', tone: 'plain' },
  added: { label: '新增', tone: 'ok' },
  changed: { label: '改了', tone: 'warn' },
  removed: { label: '去掉了', tone: 'bad' },
}
