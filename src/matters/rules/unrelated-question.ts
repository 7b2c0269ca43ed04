// 无关的问题: what a form asks though nothing in the matter speaks of it (行政许可法 第二十九条;
// 个人信息保护法 第六条).
import type { VersionContent } from '../types.ts'
import { bigramsOf, keyOf, runsOf } from './tokens.ts'

/** What no form may ask, whatever the matter: it lets others act as the person. */
const secrets = /密码|口令|验证码|校验码|安全码|CVV/i

/** Personal matters that only a matter about them may ask. */
const personal = [
  ...['政治面貌', '宗教', '信仰', '血型', '婚姻', '婚史', '性取向', '病史', '指纹', '人脸', '行踪'],
  ...['家庭收入', '子女', '怀孕', '工资', '星座', '爱好', '喜欢', '体重', '身高'],
]

/** Words that a question of nearly any matter is made of. */
const usual =
  /姓名|名称|号码?$|编号|代码|电话|手机|邮箱|地址|地点|住所|坐落|位置|地$|区域|范围|日期|时间|年限|期限|年度|类型|类别|种类|性质|级别|等级|数量?$|人数|面积|金额|总额|费用|价格|资金|资本|投资|单位|机构|部门|项目|用途|方式|说明|理由|原因|情况|内容|依据|备注|承诺|同意|是否|有无|证明|证书|证件|材料|文件|图$|表$|照片|签名|学历|职业|职务|专业|工种|经历|家庭|成员|母亲|父亲|配偶|监护人|联系人|负责人|代理人|经办人|银行|账户|账号|户名|民族|语言|性别|年龄/

/** The word that makes it unrelated, in a sentence; null for a question that belongs there. */
export function whyUnrelated(label: string, version: VersionContent): string | null {
  if (secrets.test(label)) return '密码、验证码一类只归本人，任何事项都不能问。'
  const about = wordsOf(version)
  const asked = personal.find((word) => label.includes(word))
  if (asked !== undefined) {
    return about.includes(asked) ? null : `事项的条件和材料都没有说到“${asked}”，看不出为什么要问。`
  }
  if (usual.test(keyOf(label))) return null
  const parts = runsOf(label).flatMap(bigramsOf)
  const isToldOf = parts.length === 0 || parts.some((part) => about.includes(part))
  return isToldOf ? null : '事项里没有一处说到它，看不出为什么要问。'
}

function wordsOf({ name, type, elements }: VersionContent): string {
  const { aliases, conditions, materials, note, result, legalBases, steps, faq } = elements
  return [
    ...[name, type, ...aliases, ...conditions, note ?? '', result.name],
    ...materials.flatMap((one) => [one.name, one.instructions ?? '', one.requiredWhen ?? '']),
    ...legalBases.map(({ law }) => law),
    ...steps.map((step) => step.name),
    ...faq.map(({ question }) => question),
  ].join('\n')
}
