// Questions that ask for the same thing in other words.
import type { Field, FormDefinition } from '../../forms/index.ts'

const synonyms: readonly (readonly [RegExp, string])[] = [
  [/(联系)?(手机|移动电话|联系电话|联系方式|电话)(号码|号)?/g, '电话'],
  [/(居民)?身份证(件)?(号码|号)?/g, '身份证号'],
  [/(现)?(居住|家庭|联系|通讯|通信)?(地址|住址)/g, '住址'],
  [/(电子)?(邮箱|邮件)(地址)?/g, '邮箱'],
  [/(姓名|名字)/g, '姓名'],
  [/(银行)?(账号|卡号|账户号码)/g, '账号'],
]

/** Pairs of labels that mean the same; questions under different conditions may well do so. */
export function sameMeanings({ sections }: FormDefinition): readonly (readonly [Field, Field])[] {
  const fields = sections
    .flatMap((section) => section.fields)
    .filter(({ type }) => !['static', 'heading', 'hidden', 'group'].includes(type))
  const seen = new Map<string, Field>()
  return fields.flatMap((field): (readonly [Field, Field])[] => {
    const place = meaningOf(field.label) + JSON.stringify(field.when)
    const earlier = seen.get(place)
    seen.set(place, earlier ?? field)
    return earlier === undefined ? [] : [[earlier, field]]
  })
}

function meaningOf(label: string): string {
  const bare = label
    .replace(/[\s（）()“”：:？?的]/g, '')
    .replace(/^(申请人|本人|您|请填写|请选择)+/, '')
  return synonyms.reduce((text, [pattern, word]) => text.replace(pattern, word), bare)
}
