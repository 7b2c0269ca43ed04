// 文书和材料: the papers that were issued, and what was handed in.
import { scanWords } from '../../../../attachments/index.ts'
import type { Commitment } from '../../../../commitments/index.ts'
import { documentPaths, groupCode, statusNames } from '../../../../documents/index.ts'
import type { DocumentRecord } from '../../../../documents/index.ts'
import { dayOf } from '../../../../kernel/day.ts'
import { isSigned } from '../../../../matters/index.ts'
import type { Material } from '../../../../matters/index.ts'
import { fileSize, shortDay } from '../../../../platform/i18n/zh-format.ts'
import type { ChecklistProps, Link, TagProps } from '../../../../platform/web/components.ts'
import { paths } from '../../../paths.ts'
import { conditionFacts } from '../../../plan-of.ts'
import { materialsOnFile } from '../../../rules/completeness.ts'
import type { Progress } from '../../../queries/progress.ts'
import type { Translate } from './own-application.ts'

export interface Paper {
  readonly title: string
  readonly href: string
  readonly facts: string
  readonly number: string
  readonly verification: Link
  readonly code: string
  /** null while it is in force. */
  readonly tag: TagProps | null
}

/** The newest first: it is the one that is looked for. */
export function papersOf(t: Translate, { application, documents }: Progress): readonly Paper[] {
  return documents.toReversed().map((document) => ({
    title: t(document.title),
    href: paths.document(application.id, document.id),
    facts: factsOf(t, document),
    number: document.number,
    verification: {
      label: t('核验真伪'),
      href: documentPaths.verification(document.verificationCode),
    },
    code: groupCode(document.verificationCode),
    tag: tagOf(t, document),
  }))
}

/** The size is known once the file is drawn, shortly after the paper was issued. */
function factsOf(t: Translate, { fileSize: bytes, issuedOn }: DocumentRecord): string {
  const day = shortDay(issuedOn)
  return bytes === null
    ? t('PDF · {day}', { day })
    : t('PDF，{size} · {day}', { size: fileSize(bytes), day })
}

function tagOf(t: Translate, { status }: DocumentRecord): TagProps | null {
  return status === 'in-force' ? null : { label: t(statusNames[status]), tone: 'warn' }
}

export function materialsOf(t: Translate, { application, version, files, commitments }: Progress): ChecklistProps {
  const told = { answers: application.answers, facts: conditionFacts(application) }
  return {
    items: materialsOnFile(version.elements.materials, files, told).flatMap((material) => {
      const { number, name, generated, freeSubmit } = material
      const own = files.filter((file) => file.materialNumber === number)
      const links = own.map(({ attachmentId, fileName, scanState }) => ({
        label: t('{name}（{state}）', { name: fileName, state: t(scanWords[scanState]) }),
        href: paths.file(application.id, attachmentId),
      }))
      const last = own.at(-1)
      if (last !== undefined) {
        const note = t('{count} 个文件，{day}上传', {
          count: own.length,
          day: shortDay(dayOf(last.createdAt)),
        })
        return [{ name: t(name), tag: null, note, links }]
      }
      const promise = commitments.find(({ materialNumber }) => materialNumber === number)
      if (promise !== undefined) {
        return [{ name: t(name), tag: null, note: promiseNote(t, material, promise), links }]
      }
      if (generated) return [{ name: t(name), tag: null, note: t('由您填的内容生成'), links }]
      return freeSubmit ? [{ name: t(name), tag: null, note: t('不用交，由部门核对'), links }] : []
    }),
  }
}

/** 告知承诺 and 容缺: what stands there instead of a file. */
function promiseNote(
  t: Translate,
  material: Pick<Material, 'form'>,
  { kind, madeAt, signedName, termDays: days, outcome }: Commitment,
): string {
  const signed = t('{name}于 {day}签名', { name: signedName, day: shortDay(dayOf(madeAt)) })
  if (outcome === 'true') return t('{signed}；核查属实', { signed })
  if (outcome === 'false') return t('{signed}；核查不实', { signed })
  if (outcome === 'refused') return t('部门不同意以后补交')
  if (outcome === 'overdue') return t('没有按期补交')
  if (isSigned(material)) return t('{signed}；决定以后 {days} 个工作日内核查', { signed, days })
  return kind === 'later'
    ? t('以后补交（容缺受理），{signed}', { signed })
    : t('用承诺代替（告知承诺），{signed}；决定以后 {days} 个工作日内核查', { signed, days })
}
