// What the letters to the public and between offices may not do without.
import type { DocumentKind } from '../../facts.ts'
import { which } from './requirement.ts'
import type { Requirement } from './requirement.ts'

type OfficeKind = Extract<
  DocumentKind,
  'decision-publication' | 'supervision-order' | 'supervision-reply'
>

const publicLaw = '行政许可法第四十条'
const supervisionLaw = '国务院关于在线政务服务的若干规定第十四条'

export const ofOffices: Readonly<Record<OfficeKind, readonly Requirement[]>> = {
  'decision-publication': [
    ...which,
    { what: '谁得到准予', law: publicLaw, variable: '申请人' },
    { what: '决定文号', law: publicLaw, variable: '决定文号' },
    { what: '决定日期', law: publicLaw, variable: '决定日期' },
    { what: '公众有权查阅', law: publicLaw, words: '公众有权查阅' },
  ],
  'supervision-order': [
    { what: '督办依据', law: supervisionLaw, variable: '督办依据' },
    { what: '督办要求', law: supervisionLaw, variable: '督办要求' },
    { what: '答复期限', law: supervisionLaw, variable: '答复期限' },
  ],
  'supervision-reply': [
    { what: '答复的是哪份督办单', law: supervisionLaw, variable: '督办单文号' },
    { what: '办理结果', law: supervisionLaw, variable: '办理结果' },
  ],
}
