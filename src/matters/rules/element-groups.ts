// 要素分组: the parts into which an editor's page divides the elements of a matter.
import type { ElementGroup } from './finding.ts'

export const elementGroups: readonly { readonly group: ElementGroup; readonly title: string }[] = [
  { group: 'basics', title: '基本要素' },
  { group: 'term', title: '时限' },
  { group: 'basis', title: '法律依据' },
  { group: 'conditions', title: '受理条件' },
  { group: 'materials', title: '申请材料' },
  { group: 'steps', title: '办理步骤' },
  { group: 'fee', title: '收费' },
  { group: 'result', title: '办理结果' },
  { group: 'rights', title: '权利、义务和救济' },
  { group: 'contact', title: '咨询与问答' },
  { group: 'form', title: '申请表' },
]

const groups: Readonly<Record<string, ElementGroup>> = {
  法定办结时限: 'term',
  承诺办结时限: 'term',
  法律依据: 'basis',
  条文: 'basis',
  权力来源: 'basis',
  承诺时限说明: 'term',
  中央业务指导部门: 'basis',
  特别程序: 'steps',
  共同实施部门: 'steps',
  中介服务: 'materials',
  网上办理流程: 'steps',
  窗口办理流程: 'steps',
  结果样本: 'result',
  数量限制: 'conditions',
  办理时段和名额: 'conditions',
  受理条件: 'conditions',
  材料: 'materials',
  引导问题: 'materials',
  告知承诺办理: 'materials',
  办理步骤: 'steps',
  环节方案: 'steps',
  权限划分: 'steps',
  收费: 'fee',
  办理结果: 'result',
  权利: 'rights',
  义务: 'rights',
  救济途径: 'rights',
  咨询电话: 'contact',
  问答: 'contact',
  申请表: 'form',
}

/** The group of an element as `elementsInWords` names it, such as 材料：身份证. */
export function groupOf(label: string): ElementGroup {
  return groups[label.split('：')[0] ?? ''] ?? 'basics'
}
