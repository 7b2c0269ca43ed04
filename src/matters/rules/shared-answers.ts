// 共享数据里的答案: what the papers that departments share say, so that a form need not ask for it.
import type { Material } from '../types.ts'

/** The names of questions that stand in a paper, by what the paper is called. */
const answers: readonly (readonly [paper: RegExp, question: RegExp])[] = [
  [/身份证/, /^(申请人|本人)?(性别|出生日期|年龄|身份证有效期|发证机关)$/],
  [/户口簿|户籍/, /^(申请人|本人)?(户主|户主姓名|户号|户口性质|户别)$/],
  [
    /营业执照/,
    /^(单位|企业)?(成立日期|注册资本|经营范围|市场主体类型|企业类型|登记机关|营业期限|住所)$/,
  ],
  [/结婚证|婚姻登记/, /^(结婚登记日期|结婚证号|结婚证字号|婚姻登记机关)$/],
  [/不动产权/, /^(不动产权证号|不动产单元号|房屋坐落|房屋建筑面积)$/],
  [/残疾人证/, /^(残疾人证号|残疾类别|残疾等级)$/],
  [/驾驶证/, /^(驾驶证号|准驾车型|初次领证日期)$/],
  [/学历|学位/, /^(毕业院校|毕业时间|学历证书编号|学位证书编号)$/],
]

/** The material obtained by sharing that already answers a question; null for none. */
export function answeringShare(materials: readonly Material[], label: string): string | null {
  const shared = materials.filter(
    ({ freeSubmit, shareSource }) => freeSubmit && shareSource !== null,
  )
  const papers = answers.filter(([, question]) => question.test(label)).map(([paper]) => paper)
  return shared.find(({ name }) => papers.some((paper) => paper.test(name)))?.name ?? null
}
