// The parts of the case page: answers, materials, history, clock, each as its component wants it.
import type { Commitment } from '../../../commitments/index.ts'
import { light } from '../../../deadlines/index.ts'
import type { ClockReading } from '../../../deadlines/index.ts'
import type { DocumentRecord } from '../../../documents/index.ts'
import type { AnswerSection } from '../../../forms/index.ts'
import type { Material } from '../../../matters/index.ts'
import { fileSize, fullDay, longDay, longMoment } from '../../../platform/i18n/zh-format.ts'
import type {
  ChecklistProps,
  DeadlineLightProps,
  SummaryListProps,
  TagProps,
  TimelineProps,
} from '../../../platform/web/components.ts'
import { actionNames, isTerminal, movementNames } from '../../../workflow/index.ts'
import type { Movement, Status } from '../../../workflow/index.ts'
import type { MaterialFile } from '../../materials-store.ts'
import { paths } from '../../paths.ts'
import { actorWords } from '../../rules/actor-words.ts'
import { gradeOf } from '../../rules/grade-of.ts'
import { materialsToUpload } from '../../rules/completeness.ts'
import type { Readings } from '../../clock-readings.ts'
import type { Step } from '../../types.ts'

export interface AnswerPart {
  readonly title: string
  readonly list: SummaryListProps
}

export function answerParts(sections: readonly AnswerSection[]): readonly AnswerPart[] {
  return sections.map(({ title, items }) => ({
    title,
    list: {
      items: items.map(({ label, lines, files, seen, rows }) => ({
        label,
        value: valueOf(lines, files, rows),
        tag: null,
        action: seen === null ? null : { label: '看这一份', href: seen },
        locked: false,
      })),
    },
  }))
}

function valueOf(
  lines: readonly string[],
  files: AnswerSection['items'][number]['files'],
  rows: AnswerSection['items'][number]['rows'],
): string {
  const inRows = rows.flatMap(({ title, items }) => [
    title,
    ...items.map((item) => `　${item.label}：${item.lines.join('，')}`),
  ])
  const all = [...lines, ...files.map(({ name }) => name), ...inRows]
  return all.length === 0 ? '（没有填）' : all.join('\n')
}

export function materialPart(
  id: string,
  materials: readonly Material[],
  files: readonly MaterialFile[],
  commitments: readonly Commitment[],
): ChecklistProps {
  const guide = materialsToUpload(materials).map((material) => {
    const own = files.filter((file) => file.materialNumber === material.number)
    return {
      name: material.name,
      tag:
        own.length > 0
          ? ({ label: `${own.length} 个文件`, tone: 'ok' } as const)
          : material.freeSubmit
            ? ({ label: '免提交', tone: 'info' } as const)
            : (promisedTag(commitments, material) ?? {
                label: material.required ? '没有交' : '没有交（非必要）',
                tone: material.required ? 'warn' : 'plain',
              }),
      note: own.length === 0 && material.freeSubmit ? material.shareSource : null,
      links: own.flatMap((file) => fileLinks(id, file, material)),
    }
  })
  const answered = files.filter((file) => file.materialNumber === 0)
  const inForm = answered.map((file) => ({
    name: '表单里上传的文件',
    tag: null,
    note: null,
    links: fileLinks(id, file, null),
  }))
  return { items: [...guide, ...inForm] }
}

/** What was promised is not simply missing; null where nothing was, or the promise did not hold. */
function promisedTag(commitments: readonly Commitment[], { number }: Material): TagProps | null {
  const made = commitments.find(({ materialNumber }) => materialNumber === number)
  if (made === undefined || made.outcome === 'refused' || made.outcome === 'overdue') return null
  return { label: made.kind === 'later' ? '容缺，见下面的承诺' : '用承诺代替', tone: 'info' }
}

const scanWords = {
  'not-scanned': '',
  clean: '',
  waiting: '，待查毒，还不能看',
  infected: '，查出病毒，不能看',
} as const

