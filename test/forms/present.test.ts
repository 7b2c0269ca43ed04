import { describe, expect, test } from 'vitest'
import {
  applyRepeat,
  compareAnswers,
  fileCommand,
  presentAnswers,
  presentForm,
  questionsByPath,
  refreshCommand,
  repeatCommand,
} from '../../src/forms/index.ts'
import type { QuestionView } from '../../src/forms/index.ts'
import { renderAnswers, renderRaw } from './render.ts'
import { env, form, group, question, when } from './sample.ts'

const people = form(
  question('multichoice', { key: 'reason', label: '致困原因' }),
  question('text', { key: 'note', label: '说明', when: when('reason', 'contains', '其他') }),
  group([
    question('text', { key: 'name', label: '姓名', format: 'person-name' }),
    question('id-number', { key: 'idno', label: '身份证号' }),
  ]),
  question('file'),
)
const answers = {
  reason: ['因病'],
  members: [
    { name: '扎西多杰', idno: '632722197803124734' },
    { name: '卓玛', idno: '63262220200701644X' },
  ],
  file: ['a1'],
}

describe('buttons inside a form', () => {
  test.each([
    [{ _add: 'members' }, { kind: 'add', group: 'members' }],
    [{ _remove: 'members.2' }, { kind: 'remove', group: 'members', row: 2 }],
    [{ _remove: '__proto__.2' }, null],
    [{ _add: ['members'] }, null],
    [{}, null],
  ])('%j asks for %j', (body, command) => {
    expect(repeatCommand(body)).toEqual(command)
  })

  test('a row is added to the one that stands there, and taken from the middle', () => {
    const two = applyRepeat(people, {}, { kind: 'add', group: 'members' })
    expect(two).toEqual({ 'members.0._row': ['1'], 'members.1._row': ['1'] })
    const typed = { ...two, 'members.0.name': ['甲'], 'members.1.name': ['乙'], note: ['丙'] }
    expect(applyRepeat(people, typed, { kind: 'remove', group: 'members', row: 0 })).toEqual({
      'members.0._row': ['1'],
      'members.0.name': ['乙'],
      note: ['丙'],
    })
  })

  test('a group that may be left alone begins with one row', () => {
    const optional = form(group([question('text')], { required: false, minItems: 0 }))
    const one = applyRepeat(optional, {}, { kind: 'add', group: 'members' })
    expect(one).toEqual({ 'members.0._row': ['1'] })
    expect(renderRaw(optional, {}, [])).not.toContain('class="member')
  })

  test('no more rows are added than there may be, and none to what is no group', () => {
    const marks = [0, 1, 2].map((row) => [`members.${row}._row`, ['1']] as const)
    const full = Object.fromEntries(marks)
    expect(applyRepeat(people, full, { kind: 'add', group: 'members' })).toBe(full)
    expect(applyRepeat(people, full, { kind: 'add', group: 'note' })).toBe(full)
  })

  test('files go up and away, towns are refreshed', () => {
    expect(fileCommand({ _upload: 'file' })).toEqual({ kind: 'upload', path: 'file' })
    const gone = { kind: 'remove', path: 'file', id: 'a1' }
    expect(fileCommand({ _removeFile: 'file:a1' })).toEqual(gone)
    expect(fileCommand({ _removeFile: '../../etc:a1' })).toBeNull()
    expect([refreshCommand({ _refresh: 'region' }), refreshCommand({})]).toEqual([true, false])
  })
})

describe('the page of a form', () => {
  test('puts a follow-up question under the option that opens it, with the words that say so', () => {
    const view = presentForm(people, { raw: {}, errors: [], env, sections: null })
    const first = view.sections[0]?.fields[0] as QuestionView
    expect(first.reveals).toMatchObject([{ slot: 1, fields: [{ path: 'note' }] }])
    expect(first.reveals[0]?.fields[0]?.whenHint).toBe('“致困原因”选了“其他”才要填')
    const html = renderRaw(people, {}, [])
    expect(html).toContain('value="其他" data-reveals="1"')
    expect(html).toContain('data-slot="1"')
  })

  test('shows as many rows as there must be, each called by what is typed in it', () => {
    const html = renderRaw(people, { 'members.0._row': ['1'], 'members.0.name': ['卓玛'] }, [])
    expect(html).toContain('第 1 人 · 卓玛')
    expect(html).not.toContain('name="_remove"')
    expect(html).toContain('name="_add" value="members"')
  })

  test('says the limits of a file before it is chosen, and lists what is stored', () => {
    const html = renderRaw(people, {}, [])
    expect(html).toContain('JPG、HEIC 或 PDF，最多 2 个，每个 10 MB 以内。')
    expect(html).toContain('name="_removeFile" value="file:a1"')
    expect(html).toContain('1.8 MB')
  })

  test('leaves out what an earlier page has ruled out', () => {
    const [section] = people.sections
    const later = {
      ...{ key: 'later', title: '后面', help: null },
      when: when('reason', 'contains', '因残'),
      fields: [question('phone')],
    }
    const definition = { title: '表', sections: [...(section ? [section] : []), later] }
    const shown = (sections: readonly string[] | null) =>
      presentForm(definition, { raw: {}, errors: [], env, sections }).sections.length
    expect(shown(['later'])).toBe(0)
    expect(shown(null)).toBe(2)
  })
})

describe('answers in words', () => {
  test('show what was asked, with rows and files', () => {
    const html = renderAnswers(presentAnswers(people, answers, env, { masked: false }))
    for (const words of ['因病', '第 2 人', '卓玛', '632722197803124734', '户口簿.pdf']) {
      expect(html).toContain(words)
    }
    expect(html).not.toContain('说明')
  })

  test('hide what others need not see', () => {
    const html = renderAnswers(presentAnswers(people, answers, env, { masked: true }))
    expect(html).toContain('632***********4734')
    expect(html).toContain('扎**杰')
    expect(html).not.toContain('632722197803124734')
  })

  test('survive a definition that has changed since', () => {
    const strange = { reason: 7, members: [null, 'x', { name: {} }], file: 'a1' } as never
    expect(() => presentAnswers(people, strange, env, { masked: true })).not.toThrow()
  })
})

test('a correction is compared question by question, even where masks look alike', () => {
  const [first, second] = answers.members
  const after = {
    reason: ['因病', '其他'],
    note: '雪灾',
    members: [first, { ...second, idno: '632622202007016430' }],
  }
  const changes = compareAnswers(people, answers, after as never, env, { masked: true })
  expect(changes.map(({ path, kind, before, after: now }) => [path, kind, before, now])).toEqual([
    ['reason', 'changed', '因病', '因病、其他'],
    ['note', 'added', '', '雪灾'],
    ['members.1.idno', 'changed', '632***********644X', '632***********6430'],
    ['file', 'removed', '户口簿.pdf', ''],
  ])
  expect(changes[2]?.label).toBe('第 2 人，身份证号')
  expect(compareAnswers(people, answers, answers, env, { masked: false })).toEqual([])
})

test('every question can be pointed at', () => {
  const questions = questionsByPath(people, answers)
  expect([...questions.keys()]).toEqual([
    ...['reason', 'note', 'members', 'members.0.name', 'members.0.idno'],
    ...['members.1.name', 'members.1.idno', 'file'],
  ])
  expect(questions.get('members.1.name')).toMatchObject({
    label: '第 2 人，姓名',
    sectionTitle: '申请内容',
  })
})
