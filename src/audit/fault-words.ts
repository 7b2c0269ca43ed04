// What the proof says of each thing that does not hold.
import type { Break } from './types.ts'

const words: Readonly<Record<Break['fault'], string>> = {
  changed: '内容被改动（changed）',
  missing: '此前有条目被删去，或插入了条目（missing）',
  'out-of-order': '与前一条接不上（out-of-order）',
  'cut-off': '与链尾不符，末尾被删去或添加（cut-off）',
  seal: '与封存不符（seal）',
  'seal-removed': '这次封存已不在库里，连同它所封的条目（seal-removed）',
  'seal-rewritten': '这次封存被改写（seal-rewritten）',
  archive: '归档文件缺失，或不是当时归档的文件（archive）',
}

export function faultSentence({ chain, sequence, fault, detail }: Break): string {
  const place = sequence === null ? chain : `${chain} 第 ${sequence} 条`
  return `${place}：${words[fault]}${detail === null ? '' : `，${detail}`}`
}
