// What the letters about a confirmed red card may not do without.
import type { DocumentKind } from '../../facts.ts'
import type { Requirement } from './requirement.ts'

type OversightKind = Extract<
  DocumentKind,
  'inspection-notice' | 'referral-letter' | 'supervision-advice'
>

/** 上级行政机关应当加强对下级行政机关实施行政许可的监督检查. */
const law = '行政许可法第六十条'

const ground: Requirement = { what: '监察依据', law, variable: '监察依据' }

export const ofOversight: Readonly<Record<OversightKind, readonly Requirement[]>> = {
  'inspection-notice': [
    ground,
    { what: '检查事项', law, variable: '检查事项' },
    { what: '检查日期', law, variable: '检查日期' },
  ],
  'referral-letter': [
    ground,
    { what: '说的是哪个部门', law, variable: '被监察部门' },
    { what: '抄告内容', law, variable: '抄告内容' },
  ],
  'supervision-advice': [
    ground,
    { what: '监察建议', law, variable: '监察建议' },
    { what: '反馈期限', law, variable: '反馈期限' },
  ],
}
