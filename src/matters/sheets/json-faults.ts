// 机器可读文件里的错误: which matter, which key, what stands there and what should, in sentences.
import type { core } from 'zod'
import { typeCodes } from './codes.ts'
import type { Listed } from './catalogue-sheets.ts'
import { jsonPlace } from './json-words.ts'

export interface JsonFault {
  /** Of the matters, from 1; 0 for the file. */
  readonly row: number
  readonly path: string
  readonly sentence: string
}

/** `matter`: as it stands in the file at `at`, from 0. */
export function schemaFaults(
  matter: unknown,
  at: number,
  issues: readonly core.$ZodIssue[],
): JsonFault[] {
  if (!isObject(matter)) {
    return [faultAt(matter, at, [], `应当写在 { } 里，现在是 ${quoted(matter)}。`)]
  }
  return issues.flatMap((issue) => {
    const { path } = issue
    const inside = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : []
    const paths = inside.length > 0 ? inside : [path]
    return paths.map((each) => faultAt(matter, at, each, whatIsWrong(issue, each, matter)))
  })
}

/** What keeps the schema and still contradicts itself. */
export function contradictions(one: Listed, at: number): JsonFault[] {
  const { type, typeCode, themes, elements } = one.content
  const should = typeCodes[type]
  const all = new Set([
    ...elements.personThemes,
    ...elements.companyThemes,
    ...elements.specialThemes,
  ])
  const isOdd = themes.length !== all.size || themes.some((theme) => !all.has(theme))
  return [
    ...(should === undefined || should === typeCode
      ? []
      : [
          faultAt(
            ...([one, at, ['content', 'typeCode']] as const),
            `“${type}”的代码是 ${should}，现在是 ${quoted(typeCode)}。`,
          ),
        ]),
    ...(isOdd
      ? [
          faultAt(
            ...([one, at, ['content', 'themes']] as const),
            `应当正好是个人主题、企业主题和特色主题合起来的那些，现在是 ${quoted(themes)}。`,
          ),
        ]
      : []),
  ]
}

export const notACatalogue =
  '最外面应当是 {"matters": […]}，matters 里一个事项一项，照“导出 JSON”的样子写。'

function faultAt(
  matter: unknown,
  at: number,
  path: readonly PropertyKey[],
  says: string,
): JsonFault {
  const { words, key } = jsonPlace(path)
  const place = key === '' ? '' : `${words}（键 ${key}）`
  return { row: at + 1, path: key, sentence: `${matterWords(matter, at)}：${place}${says}` }
}

function matterWords(matter: unknown, at: number): string {
  const name = valueAt(matter, ['content', 'name'])
  const code = valueAt(matter, ['code'])
  const named = typeof name === 'string' && name !== '' ? `“${name.slice(0, 40)}”` : ''
  const coded = typeof code === 'string' && code !== '' ? `（${code.slice(0, 20)}）` : ''
  return `第 ${at + 1} 个事项${named}${coded}`
}

function whatIsWrong(issue: core.$ZodIssue, path: readonly PropertyKey[], matter: unknown): string {
  const value = valueAt(matter, path)
  if (issue.code === 'unrecognized_keys') return '不认识，请删去，或者照导出的样子改名。'
  if (value === undefined) return '没有写，每个事项都要有；没有内容的写 null 或者 []。'
  return `${shouldBe(issue)}，现在是 ${quoted(value)}。`
}

function shouldBe(issue: core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `应当是${types[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value')
    return `只能是 ${issue.values.map(quoted).join('、')} 里的一个`
  if (issue.code === 'too_small') return issue.origin === 'number' ? '太小' : '不能空'
  return '不合格式'
}

const types: Readonly<Record<string, string>> = {
  ...{ string: '文字', number: '数字', int: '整数', boolean: ' true 或者 false' },
  ...{ array: '一组，写在 [ ] 里', object: '一项，写在 { } 里', null: ' null' },
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inner: unknown, key) => {
    const isHolder = isObject(inner) && Object.hasOwn(inner, key)
    return isHolder ? inner[key] : undefined
  }, value)
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? ''
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
