import { expect, test } from 'vitest'
import { costlyAnswers } from '../../src/platform/costly-answers.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 12, 2, minute))

/** Counts how often it was asked. */
function counter() {
  let asked = 0
  return () => Promise.resolve((asked += 1))
}

test('what was costly serves for five minutes, with the time at which it was true', async () => {
  const [ask, answers] = [counter(), costlyAnswers<number>(() => true)]
  expect(await answers('a', at(0), ask)).toEqual({ answer: 1, at: at(0) })
  expect(await answers('a', at(4), ask)).toEqual({ answer: 1, at: at(0) })
  expect(await answers('b', at(4), ask)).toEqual({ answer: 2, at: at(4) })
  expect(await answers('a', at(5), ask)).toEqual({ answer: 3, at: at(5) })
  // A clock that was set back keeps nothing for longer.
  expect(await answers('a', at(3), ask)).toEqual({ answer: 4, at: at(3) })
})

test('what was quick is counted at every look', async () => {
  const [ask, answers] = [counter(), costlyAnswers<number>(() => false)]
  expect(await answers('a', at(0), ask)).toEqual({ answer: 1, at: at(0) })
  expect(await answers('a', at(0), ask)).toEqual({ answer: 2, at: at(0) })
})

test('who asks while the same is being counted waits for it; a fault is not kept', async () => {
  const [ask, answers] = [counter(), costlyAnswers<number>(() => false)]
  const both = await Promise.all([answers('a', at(0), ask), answers('a', at(0), ask)])
  expect(both.map(({ answer }) => answer)).toEqual([1, 1])
  const failing = () => Promise.reject(new Error('away'))
  await expect(answers('a', at(1), failing)).rejects.toThrow('away')
  expect((await answers('a', at(1), ask)).answer).toBe(2)
})
