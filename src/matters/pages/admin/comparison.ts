// 版本对照: two versions of a matter, element by element.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { FiltersProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { stageWords } from '../../messages.ts'
import { adminMatterPath, adminMattersPath, comparisonPath } from '../../paths.ts'
import { pointersOf } from '../../queries/pointers.ts'
import type { Difference } from '../../rules/compare-versions.ts'
import { compareVersions } from '../../rules/compare-versions.ts'
import { matterByCode, versionsOf } from '../../store.ts'
import type { MatterVersion } from '../../types.ts'

export interface ComparisonPage extends BasePage {
  readonly filters: FiltersProps
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
  const versions = await versionsOf(ctx.db, matter.id)
  const newest = versions[0]?.version ?? 0
  const from = numberOf(req.query['from'], Math.max(newest - 1, 1))
  const to = numberOf(req.query['to'], newest)
  const before = found(versions.find(({ version }) => version === from))
  const after = found(versions.find(({ version }) => version === to))
  await render(res, 'matters/admin/comparison', {
    title: `${after.name}：第 ${before.version} 版与第 ${after.version} 版`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: after.name, href: adminMatterPath(code) },
      { label: '版本对照', href: null },
    ],
    differences: compareVersions(before, after, await pointersOf(ctx.db, [before, after])),
    filters: {
      ...{ action: comparisonPath(code), label: '选两版来比', button: '比较', search: null },
      selects: [choice('from', '这一版', versions, from), choice('to', '和这一版比', versions, to)],
      ...{ keeps: [], clear: null },
    },
    beforeTitle: titleOf(before),
    afterTitle: titleOf(after),
    reason: after.changeReason,
  })
}

function choice(
  id: 'from' | 'to',
  label: string,
  versions: readonly MatterVersion[],
  chosen: number,
): FiltersProps['selects'][number] {
  return {
    ...{ id, name: id, label },
    options: versions.map((version) => {
      const value = String(version.version)
      const isChosen = version.version === chosen
      return { value, label: titleOf(version), hint: null, chosen: isChosen, disabled: false }
    }),
  }
}

function titleOf({ version, stage, effectiveOn }: MatterVersion): string {
  const day = effectiveOn === null ? '' : `，${longDay(effectiveOn)}起`
  return `第 ${version} 版${stage === 'published' ? '' : `（${stageWords[stage]}${day}）`}`
}

/** 0, which no version has, for anything but a number. */
function numberOf(value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : 0
}
