// 空话和泛词: what in a question only asks, and what names no more than the kind of a matter: 许可 fits a
// hundred matters and answers none.

/** Asking, courtesy, who it is for, and small words. */
const asking = [
  ...[
    '请问',
    '怎么',
    '怎样',
    '如何',
    '哪里',
    '哪儿',
    '什么',
    '多少',
    '多久',
    '为啥',
    '可以',
    '需要',
    '应该',
    '时候',
  ],
  ...[
    '办理',
    '申请',
    '手续',
    '材料',
    '流程',
    '条件',
    '一下',
    '一个',
    '时间',
    '部门',
    '规定',
    '准备',
    '地方',
    '事情',
  ],
  ...[
    '我家',
    '家里',
    '自己',
    '别人',
    '人家',
    '今年',
    '现在',
    '以后',
    '以前',
    '最近',
    '青海',
    '西宁',
    '国家',
    '政府',
  ],
  ...[
    '孩子',
    '老人',
    '儿子',
    '女儿',
    '爸爸',
    '妈妈',
    '单位',
    '个人',
    '家庭',
    '企业',
    '公司',
    '机构',
    '人员',
  ],
]
const askingCharacters =
  '我你您他她它们的了吗呢啊吧呀么嘛想要能会该得把被让给到在去来从和跟与或及是有没不也都就才还又很太最多少几啥咋哪谁怎这那个些只件张本家点儿办开考卖买换领补'

/** What is done, and the paper that comes of it. */
const kinds = [
  ...[
    '许可',
    '登记',
    '备案',
    '审批',
    '核准',
    '审核',
    '批准',
    '确认',
    '认定',
    '鉴定',
    '认证',
    '注册',
    '注销',
    '变更',
  ],
  ...['证书', '证件', '证明', '执照', '资格', '申领', '核发'],
  ...[
    '签发',
    '发证',
    '领取',
    '过户',
    '转移',
    '转让',
    '查询',
    '预约',
    '报名',
    '检查',
    '检测',
    '考试',
    '年审',
    '年检',
  ],
  ...[
    '经营',
    '设立',
    '成立',
    '开办',
    '营业',
    '生产',
    '使用',
    '管理',
    '服务',
    '处理',
    '信息',
    '业务',
    '号码',
  ],
  ...[
    '缴费',
    '缴纳',
    '收费',
    '费用',
    '退费',
    '支付',
    '押金',
    '审验',
    '申报',
    '开户',
    '开通',
    '合同',
    '房屋',
    '工作',
  ],
]
const needs = [
  ...[
    '补贴',
    '补助',
    '资助',
    '救助',
    '奖励',
    '待遇',
    '报销',
    '补办',
    '补领',
    '换领',
    '换证',
    '补发',
    '换发',
    '办证',
  ],
  ...['丢失', '丢了', '到期', '过期', '遗失', '延期', '延续', '开业', '证'],
]
const kindCharacters = '证费税'

export const weights = { asks: 0, kind: 1, names: 2 } as const

export type Weight = (typeof weights)[keyof typeof weights]

/** What each character of a question is good for. */
export function weighed(key: string): Weight[] {
  const found = [...key].map((character): Weight => {
    if (askingCharacters.includes(character)) return weights.asks
    return kindCharacters.includes(character) ? weights.kind : weights.names
  })
  mark(key, asking, (at) => (found[at] = weights.asks))
  mark(key, [...kinds, ...needs], (at) => (found[at] = weights.kind))
  return found
}

/** The characters of a text that name something. */
export function namingIn(text: string): string[] {
  const found = weighed(text)
  return [...text].filter((_, at) => found[at] === weights.names)
}

/** The words of a question that name nothing of their own: characters and pairs of them. */
export function genericWords(key: string): ReadonlySet<string> {
  const found = weighed(key)
  const words = new Set([...key].filter((_, at) => found[at] !== weights.names))
  for (let at = 0; at + 2 <= key.length; at += 1) {
    const names = found[at] === weights.names || found[at + 1] === weights.names
    if (!names) words.add(key.slice(at, at + 2))
  }
  return words
}

/** What is wanted done, when a question ends with it: 注册 of 商标怎么注册; null for most. */
export function endOf(key: string): string | null {
  return [...kinds, ...needs].find((word) => key.endsWith(word)) ?? null
}

/** Money, or a lost paper, which a matter need not have in its name. */
export function isNeed(word: string | null): boolean {
  return word !== null && needs.includes(word)
}

function mark(key: string, words: readonly string[], take: (at: number) => void): void {
  for (const word of words) {
    for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) {
      for (let one = at; one < at + word.length; one += 1) take(one)
    }
  }
}
