// 材料: the list of what is needed, each with its files; what is obtained by sharing is not asked for.
import type { Request, Response } from 'express'
import type { Body } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import { hasBroken } from '../../../commitments/index.ts'
import { isSigned } from '../../../matters/index.ts'
import type { Material } from '../../../matters/index.ts'
import type { ButtonProps, ErrorSummaryProps } from '../../../platform/web/components.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import { saying } from '../../../platform/i18n/translate.ts'
import type { Saying } from '../../../platform/i18n/translate.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { dropMaterial } from '../../keep-material.ts'
import { copySentences } from '../../messages.ts'
import { ranOutOn } from '../../rules/files-in-force.ts'
import { isSelf } from '../../rules/policy.ts'
import { offeredCopies } from '../../offered-copies.ts'
import { useCopy } from '../../use-copy.ts'
import { paths } from '../../paths.ts'
import { withUnfinished } from '../../unfinished-uploads.ts'
import { copyAsked } from './copy-asked.ts'
import { commitFrom, committedNumber, promiseAsked } from './commit-materials.ts'
import type { Promising } from './commitment-items.ts'
import { sendButton } from './filing-buttons.ts'
import { filingFrame } from './filing-frame.ts'
import type { FilingFrame } from './filing-frame.ts'
import { filingState } from './filing-state.ts'
import { previousOf } from './filing-steps.ts'
import { keepSentMaterials } from './keep-sent-materials.ts'
import { askedOf, isSent, materialId, materialItems, withoutPromises } from './material-items.ts'
import type { MaterialFaults, MaterialItem } from './material-items.ts'
import { ownDraft, pausePlace } from './own-draft.ts'
import type { OwnDraft } from './own-draft.ts'
import { leaveButton, previousButton } from './pressed.ts'
import { uploadSentences } from './upload-faults.ts'

