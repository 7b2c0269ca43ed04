// 说人话: what makes a question hard to read: long sentences, words of the office, double negation.

/** Words of the office, each with what people say. */
const office: readonly (readonly [string, string])[] = [
  ['予以', '（直接说动作）'],
  ['兹', '现在'],
  ['贵单位', '您单位'],
  ['上述', '上面'],
  ['逾期', '过了期限'],
  ['届满', '到期'],
  ['须', '要'],
  ['应予', '要'],
  ['不予', '不'],
  ['系', '是'],
  ['亦', '也'],
  ['其所', '他的'],
  ['之规定', '的规定'],
  ['行政相对人', '申请人'],
  ['受托方', '受委托的人'],
  ['出具', '开'],
  ['核发', '发'],
  ['缴纳', '交'],
  ['递交', '交'],
]

/** Words in which such a syllable is right. */
const right = /联系|系统|关系|体系|必须知|胡须|系数|院系|户系/g

const longestSentence = 40

/** What to say better, each a short remark; nothing for plain text. */
export function remarksOn(text: string): readonly string[] {
  const bare = text.replace(right, '')
  const words = office
    .filter(([word]) => bare.includes(word))
    .map(([word, plain]) => `“${word}”可以说成“${plain}”`)
  const long = text.split(/[。；！？，、：\n]/).some((part) => [...part].length > longestSentence)
  return [
    ...words,
    ...(long ? [`一口气超过 ${longestSentence} 个字，请分成几句`] : []),
    ...(/不.{0,6}(?:不|非|未)(?!同)/.test(text) ? ['两个“不”放在一句里，容易看错'] : []),
  ]
}
