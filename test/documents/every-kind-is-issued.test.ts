// A template that nothing issues is a promise in a list: every kind of letter is named where something brings it about.
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { DocumentKind } from '../../src/documents/index.ts'
import { kindNames } from '../../src/documents/messages.ts'

const root = path.resolve(import.meta.dirname, '../../src')
const sources = fs
  .readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('documents/'))
  .map((file) => fs.readFileSync(path.join(root, file), 'utf8'))
  .join('\n')

test.each(Object.keys(kindNames) as DocumentKind[])('%s is issued somewhere', (kind) => {
  expect(sources.includes(`'${kind}'`)).toBe(true)
})
