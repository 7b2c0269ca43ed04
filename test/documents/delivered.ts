// The templates as they are delivered.
import fs from 'node:fs'
import path from 'node:path'
import type { DocumentKind } from '../../src/documents/facts.ts'
import type { LetterTemplate } from '../../src/documents/rules/letters/template.ts'

const file = path.resolve(import.meta.dirname, '../../seeds/data/letters.json')
const templates = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<DocumentKind, LetterTemplate>

export function delivered(kind: DocumentKind): LetterTemplate {
  return templates[kind]
}
