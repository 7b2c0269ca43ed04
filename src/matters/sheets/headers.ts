// 表头: the sheets of a catalogue file and the names of their columns, in the words of the standard.

export const sheetNames = {
  matters: '事项',
  materials: '材料',
  bases: '依据',
  steps: '环节',
  questions: '问答',
} as const

export type SheetKey = keyof typeof sheetNames

export const headers = {
  matters: [
    ...['基本编码', '事项名称', '事项类型', '主管部门', '行使层级', '最低受理层级', '办理层级'],
    ...['服务对象', '个人主题', '企业主题', '群众叫法', '办件类型', '法定时限', '法定时限单位'],
    ...['法定时限说明', '法定时限依据', '承诺时限', '到现场次数', '网上可办', '办理渠道'],
    ...['通办范围', '收费', '收费标准', '收费依据', '结果名称', '结果类型', '结果有效期'],
    ...['电子结果', '受理条件', '权限划分', '权利', '义务', '救济途径', '咨询电话', '说明'],
    '沿用哪个事项的申请表',
  ],
  materials: [
    ...['基本编码', '材料序号', '材料名称', '材料形式', '份数', '必要', '可交电子件', '来源渠道'],
    ...['免提交', '免提交方式', '数据来源', '系统生成'],
  ],
  bases: ['基本编码', '法律名称', '条款'],
  steps: ['基本编码', '环节名称', '环节类型', '工作日', '办理层级', '计入时限'],
  questions: ['基本编码', '问题', '回答'],
} as const satisfies Readonly<Record<SheetKey, readonly string[]>>
