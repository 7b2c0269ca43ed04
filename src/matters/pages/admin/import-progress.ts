// 正在检查、正在导入: how far the worker is with a large file, or why it could not be opened.
import type { Response } from 'express'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import type { StagedImport } from '../../import-store.ts'
import { adminMattersPath, importPath, paths } from '../../paths.ts'

export interface ImportProgressPage extends BasePage {
  readonly fileName: string
  readonly lead: string
  readonly faults: readonly string[]
  /** To look again, null when nothing more will happen. */
  readonly refresh: string | null
  readonly again: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/import-progress': ImportProgressPage
  }
}

const secondsToNextLook = 5

export async function answerProgress(res: Response, staged: StagedImport): Promise<void> {
  const { id, fileName, stage, faults } = staged
  const isOver = stage === 'refused'
  // Without scripts, too; the link does the same for whoever would rather wait.
  if (!isOver) res.setHeader('Refresh', String(secondsToNextLook))
  await render(res, 'matters/admin/import-progress', {
    title: titles[stage],
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '导入', href: paths.imports },
      { label: titles[stage], href: null },
    ],
    fileName,
    lead: leadOf(staged),
    faults: faults ?? [],
    refresh: isOver ? null : importPath(id),
    again: paths.imports,
  })
}

const titles: Readonly<Record<StagedImport['stage'], string>> = {
  waiting: '正在检查',
  checked: '正在检查',
  refused: '没有打开',
  taking: '正在导入',
  taken: '已经导入',
}

function leadOf({ stage, done, total }: StagedImport): string {
  if (stage === 'refused') return '这份文件没有打开，目录没有变。'
  const kept = '可以先去办别的，回到这一页还能看到结果。'
  if (total === 0) {
    return stage === 'taking'
      ? `正在再核对一遍，然后导入。${kept}`
      : `文件比较大，正在打开。${kept}`
  }
  const verb = stage === 'taking' ? '导入' : '检查'
  return `已${verb} ${done} 个事项，一共 ${total} 个。${kept}`
}
