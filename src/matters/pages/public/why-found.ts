// 为什么排在这里: one short sentence under a result, so that the order is no secret.
import type { Shell } from '../../../platform/web/shell.ts'
import type { Why } from '../../rules/search/hit.ts'

const sentences: Readonly<Record<Exclude<Why['kind'], 'said'>, string>> = {
  name: '名称完全一样',
  alias: '群众就这么叫',
  'name-begins': '名称这样开头',
  'alias-begins': '有个叫法这样开头',
  'name-holds': '名称里有',
  'alias-holds': '有个叫法里有',
  words: '要找的词都有',
  'some-words': '有一部分词',
  sound: '读音相近',
  near: '只差个别字',
  code: '就是这个编码',
}

/** Null when nothing was searched for. */
export function whyFound(t: Shell['t'], why: Why | null): string | null {
  if (why === null) return null
  return why.kind === 'said'
    ? t('“{word}”说的就是它', { word: why.word })
    : t(sentences[why.kind])
}
