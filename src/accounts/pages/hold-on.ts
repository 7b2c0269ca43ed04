// 继续保持登录: any request lets a session hold on; this one does nothing else.
import type { Handler } from '../../platform/web/ledger.ts'
import { shellOf } from '../../platform/web/shell.ts'

export const create: Handler = (_ctx, _req, res) => {
  res.setHeader('Cache-Control', 'no-store')
  res.json({ endsIn: shellOf(res).session?.endsIn ?? 0 })
}
