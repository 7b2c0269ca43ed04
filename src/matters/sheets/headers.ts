// 表头: the sheets of a catalogue file and the names of their columns, in the words of the standard.

export const sheetNames = {
  matters: '事项',
  materials: '材料',
  bases: '依据',
  steps: '环节',
  questions: '问答',
  fees: '收费项目',
  items: '业务办理项',
  procedures: '特别程序',
  intermediaries: '中介服务',
} as const

export type SheetKey = keyof typeof sheetNames
/** The sheets that hold several rows of a matter. */
export type PartKey = Exclude<SheetKey, 'matters'>

export const headers = {
  matters: [
    ...['基本编码', '事项名称', '事项类型', '主管部门', '行使层级', '最低受理层级', '办理层级'],
    ...['服务对象', '个人主题', '企业主题', '群众叫法', '办件类型', '法定时限', '法定时限单位'],
    ...['法定时限说明', '法定时限依据', '承诺时限', '到现场次数', '网上可办', '办理形式'],
    ...['通办范围', '收费', '收费标准', '收费依据', '结果名称', '结果类型', '结果有效期'],
    ...['电子结果', '受理条件', '权限划分', '权利', '义务', '救济途径', '咨询电话', '说明'],
    ...['地方基本编码', '权力来源', '行使内容', '实施主体性质', '委托部门', '承诺时限说明'],
    ...['共同实施部门', '数量限制', '办理服务', '网上办理深度', '必须到现场的原因'],
    ...['网上办理流程', '窗口办理流程', '处罚种类和幅度', '结果样本', '全省统一的要素'],
    ...['引导问题', '开始收件', '截止收件', '名额', '主项编码', '中央业务指导部门', '特色主题'],
    '网办地址',
    '承诺时限单位',
    ...['告知承诺的题', '选告知承诺的回答', '整件事的承诺书', '承诺代替的材料', '承诺后时限'],
    ...['事后核查内容', '事后核查工作日', '承诺不实的后果'],
    '沿用哪个事项的申请表',
  ],
  materials: [
    ...['基本编码', '材料序号', '材料名称', '材料形式', '份数', '必要', '可交电子件', '来源渠道'],
    ...['免提交', '免提交方式', '数据来源', '系统生成', '可信等级', '出具机构', '来源说明'],
    ...['原件份数', '复印件份数', '规格', '填报须知', '受理标准', '材料依据', '这种情形才要'],
    ...['空白表格', '样表', '情形条件', '容缺补交工作日', '告知承诺书', '核查工作日'],
    ...['材料类型', '本人现场填写'],
  ],
  bases: ['基本编码', '法律名称', '条款', '条文内容'],
  steps: [
    ...['基本编码', '环节名称', '环节类型', '环节时限', '办理层级', '计入时限', '办理处室'],
    ...['环节说明', '时限单位', '办理人', '有特别程序'],
  ],
  questions: ['基本编码', '问题', '回答'],
  fees: ['基本编码', '项目名称', '标准', '依据', '可以减免', '减免依据'],
  items: ['基本编码', '序号', '名称', '办理情形'],
  procedures: ['基本编码', '名称', '种类', '工作日', '依据', '收费', '收费依据', '计入法定时限'],
  intermediaries: ['基本编码', '名称', '依据'],
} as const satisfies Readonly<Record<SheetKey, readonly string[]>>

/** The column that a file of refused rows has besides; it is not read. */
export const reasonHeader = '没有导入的原因'

/**
 * What the first exports did not have. A file without such a column, or without such a sheet, leaves
 * what it would say as it is; whoever adds a column names it here.
 */
export const laterHeaders: Readonly<Record<SheetKey, readonly string[]>> = {
  matters: headers.matters.slice(
    headers.matters.indexOf('地方基本编码'),
    headers.matters.indexOf('沿用哪个事项的申请表'),
  ),
  materials: headers.materials.slice(headers.materials.indexOf('可信等级')),
  bases: ['条文内容'],
  steps: headers.steps.slice(headers.steps.indexOf('办理处室')),
  questions: [],
  fees: headers.fees,
  items: headers.items,
  procedures: headers.procedures,
  intermediaries: headers.intermediaries,
}

/** Sheets that may be missing as a whole. */
export function isLater(key: SheetKey): boolean {
  return laterHeaders[key].length === headers[key].length
}

/** By what a row of a sheet is known again, besides the code of its matter. */
export const rowNames: Readonly<Record<SheetKey, readonly string[]>> = {
  matters: [],
  materials: ['材料名称'],
  bases: ['法律名称', '条款'],
  steps: ['环节名称'],
  questions: ['问题'],
  fees: ['项目名称'],
  items: ['序号'],
  procedures: ['名称'],
  intermediaries: ['名称'],
}

/** What columns were called in earlier files, by sheet. */
const olderNames: Readonly<Partial<Record<SheetKey, Readonly<Record<string, string>>>>> = {
  matters: { 办理渠道: '办理形式' },
  steps: { 工作日: '环节时限' },
}

interface Named {
  readonly name: string
  readonly headers: readonly string[]
  readonly rows: readonly { readonly cells: Readonly<Record<string, string>> }[]
}

/** The sheets under the names that their columns have today. */
export function withTodaysNames<S extends Named>(sheets: readonly S[]): S[] {
  return sheets.map((sheet) => {
    const key = (Object.keys(sheetNames) as SheetKey[]).find(
      (one) => sheetNames[one] === sheet.name,
    )
    const older = key === undefined ? undefined : olderNames[key]
    if (older === undefined || !sheet.headers.some((header) => header in older)) return sheet
    const nameOf = (header: string) => older[header] ?? header
    const rows = sheet.rows.map((row) => {
      const cells = Object.entries(row.cells).map(([header, cell]) => [nameOf(header), cell])
      return { ...row, cells: Object.fromEntries(cells) as Record<string, string> }
    })
    return { ...sheet, headers: sheet.headers.map(nameOf), rows }
  })
}
