// 说法不同、意思相同: what words and keys of questions have in common.

/** Keys that mean the same wherever they stand: what an account knows of its owner. */
const keys: Readonly<Record<string, string>> = { contactPhone: 'phone', mobile: 'phone' }

const synonyms: readonly (readonly [RegExp, string])[] = [
  [/^(申请人|申报人|联系人)?(联系|手机)?(电话|手机号码?|手机)$/u, '手机号码'],
  [/^(申请人|经营者|联系人)(姓名)?$|^法定代表人(姓名)?$/u, '申请人姓名'],
  [/^(申请人|法定代表人)?(居民)?(身份证|证件)(号|号码)$/u, '身份证号码'],
  [/^(经营场所|(单位|场所)详细地址|经营地址|住所)$/u, '经营场所'],
  [/^(从业人数|从业人员数|职工人数)$/u, '从业人数'],
  [/^(所在)?单位(名称)?$|^申请单位名称$/u, '单位名称'],
]

export function meaningOfKey(key: string): string {
  return keys[key] ?? key
}

export interface LabelMeaning {
  /** The words without brackets and marks. */
  readonly bare: string
  /** One word for what has several. */
  readonly meaning: string
}

export function meaningOfLabel(label: string): LabelMeaning {
  const bare = label
    .normalize('NFKC')
    .replace(/\([^)]*\)/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return { bare, meaning: synonyms.find(([words]) => words.test(bare))?.[1] ?? bare }
}
