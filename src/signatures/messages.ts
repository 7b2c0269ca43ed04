// What the standings of a signature are called.
import type { Standing } from './types.ts'

/** The same, told to the person who was asked. */
export const ownStandingNames: Readonly<Record<Standing, string>> = {
  missing: '没有要您签署的',
  asked: '等您签署',
  signed: '您已经签署',
  void: '您签署以后内容改过，原来的签署作废，请看过再签',
  refused: '您没有签署。改了主意，可以再签',
  waived: '申请人声明没有',
}

export const standingNames: Readonly<Record<Standing, string>> = {
  missing: '还没有请人签',
  asked: '等对方签署',
  signed: '已签署',
  void: '签署以后内容改过，已作废，要重新签',
  refused: '对方不签',
  waived: '申请人声明没有',
}
