// 常用词: the everyday words of questions, once for all: what only asks, what names a kind of paper or deed,
// and what money and lost papers are called. Names of things are not here; editors teach those.

/** Taken out of a question before it is looked up. */
export const fillers = listed(
  '我想要 我想 我要 请问 怎么样 怎么 如何 怎样 哪里 在哪 需要 什么 办理 申请 手续 材料 流程 条件 一下 吗 呢 啊 了 的 办',
)

/** Asking, courtesy, who it is for, and small words. */
export const asking = [
  ...fillers.filter((word) => word.length > 1),
  ...listed(
    '哪儿 多少 多久 为啥 可以 应该 时候 一个 时间 部门 规定 准备 地方 事情 要不要 能不能 行不行',
  ),
  ...listed('我家 家里 自己 别人 人家 今年 现在 以后 以前 最近 青海 西宁 国家 政府'),
  ...listed('孩子 老人 儿子 女儿 爸爸 妈妈 娃娃 阿奶 阿爷 尕娃 单位 个人 家庭 企业 公司 机构 人员'),
]

export const askingCharacters =
  '我你您他她它们的了吗呢啊吧呀么嘛想要能会该得把被让给到在去来从和跟与或及是有没不也都就才还又很太最多少几啥咋哪谁怎这那个些只件张本家点儿办开考卖买换领补'

/** What is done, and the paper that comes of it. */
export const kinds = listed(
  '许可 登记 备案 审批 核准 审核 批准 确认 认定 鉴定 认证 注册 注销 变更 证书 证件 证明 执照 资格 申领 核发 ' +
    '签发 发证 领取 过户 转移 转让 查询 预约 报名 检查 检测 考试 年审 年检 ' +
    '经营 设立 成立 开办 营业 生产 使用 管理 服务 处理 信息 业务 号码 ' +
    '缴费 缴纳 收费 费用 退费 支付 押金 审验 申报 开户 开通 合同 房屋 工作 保险',
)

/** Money that is given. */
export const grants = listed('补贴 补助 资助 救助 奖励 待遇 报销')

/** A paper that is lost, or must be had anew. */
export const losses = listed('补办 补领 补发 丢失 丢了 遗失')

/** A need which a matter may not have in its name. */
export const needs = [
  ...grants,
  ...losses,
  ...listed('换领 换证 换发 办证 到期 过期 延期 延续 开业 证'),
]

export const kindCharacters = '证费税'

/** What people do with a thing. */
export const deeds = '开办摆养建盖买卖租上考生领做改换找收'
const measures = '个家间所座张本辆套只条块头'
/** What is no measure though it stands behind a deed: 办个体, 养家禽. */
const others = '人体税里庭长属具电畜乡禽政服务头'
/** What stays small: 小卖部, 小学. */
const small = '卖学区孩吃额微作型'
const measured = new RegExp(
  `([${deeds}])了?(?:一[${measures}]|[${measures}])(?:小(?![${small}]))?(?![${others}])(?=\\p{Script=Han})`,
  'gu',
)

/** 开个小饭馆 and 开一家饭馆 are 开饭馆. */
export function withoutMeasures(text: string): string {
  return text.replace(measured, '$1')
}

function listed(words: string): readonly string[] {
  return words.split(' ')
}
