import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { sweepArrivals } from '../../../src/platform/uploads/sweep.ts'

test('of the files that arrived, those older than a day go, and nothing else', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'arrivals-'))
  const now = new Date('2026-03-12T10:00:00+08:00')
  const put = async (name: string, hoursAgo: number) => {
    await fs.writeFile(path.join(folder, name), 'x')
    const at = new Date(now.getTime() - hoursAgo * 3_600_000)
    await fs.utimes(path.join(folder, name), at, at)
  }
  await put('old.part', 25)
  await put('young.part', 23)
  await put('old.other', 25)
  await sweepArrivals(folder, now)
  expect((await fs.readdir(folder)).sort()).toEqual(['old.other', 'young.part'])
  await fs.rm(folder, { recursive: true })
})
