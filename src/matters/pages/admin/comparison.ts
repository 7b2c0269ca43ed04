// 版本对照: two versions of a matter, element by element.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { adminMatterPath, adminMattersPath } from '../../paths.ts'
import type { Difference } from '../../rules/compare-versions.ts'
import { compareVersions } from '../../rules/compare-versions.ts'
import { matterByCode, versionByNumber } from '../../store.ts'
import type { MatterVersion } from '../../types.ts'

export interface ComparisonPage extends BasePage {
  readonly differences: readonly Difference[]
  readonly beforeTitle: string
  readonly afterTitle: string
  readonly reason: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/comparison': ComparisonPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const matter = found(await matterByCode(ctx.db, code))
  const before = found(await versionByNumber(ctx.db, matter.id, numberOf(req.query['from'])))
  const after = found(await versionByNumber(ctx.db, matter.id, numberOf(req.query['to'])))
  await render(res, 'matters/admin/comparison', {
    title: `${after.name}：第 ${before.version} 版与第 ${after.version} 版`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: after.name, href: adminMatterPath(code) },
      { label: '版本对照', href: null },
    ],
    differences: compareVersions(before, after),
    beforeTitle: titleOf(before),
    afterTitle: titleOf(after),
    reason: after.changeReason,
  })
}

function titleOf({ version, publishedAt }: MatterVersion): string {
  return `第 ${version} 版${publishedAt === null ? '（草稿）' : ''}`
}

function numberOf(value: unknown): number {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : 0
}
