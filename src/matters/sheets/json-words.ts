// 机器可读文件里哪一处: a place in a delivered JSON file, in the words of the catalogue and by its key.
import { sheetNames } from './headers.ts'
import type { PartKey } from './headers.ts'
import { keys, listKeys } from './keys.ts'

export interface JsonPlace {
  /** '“材料”第 2 项的“份数”', or the key where the catalogue has no word for it. */
  readonly words: string
  /** 'content.elements.materials.copies' */
  readonly key: string
}

/** `path`: from the matter on, as ['content', 'elements', 'materials', 1, 'copies']. */
export function jsonPlace(path: readonly PropertyKey[]): JsonPlace {
  const key = path.filter((each) => typeof each === 'string').join('.')
  const [part, list] = listOf(key)
  if (part === null || list === key) return { words: wordsOf('matters', key, part), key }
  const at = path.find((each) => typeof each === 'number')
  const item = `“${sheetNames[part]}”${typeof at === 'number' ? `第 ${at + 1} 项` : ''}`
  const inside = key.slice(list.length + 1)
  return { words: inside === '' ? item : `${item}的${wordsOf(part, inside, null)}`, key }
}

function listOf(key: string): readonly [PartKey | null, string] {
  const lists = Object.entries(listKeys) as [PartKey, string][]
  return lists.find(([, list]) => key === list || key.startsWith(`${list}.`)) ?? [null, '']
}

function wordsOf(sheet: keyof typeof keys, key: string, part: PartKey | null): string {
  if (part !== null) return `“${sheetNames[part]}”`
  const pairs: [string, string][] = Object.entries(keys[sheet])
  const [header] = pairs.find(([, path]) => path === key) ?? []
  return header === undefined ? `“${others[key] ?? key}”` : `“${header}”`
}

/** What the sheets do not have, since it follows from other columns, and what holds several. */
const others: Readonly<Record<string, string>> = {
  'content.typeCode': '事项类型代码',
  'content.themes': '主题',
  'content.elements.fee': '收费',
  'content.elements.result': '办理结果',
  'content.elements.opening': '办理时段和名额',
  'content.elements.onPromise': '告知承诺办理',
}
