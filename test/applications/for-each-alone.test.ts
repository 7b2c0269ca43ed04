// One application that cannot be moved does not hold up the others.
import { expect, test } from 'vitest'
import { forEachAlone } from '../../src/applications/for-each-alone.ts'

test('counts those for which something was done', async () => {
  expect(await forEachAlone(['1', '2', '3'], (id) => Promise.resolve(id !== '2'))).toBe(2)
  expect(await forEachAlone([], () => Promise.resolve(true))).toBe(0)
})

test('goes on after one that failed, and tells which at the end', async () => {
  const seen: string[] = []
  const work = forEachAlone(['1', '2', '3'], (id) => {
    seen.push(id)
    return id === '2' ? Promise.reject(new Error('broken')) : Promise.resolve(true)
  })
  const error = await work.catch((fault: unknown) => fault)
  expect(error).toBeInstanceOf(AggregateError)
  expect((error as AggregateError).errors).toMatchObject([{ message: 'application 2' }])
  expect(seen).toEqual(['1', '2', '3'])
})
