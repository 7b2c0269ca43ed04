// Before and after, side by side: one line for each thing that an entry tells of.

export interface Change {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

/** Things that are the same before and after are left out. */
export function changesOf(before: unknown, after: unknown): readonly Change[] {
  const [old, fresh] = [thingsOf(before), thingsOf(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((name) => ({
      name: nameOf(name),
      before: old.get(name) ?? null,
      after: fresh.get(name) ?? null,
    }))
    .filter((change) => change.before !== change.after)
}

const names: Readonly<Record<string, string>> = {
  what: '看了什么',
  reason: '理由',
  status: '状态',
  dueOn: '到期日',
  actBy: '最迟动手日',
  promisedDueOn: '承诺到期日',
  statutoryDueOn: '法定到期日',
  cause: '原因',
  comment: '意见',
  number: '办件编号',
  refusal: '被拒绝的原因',
  hall: '大厅',
  post: '岗位',
  departmentId: '部门',
  accountId: '账号',
  name: '名称',
  rule: '规则',
  count: '个数',
  day: '日期',
  kind: '种类',
  filter: '条件',
  entries: '条数',
  document: '文书',
  department: '部门',
  matter: '事项',
  region: '区划',
  answered: '填了的题',
  card: '牌',
  answerDueOn: '最迟答复日',
  from: '从哪天',
  to: '到哪天',
  before: '早于',
  action: '动作',
  applicationId: '办件',
  scope: '范围',
  raised: '亮牌',
  examined: '看过的办件',
}

/** What a word of the program means under a name; anything else is shown as it was written. */
const values: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({
    card: { yellow: '黄牌', red: '红牌' },
    hall: { public: '办事大厅', desk: '工作台' },
    what: {
      file: '办件页',
      clock: '时限怎么算的',
      step: '办理页',
      print: '打印页',
      consultations: '征求意见',
      submissions: '各次提交',
      labels: '标签',
      note: '备注',
      claim: '认领',
      assignment: '分派',
    },
  }).map(([name, words]) => [name, new Map(Object.entries(words))]),
)

function nameOf(path: string): string {
  const [first = '', ...rest] = path.split('.')
  return [names[first] ?? first, ...rest.map((part) => names[part] ?? part)].join(' · ')
}

const longest = 300

/** Objects one level deep are told by their own things; what lies deeper stays JSON. */
function thingsOf(value: unknown): ReadonlyMap<string, string> {
  const things = new Map<string, string>()
  if (value === null || value === undefined) return things
  if (typeof value !== 'object' || Array.isArray(value)) return things.set('', wordsOf(value, ''))
  for (const [name, inner] of Object.entries(value)) {
    if (inner !== null && typeof inner === 'object' && !Array.isArray(inner)) {
      for (const [part, deep] of Object.entries(inner as object) as [string, unknown][]) {
        things.set(`${name}.${part}`, wordsOf(deep, part))
      }
    } else things.set(name, wordsOf(inner, name))
  }
  return things
}

function wordsOf(value: unknown, name: string): string {
  if (value === null || value === undefined) return '—'
  if (value === true) return '是'
  if (value === false) return '否'
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    return cut(value.map(String).join('、'))
  }
  if (typeof value !== 'string') return cut(JSON.stringify(value))
  return values.get(name)?.get(value) ?? cut(value)
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
