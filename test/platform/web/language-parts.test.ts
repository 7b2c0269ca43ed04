// What stands in another script than the page's language says so, once and where it stands.
import { expect, test } from 'vitest'
import { withLanguageParts } from '../../../src/platform/web/language-parts.ts'

test.each([
  [
    'a run',
    '<p>See 办事指南 first.</p>',
    '<p><bdi>See <bdi lang="zh-CN">办事指南</bdi> first.</bdi></p>',
  ],
  ['all of an element', '<td>玉树州</td>', '<td lang="zh-CN">玉树州</td>'],
  [
    'beside its translation',
    '<h1>设立登记 <small>Registration</small></h1>',
    '<h1><bdi lang="zh-CN">设立登记</bdi> <small>Registration</small></h1>',
  ],
  [
    'with its figures and marks',
    '<li>《公司法》第29条、第30条。 (text)</li>',
    '<li><bdi><bdi lang="zh-CN">《公司法》第29条、第30条。</bdi> (text)</bdi></li>',
  ],
  [
    'a date by itself, which is English then',
    '<span>2026年10月8日（周四）</span><td>to 2026年10月8日</td>',
    '<span>Thu 8 October 2026</span><td>to 8 October 2026</td>',
  ],
  [
    'a date of a Chinese sentence',
    '<p>自2026年10月8日起施行</p>',
    '<p lang="zh-CN">自2026年10月8日起施行</p>',
  ],
  [
    'an option as a whole',
    '<option value="1">藏族</option>',
    '<option value="1" lang="zh-CN">藏族</option>',
  ],
  [
    'an option with both, which can hold no element',
    '<option>藏族 Tibetan</option>',
    '<option>藏族 Tibetan</option>',
  ],
  [
    'what says it already',
    '<div lang="zh-CN"><div>一</div>二</div>三 x',
    '<div lang="zh-CN"><div>一</div>二</div><bdi><bdi lang="zh-CN">三</bdi> x</bdi>',
  ],
  [
    'an input that says it holds nothing',
    '<input lang="bo"><p>一</p>',
    '<input lang="bo"><p lang="zh-CN">一</p>',
  ],
  [
    'no title, script or text of a form',
    '<title>一 a</title><textarea>一</textarea>',
    '<title>一 a</title><textarea>一</textarea>',
  ],
  [
    'no attribute',
    '<a title="一 &gt; 二" href="/x">x</a>',
    '<a title="一 &gt; 二" href="/x">x</a>',
  ],
  ['Tibetan', '<p>བོད་ཡིག (x)</p>', '<p><bdi><bdi lang="bo">བོད་ཡིག</bdi> (x)</bdi></p>'],
])('on an English page: %s', (_what, html, marked) => {
  expect(withLanguageParts(html, 'en')).toBe(marked)
})

test('on a page in Chinese and Tibetan the Tibetan is marked', () => {
  const html = '<a href="/">首页 གཙོ་ངོས།</a>'
  expect(withLanguageParts(html, 'bo')).toBe(
    '<a href="/"><bdi>首页 <bdi lang="bo">གཙོ་ངོས།</bdi></bdi></a>',
  )
})

test('a Chinese page stays as it is', () => {
  const html = '<p>一 a བོད</p>'
  expect(withLanguageParts(html, 'zh-CN')).toBe(html)
})
