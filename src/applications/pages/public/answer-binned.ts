// A background save of a draft that was put away in another window: what was typed stays on the device, and
// comes back with the draft.
import type { Response } from 'express'
import { shellOf } from '../../../platform/web/shell.ts'

export function answerBinned(res: Response, bin: string): void {
  const { t } = shellOf(res)
  const text = t('未保存：这份草稿在别处放进了回收站，取回来以后接着填。')
  res.status(409).json({ go: bin, text, label: t('去回收站') })
}