export interface MaterialsPage extends FilingFrame {
  readonly summary: ErrorSummaryProps
  /** Said beside the faults, when other files of the same form were kept; null otherwise. */
  readonly kept: string | null
  readonly lead: string
  /** Null when there is nothing to send. */
  readonly limits: string | null
  readonly items: readonly MaterialItem[]
  readonly action: string
  /** Where a script sends files in pieces. */
  readonly uploads: string
  readonly buttons: readonly ButtonProps[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/materials': MaterialsPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const draft = await ownDraft(ctx, req, res)
  if (draft !== null) await answer(ctx, res, draft, { faults: new Map(), kept: 0, tried: null, status: 200 })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const draft = await ownDraft(ctx, req, res)
  if (draft === null) return
  const { id } = draft.application
  const body = (req.body ?? {}) as Body
  const fault = req.uploadFault ?? null
  const sent = fault === null ? receivedFiles(req) : []
  const { kept, faults } = await keepSentMaterials(ctx, draft, sent)
  const removed = body['_removeFile']
  if (typeof removed === 'string') await dropMaterial(ctx, id, removed)
  const unusable = new Map([
    ...(await useFrom(ctx, id, body)),
    ...(await commitFrom(ctx, id, body)),
  ])
  const now = await ownDraft(ctx, req, res)
  if (now === null) return
  const wrong =
    fault !== null
      ? faultOfForm(now, uploadSentences[fault])
      : unusable.size > 0
        ? unusable
        : isNext(body)
        ? withMissing(now, faults)
        : faults
  const { promise: tried } = promiseAsked(body)
  if (wrong.size > 0) return answer(ctx, res, now, { faults: wrong, kept, tried, status: 422 })
  res.redirect(303, whereTo(now, draft, body))
}

/** 用这一份: the number of the material and what of one's own papers it shall be. */
async function useFrom(ctx: Context, id: string, body: Body): Promise<MaterialFaults> {
  const asked = copyAsked(body)
  if (asked === null) return new Map()
  const { number, ref } = asked
  const used = await useCopy(ctx, id, number, ref)
  return used.ok ? new Map() : new Map([[number, [saying(copySentences[used.refusal])]]])
}

/** Nothing of a form that was cut off is kept; it is said at the first place for files. */
function faultOfForm({ version }: OwnDraft, sentence: string): MaterialFaults {
  const first = version.elements.materials.find(isSent)
  return new Map(first === undefined ? [] : [[first.number, [saying(sentence)]]])
}

function isNext(body: Body): boolean {
  const others = [leaveButton.name, previousButton.name, '_upload', '_removeFile', '_use', '_promise', '_takeBack']
  return others.every((name) => body[name] === undefined)
}

function withMissing(draft: OwnDraft, faults: MaterialFaults): MaterialFaults {
  const { missing } = filingState(draft)
  const said = missing
    .filter(({ number }) => !faults.has(number))
    .map((material) => [material.number, [missingFault(draft, material)]] as const)
  return new Map([...faults, ...said])
}

function missingFault({ files, env }: OwnDraft, material: Material): Saying {
  const { name, number } = material
  const day = ranOutOn(files, number, env.today)
  if (day !== null) {
    return saying('{material}到{day}就过期了，请换一份', { material: name, day: longDay(day) })
  }
  return isSigned(material)
    ? saying('还没有签{material}：打开看过内容，打勾、签名，再按“作出承诺”。', {
        material: saying(name),
      })
    : saying('还没有上传{material}，这一样必须要有。', { material: name })
}

function whereTo(now: OwnDraft, before: OwnDraft, body: Body): string {
  const { id } = now.application
  if (body[leaveButton.name] !== undefined) return pausePlace(now)
  if (body[previousButton.name] !== undefined) {
    return previousOf(id, filingState(now), 'materials') ?? paths.materials(id)
  }
  const removed = before.files.find(({ attachmentId }) => attachmentId === body['_removeFile'])
  const pressed = body['_upload'] ?? (copyAsked(body)?.number ?? committedNumber(body))
  const number = removed?.materialNumber ?? Number(pressed)
  if (isNext(body)) return paths.check(id)
  return `${paths.materials(id)}${Number.isInteger(number) ? `#${materialId(number)}` : ''}`
}

interface Said {
  readonly faults: MaterialFaults
  readonly kept: number
  /** A promise that was not taken. */
  readonly tried: Promising | null
  readonly status: number
}

async function answer(
  ctx: Context,
  res: Response,
  known: OwnDraft,
  { faults, kept, tried, status }: Said,
): Promise<void> {
  const draft = await withUnfinished(ctx.db, { applicationId: known.application.id }, known)
  const shell = shellOf(res)
  const { t } = shell
  const state = filingState(draft)
  const frame = filingFrame(shell, draft, state, { place: 'materials', name: t('材料') })
  const listed = [...faults].flatMap(([number, sentences]) => {
    return sentences.map((sentence) => ({ text: t(sentence), href: `#${materialId(number)}` }))
  })
  const title = t('有 {count} 处要改', { count: listed.length })
  const toSend = askedOf(draft).filter(isSent)
  const { applicantAccountId } = draft.application
  // What lies in a person's store is offered to him alone.
  const offered = isSelf(ctx.actor) ? await offeredCopies(ctx.db, applicantAccountId) : []
  const items = materialItems(t, draft, faults, { today: ctx.today, offered }, tried)
  const isOffered = items.some(({ promises }) => promises.length > 0)
  const mayPromise = !isOffered || !(await hasBroken(ctx.db, applicantAccountId))
  const page: MaterialsPage = {
    ...frame,
    title: listed.length > 0 ? `${title} - ${frame.title}` : frame.title,
    summary: { title, items: listed },
    kept: kept > 0 ? t('另外 {count} 个文件已经收好，不用再传。', { count: kept }) : null,
    lead:
      toSend.length === 0
        ? t('这件事不用您上传材料，看过下面的单子就可以下一步。')
        : t('要您上传的有 {count} 样，其中必须有的 {needed} 样。', {
            count: toSend.length,
            needed: toSend.filter(({ required, when }) => required || when !== null).length,
          }),
    limits:
      toSend.length === 0
        ? null
        : t('手机拍照就行，要拍全、拍清楚。JPG、PNG、HEIC 或 PDF，每个 10 MB 以内，一样材料可以传几个，一份申请最多 100 个。'),
    items: mayPromise ? items : withoutPromises(t, items),
    action: paths.materials(draft.application.id),
    uploads: paths.uploads(draft.application.id),
    buttons: [
      sendButton(t('存好，下一步'), 'primary'),
      sendButton(t('上一步'), 'second', previousButton),
      sendButton(t('先停下'), 'quiet', leaveButton),
    ],
  }
  return render(res, 'applications/public/materials', page, status)
}
