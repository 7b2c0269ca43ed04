// What the law asks of a letter cannot be edited away, and a slip in a variable is found at its place.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commanded, templateFrom } from '../../../../src/documents/rules/letters/arrange.ts'
import { checkTemplate } from '../../../../src/documents/rules/letters/check.ts'
import { compareTemplates } from '../../../../src/documents/rules/letters/compare.ts'
import { requirementsOf } from '../../../../src/documents/rules/letters/requirements.ts'
import type { LetterTemplate } from '../../../../src/documents/rules/letters/template.ts'
import { variationsOf } from '../../../../src/documents/rules/letters/variations.ts'
import { compose } from '../../../../src/documents/rules/templates.ts'
import { kindNames } from '../../../../src/documents/messages.ts'
import { templateInWords } from '../../../../src/documents/messages-of-letters.ts'
import type { DocumentKind } from '../../../../src/documents/facts.ts'
import { delivered } from '../../delivered.ts'
import { heading } from '../../samples.ts'

const kinds = Object.keys(kindNames) as DocumentKind[]
const cases = kinds.flatMap((kind) =>
  requirementsOf(kind).map((requirement) => ({ kind, requirement, what: requirement.what })),
)

test.each(cases)('without $what a $kind is not published', ({ kind, requirement }) => {
  const { part, variable, words } = requirement
  const template = delivered(kind)
  const without: LetterTemplate =
    part === undefined
      ? {
          ...template,
          pieces: template.pieces.filter(
            ({ text }) => !text.includes(words ?? `{{${variable ?? ''}}}`),
          ),
        }
      : { ...template, parts: template.parts.filter((one) => one !== part) }
  const found = checkTemplate(kind, without).map(({ sentence }) => sentence)
  expect(found).toContain(`缺少${requirement.what}（${requirement.law}）`)
})

test.each([
  ['denial-decision', ['救济途径', '理由', '文号', '盖章位置', '成文日期', '法律依据']],
  ['non-acceptance-decision', ['救济途径', '理由', '文号', '盖章位置', '成文日期']],
  [
    'acceptance-notice',
    ['受理日期', '作出决定的期限', '材料清单', '盖章位置', '成文日期', '联系方式'],
  ],
] as const)('a blank %s lacks what the law names', (kind, names) => {
  const found = checkTemplate(kind, { parts: [], pieces: [] }).map(({ sentence }) => sentence)
  for (const name of names)
    expect(
      found.some((one) => one.startsWith(`缺少${name}`)),
      name,
    ).toBe(true)
})

describe('a slip', () => {
  test.each([
    ['{{没有的}}作出', '第 2 段：第 1 字的变量“没有的”这种文书没有，请从列表里选'],
    ['经审查{{称呼}}、{{申请人姓}}', '第 2 段：第 11 字的变量“申请人姓”这种文书没有，请从列表里选'],
    ['理由是{{理由}}', '第 2 段：第 4 字的“理由”会分成几段，只能单独成一段'],
    ['根据{{法律依据', '第 2 段：变量的大括号没有成对，请删掉后从列表里重新插入'],
    [' ', '第 2 段：没有写内容，请写上或者删除这一段'],
  ])('in “%s” is named with its place', (text, sentence) => {
    const template = delivered('denial-decision')
    const piece = { place: 'body', text, when: '', joins: false } as const
    const pieces = template.pieces.toSpliced(1, 0, piece)
    expect(checkTemplate('denial-decision', { ...template, pieces })).toContainEqual({
      sentence,
      piece: 1,
    })
  })

  test('in a condition is named, and a necessary sentence under a condition counts as missing', () => {
    const template = delivered('denial-decision')
    const pieces = template.pieces.map((piece) => ({ ...piece, when: '天气晴' }))
    const found = checkTemplate('denial-decision', { ...template, pieces })
    expect(found.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        '第 1 段：条件“天气晴”这种文书没有，请重新选择',
        expect.stringContaining('缺少理由'),
      ]),
    )
  })
})

test.each(kinds)('every sample of a %s can be written by a template that passes', (kind) => {
  for (const { draft } of variationsOf(kind))
    expect(compose(draft, heading, delivered(kind)).ok).toBe(true)
})

test('no command of the editor loses a paragraph that it was not told to drop', () => {
  const template = delivered('acceptance-notice')
  const { length } = template.pieces
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('up', 'down'), fc.nat(length + 2)), { maxLength: 20 }),
      (commands) => {
        const moved = commands.reduce(
          (one, [verb, at]) => commanded(one, `${verb}:${at}`, () => ''),
          template,
        )
        expect(moved.pieces.map(({ text }) => text).toSorted()).toEqual(
          template.pieces.map(({ text }) => text).toSorted(),
        )
      },
    ),
  )
})

test('any form at all is read as a template', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (body) => {
      const template = templateFrom({ pieces: '3', ...body })
      expect(template.pieces.length).toBeLessThanOrEqual(60)
    }),
  )
})

test('a comparison names what was taken out and what was put in', () => {
  const before = delivered('denial-decision')
  const after = commanded(
    { ...before, pieces: before.pieces.toSpliced(1, 1) },
    'insert:0',
    () => '联系电话',
  )
  const lines = compareTemplates(before, after, templateInWords)
  const of = (kind: string) => lines.filter((line) => line.kind === kind).map(({ text }) => text)
  expect(of('removed')).toHaveLength(2)
  expect(of('added')).toEqual([expect.stringContaining('{{联系电话}}')])
  expect(
    compareTemplates(before, before, templateInWords).every(({ kind }) => kind === 'kept'),
  ).toBe(true)
})