function fileLinks(id: string, file: MaterialFile, material: Material | null) {
  const drawn = file.mediaType.startsWith('image/') || file.mediaType === 'application/pdf'
  const seen = drawn && file.scanState !== 'waiting' && file.scanState !== 'infected'
  const viewer = { label: '逐页看', href: paths.deskViewer(id, file.attachmentId) }
  const link = fileLink(id, file, material)
  return seen ? [link, viewer] : [link]
}

function gradeLine(file: MaterialFile, material: Material): string {
  const until = file.validUntil === null ? '' : `，有效期到 ${longDay(file.validUntil)}`
  const checked = file.checkedBy === null ? '' : `，${file.checkedBy}核对`
  return `${gradeLines[gradeOf(file, material)]}${checked}${until}`
}

const gradeLines = {
  A: 'A 级，本厅核发',
  B: 'B 级，核对过原件',
  C: 'C 级，还没核对原件',
  D: 'D 级，本人承诺属实',
} as const

function fileLink(id: string, file: MaterialFile, material: Material | null) {
  const { fileName, size, scanState } = file
  const grade = material === null ? '' : `，${gradeLine(file, material)}`
  return {
    label: `${fileName}（${fileSize(size)}${scanWords[scanState]}${grade}）`,
    href: paths.deskAttachment(id, file.attachmentId),
  }
}

/** The whole history, the latest first; the last step of what is `over` is done as all the others are. */
export function historyPart(
  id: string,
  steps: readonly Step[],
  issued: readonly DocumentRecord[],
  over: boolean,
): TimelineProps {
  const documents = new Map(issued.map((one) => [one.id, one]))
  return {
    items: [...steps].reverse().map((step, index) => {
      const document = step.documentId === null ? undefined : documents.get(step.documentId)
      return {
        title: stepTitle(step),
        when: [longMoment(step.happenedAt), step.departmentName, actorWords(step)]
          .filter((part) => part !== null && part !== '')
          .join(' · '),
        text: [step.comment, whereTo(step)].filter((part) => part !== null).join(' ') || null,
        link:
          document === undefined
            ? null
            : { label: document.title, href: paths.deskDocument(id, document.id) },
        state: index === 0 && !over ? ('now' as const) : ('done' as const),
      }
    }),
  }
}

function whereTo(step: Step): string | null {
  if (step.movement === null || step.movement === 'same') return null
  return `${movementNames[step.movement as Movement]}：${step.handlingDepartmentName ?? ''}`
}

/** 提交 belongs to no stage yet, and a stage named like the act would say it twice. */
function stepTitle({ action, stageName }: Step): string {
  const name = actionNames[action]
  return stageName === null || action === 'submit' || stageName === name
    ? name
    : `${name}（${stageName}）`
}

export function lightProps(
  reading: ClockReading | null,
  yellowDaysBefore: number,
  status: Status,
): DeadlineLightProps {
  // What has ended before its clock did is not waiting for one to begin.
  if (reading === null && isTerminal(status)) return { tone: 'idle', label: '已经结束，不再计时' }
  const shown = light(reading, { yellowDaysBefore, redDaysAfter: 1 })
  const tones = { grey: 'idle', green: 'ok', yellow: 'warn', red: 'bad' } as const
  return { tone: tones[shown.light], label: shown.words }
}

export function clockPart(readings: Readings): SummaryListProps {
  const line = (label: string, reading: ClockReading | null) =>
    reading === null || reading.state === 'stopped'
      ? []
      : [
          {
            label,
            value: reading.dueOn === null ? '暂停中，恢复后再算' : fullDay(reading.dueOn),
            tag: reading.provisional ? ({ label: '暂定', tone: 'warn' } as const) : null,
            action: null,
            locked: false,
          },
        ]
  return {
    items: [
      ...line('受理期限', readings.receipt),
      ...line('补正期限', readings.correction),
      ...line('承诺到期', readings.promised),
      ...line('法定到期', readings.statutory),
      ...line('送达期限', readings.delivery),
    ],
  }
}
