// What is wrong in a catalogue delivered as JSON is named by its matter, its key and its value.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogueSheets } from '../../../src/matters/sheets/catalogue-sheets.ts'
import { jsonPosition } from '../../../src/matters/sheets/json-position.ts'
import { readMatterJson } from '../../../src/matters/sheets/matter-json.ts'
import { readCatalogue } from '../../../src/matters/sheets/read-catalogue.ts'
import { toldInJson } from '../../../src/matters/sheets/told-errors.ts'
import { asRead } from '../../../src/matters/sheets/write-workbook.ts'
import { listedContent } from '../../../src/matters/rules/listed-content.ts'
import type { MatterVersion } from '../../../src/matters/types.ts'
import { someContent } from '../content.ts'

function delivered(): Plain[] {
  const content = listedContent(someContent() as MatterVersion)
  const codes = ['630131001000', '630131002000']
  return JSON.parse(
    JSON.stringify(codes.map((code) => ({ code, lineName: '省市场监管局', content }))),
  ) as Plain[]
}

type Plain = Record<string, unknown>

function put(matter: Plain, path: string, value: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const holder = keys.reduce<Plain>((inner, key) => inner[key] as Plain, matter)
  if (value === undefined) Reflect.deleteProperty(holder, last)
  else holder[last] = value
}

const bytesOf = (file: unknown) => Buffer.from(JSON.stringify(file))
const second = '第 2 个事项“食品经营许可”（630131002000）：'

describe('a key that does not keep the schema', () => {
  const cases: readonly (readonly [path: string, value: unknown, sentence: string])[] = [
    [
      'content.elements.materials.0.copies',
      '2',
      '“材料”第 1 项的“份数”（键 content.elements.materials.copies）应当是数字，现在是 "2"。',
    ],
    [
      'content.promisedDays',
      undefined,
      '“承诺时限”（键 content.promisedDays）没有写，每个事项都要有；没有内容的写 null 或者 []。',
    ],
    [
      'content.handling',
      'soon',
      '“办件类型”（键 content.handling）只能是 "instant"、"committed" 里的一个，现在是 "soon"。',
    ],
    [
      'content.colour',
      'red',
      '“content.colour”（键 content.colour）不认识，请删去，或者照导出的样子改名。',
    ],
    ['content.levels', [], '“行使层级”（键 content.levels）不能空，现在是 []。'],
    [
      'content.elements.conditions',
      '有场所',
      '“受理条件”（键 content.elements.conditions）应当是一组，写在 [ ] 里，现在是 "有场所"。',
    ],
    [
      'content.typeCode',
      '07',
      '“事项类型代码”（键 content.typeCode）“行政许可”的代码是 01，现在是 "07"。',
    ],
    [
      'content.themes',
      ['交通出行'],
      '“主题”（键 content.themes）应当正好是个人主题、企业主题和特色主题合起来的那些，现在是 ["交通出行"]。',
    ],
  ]
  test.each(cases)('%s', (path, value, sentence) => {
    const matters = delivered()
    put(matters[1] ?? {}, path, value)
    const { faults, listed } = readMatterJson(bytesOf({ matters }))
    expect(faults.map((fault) => fault.sentence)).toEqual([second + sentence])
    expect(listed.map(({ code }) => code)).toEqual(['630131001000'])
  })

  test('a theme of the place belongs to the themes', () => {
    const matters = delivered()
    put(matters[0] ?? {}, 'content.elements.specialThemes', ['虫草'])
    expect(readMatterJson(bytesOf({ matters })).faults[0]?.sentence).toContain('特色主题')
    const { themes } = (matters[0] as { content: { themes: string[] } }).content
    put(matters[0] ?? {}, 'content.themes', [...themes, '虫草'])
    expect(readMatterJson(bytesOf({ matters })).faults).toEqual([])
  })

  test('a matter that is none, and a file that holds no matters', () => {
    const [fault] = readMatterJson(bytesOf({ matters: [7] })).faults
    expect(fault?.sentence).toBe('第 1 个事项：应当写在 { } 里，现在是 7。')
    for (const file of [[], {}, { matters: 7 }, null]) {
      expect(readMatterJson(bytesOf(file)).faults[0]?.sentence).toContain('{"matters": […]}')
    }
  })
})

describe('a text that is no JSON', () => {
  const cases: readonly (readonly [text: string, line: number, column: number])[] = [
    ['{"matters": [\n  {"code": 1,}\n]}', 2, 14],
    ['{"matters" []}', 1, 12],
    ['{"matters": [1 2]}', 1, 16],
    ["{'matters': []}", 1, 2],
    ['{"matters": [\n\n  没有引号\n]}', 3, 3],
    ['{"matters": []} 多了', 1, 17],
    ['{"matters": [01]}', 1, 15],
    ['{"matters": ]}', 1, 13],
  ]
  test.each(cases)('%j', (text, line, column) => {
    expect(jsonPosition(text)).toMatchObject({ line, column })
    expect(readMatterJson(Buffer.from(text)).faults[0]?.sentence).toContain(
      `第 ${line} 行第 ${column} 个字`,
    )
  })

  test('cut off, or written in another encoding', () => {
    expect(readMatterJson(Buffer.from('{"matters": [')).faults[0]?.sentence).toContain('不完整')
    const gbk = Buffer.from([0x7b, 0x22, 0xca, 0xc2, 0x22, 0x3a, 0x31, 0x7d])
    expect(readMatterJson(gbk).faults[0]?.sentence).toContain('UTF-8')
    expect(readMatterJson(Buffer.from('\ufeff{"matters":[]}')).faults).toEqual([])
  })

  test('has a place exactly when JSON.parse refuses it', () => {
    const cut = fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '0', ':'))
    fc.assert(
      fc.property(cut, ([json, at, sign]) => {
        const where = at % (json.length + 1)
        const text = json.slice(0, where) + sign + json.slice(where + 1)
        const parses = (() => {
          try {
            JSON.parse(text)
            return true
          } catch {
            return false
          }
        })()
        expect(jsonPosition(text) === null).toBe(parses)
      }),
    )
  })
})

test('what the catalogue refuses is told by matter and key, without sheets and rows', () => {
  const matters = delivered()
  put(matters[1] ?? {}, 'content.elements.steps.0.days', 99999)
  put(matters[1] ?? {}, 'content.name', ' ')
  const { listed, faults } = readMatterJson(bytesOf({ matters }))
  expect(faults).toEqual([])
  const sheets = asRead(catalogueSheets(listed))
  const told = toldInJson(sheets, readCatalogue(sheets).errors)
  expect(told).toEqual([
    {
      ...{ matter: '第 2 个：630131002000', words: '“环节”第 1 项的“环节时限”' },
      ...{ key: 'content.elements.steps.days', written: '99999' },
      sentence: expect.stringContaining('最多') as string,
    },
    {
      ...{ matter: '第 2 个：630131002000', words: '“事项名称”', key: 'content.name' },
      ...{ written: '（空）', sentence: '这里不能空。' },
    },
  ])
})
