// 下载: the guide and the blank form as PDF files.
import type { Request, Response } from 'express'
import { formVersion } from '../../../forms/index.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { currentMatter } from '../../current-matter.ts'
import { guidePath } from '../../paths.ts'
import { blankForm } from '../../pdf/blank-form.ts'
import { guideParts } from '../../pdf/guide-paper.ts'
import { paperPdf } from '../../pdf/paper.ts'
import { situationOf } from '../../queries/situation-of.ts'
import { prunedForm } from '../../rules/pruning.ts'
import { guideOf } from '../../queries/guide.ts'
import { chosenRegion } from '../public/chosen-region.ts'
import { readerOf } from '../public/guide.ts'
import { guideContent } from '../public/guide-content.ts'

export async function guide(ctx: Context, req: Request, res: Response): Promise<void> {
  const asked = found(await guideOf(ctx.db, String(req.params['code']), chosenRegion(req)))
  const situation = await readerOf(ctx, asked, req)
  const { version, region, regions, matter } = asked
  const place = (region ?? regions.province).name
  const title = `${version.name}办事指南`
  const file = await paperPdf({
    title,
    under: `${place} · ${longDay(ctx.today)}`,
    author: asked.offering?.departmentName ?? asked.lineName,
    parts: guideParts(guideContent(shellOf(res), asked, situation)),
    day: ctx.today,
    address: ctx.publicUrl + guidePath(matter.code, region?.code ?? null, situation.address),
    addressLabel: '网上看最新的指南',
  })
  send(res, file, title)
}

const underForm = '不收工本费。带 □ 的打勾，写清楚，不要涂改。网上填的，不用再交这张表。'
const signature = '申请人（签名或盖章）：　　　　　　　　　　日期：　　　　年　　月　　日'

export async function form(ctx: Context, req: Request, res: Response): Promise<void> {
  const { matter, version } = found(await currentMatter(ctx.db, String(req.params['code'])))
  const definition = await formVersion(ctx.db, version.formVersionId)
  const situation = await situationOf(ctx, version, { region: null, chosen: req.query })
  const title = `${version.name}申请表`
  const file = await paperPdf({
    ...{ title, under: underForm, author: version.name, day: ctx.today },
    parts: [
      ...blankForm(prunedForm(definition, situation.told)),
      { title: '签名', lines: [signature], table: null },
    ],
    address: ctx.publicUrl + guidePath(matter.code),
    addressLabel: '网上办理和办事指南',
  })
  send(res, file, title)
}

function send(res: Response, file: Buffer, name: string): void {
  const fileName = encodeURIComponent(`${name}.pdf`)
  res.setHeader('Content-Type', 'application/pdf')
  res.setHeader('Content-Disposition', `inline; filename*=UTF-8''${fileName}`)
  res.end(file)
}
