// 政府部门已有的材料: papers that one organ issues or keeps and every other can look up, so that nobody
// hands in a copy of them (国务院令第 716 号 第七条; 国办发〔2020〕35 号).
import { keyOf } from './tokens.ts'

/** Whose paper it is says nothing of who keeps it. */
const ofWhom =
  /^(申请人|本人|双方|当事人|法定代表人|法人代表|法人|负责人|经办人|代理人|委托人|受托人|监护人|发起人|投资人|合伙人|股东|业主|户主|配偶|家庭成员|单位|企业|申请单位)的?/

/** What a paper is called when its form and whose it is are left out. */
export function paperOf(name: string): string {
  const bare = keyOf(name.replace(/[（(][^（）()]*[）)]/g, ''))
  return bare
    .replace(/(及|和|或)?(原件|复印件|扫描件|影印件|副本|正本|电子件|照片件)(及|和|或)?/g, '')
    .replace(ofWhom, '')
    .replace(/^(有效|居民|合法)的?/, '')
}

/** The application itself is filled in here; a second one on paper is the same work twice. */
export function isOwnApplication(name: string): boolean {
  return /^.{0,16}(申请书|申请表)$/.test(paperOf(name))
}

/** Papers by their bare name, and who keeps them. */
const kept: readonly (readonly [paper: RegExp, keeper: string])[] = [
  [/^(居民)?身份(证|证明|证件)$/, '公安部门'],
  [/^(居民)?户口(簿|本|页)$|^户籍证明$/, '公安部门'],
  [/^无(违法)?犯罪(记录)?证明$/, '公安部门'],
  [/^(机动车)?(驾驶证|行驶证)$/, '公安部门'],
  [/^(营业执照|企业法人营业执照|工商营业执照)$/, '市场监管部门'],
  [/^(结婚证|离婚证|婚姻(登记)?证明|婚姻状况证明)$/, '民政部门'],
  [/^(低保证|最低生活保障证|特困证)$/, '民政部门'],
  [/^(不动产权证|不动产权证书|房产证|房屋所有权证)$/, '自然资源部门'],
  [/^出生医学证明$/, '卫生健康部门'],
  [/^(学历|学位|毕业)(证|证书)$/, '教育部门'],
  [/^(社会保险|社保|养老保险|医保)(参保|缴费)(证明|凭证|记录)$/, '人力资源社会保障部门'],
  [/^残疾人?证$/, '残联'],
  [/^(完税|纳税)(证明|凭证)$/, '税务部门'],
]

/** Who already has the paper: as other matters obtain it, else by its kind; null for nobody known. */
export function keeperOf(name: string, shared: ReadonlyMap<string, string>): string | null {
  const paper = paperOf(name)
  return shared.get(name) ?? kept.find(([known]) => known.test(paper))?.[1] ?? null
}
