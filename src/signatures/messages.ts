// What the standings of a signature are called.
import type { Standing } from './types.ts'

export const standingNames: Readonly<Record<Standing, string>> = {
  missing: '还没有请人签',
  asked: '等对方签署',
  signed: '已签署',
  void: '签署以后内容改过，已作废，要重新签',
  refused: '对方不签',
  waived: '申请人声明没有',
}
