// 办前看后果: the page between the form of an act and the act: paper, number, limits, who comes next, what
// the applicant is told and what becomes public.
import { postNames, staffOf } from '../../../accounts/index.ts'
import { clockNames, limitBases } from '../../../deadlines/index.ts'
import type { ClockKind, ClockReading } from '../../../deadlines/index.ts'
import { kindNames } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import type { SummaryListProps } from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { actionNames, isTerminal, statusNames } from '../../../workflow/index.ts'
import { paths } from '../../paths.ts'
import type { StepAhead } from '../../preview-step.ts'
import { grouped } from '../../rules/number.ts'
import { toldReasons } from '../public/after-filing/history.ts'
import { derivationPart } from './file/derivation-part.ts'
import type { DerivationPart } from './file/derivation-part.ts'
import type { Posted } from './step-input.ts'

export interface StepPreviewPage extends BasePage {
  readonly subject: string
  readonly letter: LetterView | null
  readonly clocks: readonly ClockChange[]
  readonly next: SummaryListProps
  readonly message: { readonly title: string; readonly body: string } | null
  readonly open: readonly string[]
  readonly formAction: string
  /** What was typed, posted again as it was. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[]
  readonly confirm: string
}

interface LetterView {
  readonly organ: string
  readonly title: string
  readonly number: string
  readonly numbering: string
  readonly paragraphs: readonly string[]
  readonly table: readonly string[]
  readonly signedOn: string
}

interface ClockChange {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly derivation: DerivationPart | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/step-preview': StepPreviewPage
  }
}

export async function presentPreview(
  ctx: Context,
  ahead: StepAhead,
  body: Posted,
): Promise<StepPreviewPage> {
  const { application, version, move, notice } = ahead
  const name = actionNames[move.action]
  return {
    title: `${name}：看办理后果`,
    breadcrumb: [
      { label: '待办', href: paths.queue() },
      { label: grouped(application.queryNumber ?? ''), href: paths.deskFile(application.id) },
      { label: name, href: null },
    ],
    subject: `${version.name} · ${application.applicantName}`,
    letter: letterView(ahead),
    clocks: kinds.flatMap((kind) => clockChange(kind, ahead)),
    next: { items: await nextItems(ctx, ahead) },
    message: notice === null ? null : { title: notice.title, body: notice.body },
    open: openWords(ahead),
    formAction: paths.deskSteps(application.id),
    hidden: hiddenFields(body),
    confirm: `确认：${name}`,
  }
}

const kinds: readonly ClockKind[] = ['receipt', 'correction', 'promised', 'statutory', 'delivery']

function letterView({ letter }: StepAhead): LetterView | null {
  if (letter === null) return null
  const { content, lastSerial } = letter
  return {
    organ: content.organ,
    title: content.title,
    number: content.number,
    numbering: `顺序号在确认的一刻取，今年这一类已经用到第 ${lastSerial} 号。`,
    paragraphs: [
      ...(content.paragraphs.length === 0 ? [] : [`${content.recipient}：`]),
      ...content.paragraphs,
    ],
    table: [
      ...(content.table?.rows ?? []).map((cells) => cells.join('　')),
      ...content.afterTable,
      ...[content.remedies, content.closing].filter((text) => text !== null && text !== ''),
      ...content.notes,
    ].filter((text): text is string => text !== null),
    signedOn: `${content.sealText}　${fullDay(content.issuedOn)}`,
  }
}

/** Only the clocks that run before or after, or end with the act. */
function clockChange(kind: ClockKind, ahead: StepAhead): ClockChange[] {
  const [before, after] = [ahead.readingsBefore[kind], ahead.readings[kind]]
  const runs = (one: ClockReading | null) => one !== null && one.state !== 'stopped'
  if (!runs(before) && !runs(after)) return []
  const words = [before, after].map(dueWords)
  return [
    {
      name: clockNames[kind],
      before: words[0] ?? '',
      after: words[0] === words[1] ? `${words[1] ?? ''}，不变` : (words[1] ?? ''),
      derivation:
        after === null || !runs(after) || words[0] === words[1]
          ? null
          : derivationPart(limitBases[kind], clockNames[kind], after),
    },
  ]
}

function dueWords(reading: ClockReading | null): string {
  if (reading === null) return '没有开始'
  if (reading.state === 'stopped') return '停止计时'
  return reading.dueOn === null ? '暂停，恢复后再算' : `${fullDay(reading.dueOn)}到期`
}

async function nextItems(ctx: Context, ahead: StepAhead): Promise<SummaryListProps['items']> {
  const { move, changes, owner, stage, parallel, filed } = ahead
  const item = (label: string, value: string) => ({
    ...{ label, value, tag: null, action: null, locked: false },
  })
  const kept = filed === null ? [] : [item('归入内卷', kindNames[filed.kind])]
  const status = item('办后状态', statusNames[move.to])
  if (isTerminal(move.to)) return [status, item('下一步', '没有，这件办结')]
  if (move.to === 'correcting') return [status, item('下一步', '等申请人补正')]
  const post = changes.handlingPost ?? null
  return [
    status,
    ...kept,
    item('下一环节', stage.name),
    item('由谁办', `${owner.department.name}${post === null ? '' : `（${postNames[post]}）`}`),
    item('承办人', await assigneeName(ctx, ahead)),
    item('为什么是这个部门', owner.reason),
    ...parallel
      .filter(({ stageNumber }) => stageNumber !== stage.number)
      .map((one) => item('同时办理', `${one.stageName}：${one.departmentName}`)),
  ]
}

async function assigneeName(ctx: Context, { assignee, owner }: StepAhead): Promise<string> {
  if (assignee.accountId === null) return '等认领'
  const members = await staffOf(ctx.db, owner.department.id)
  return members.find((one) => one.accountId === assignee.accountId)?.name ?? '等认领'
}

/** Who sees what of it outside the hall's staff. */
function openWords({ move, letter }: StepAhead): string[] {
  const told = toldReasons.includes(move.action)
  return [
    `申请人的进度页写明这一步、日期、部门和您的姓名；${told ? '您写的意见或者理由也看得到。' : '您写的意见不给申请人看。'}`,
    ...(letter === null
      ? []
      : [
          '文书给申请人下载。任何人凭文书上的校验码，在核验页看得到文书名称、文号、机关、日期和是否有效，看不到申请内容。',
        ]),
    ...(move.action === 'grant'
      ? [
          '准予行政许可的，同时出一份决定公开书，放在“公示公开”里供公众查阅，个人的姓名会遮住（行政许可法第四十条）。',
        ]
      : []),
  ]
}

function hiddenFields(body: Posted): StepPreviewPage['hidden'] {
  const left = new Set(['_csrf', 'preview', 'insert', 'phrase', 'edit'])
  return Object.entries(body).flatMap(([name, value]) =>
    left.has(name)
      ? []
      : [value]
          .flat()
          .filter((one): one is string => typeof one === 'string')
          .map((one) => ({ name, value: one })),
  )
}
