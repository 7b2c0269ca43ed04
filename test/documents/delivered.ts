// The templates as they are delivered.
import fs from 'node:fs'
import path from 'node:path'
import type { DocumentKind } from '../../src/documents/facts.ts'
import type { LetterTemplate } from '../../src/documents/rules/letters/template.ts'

const read = (name: string) =>
  JSON.parse(
    fs.readFileSync(path.resolve(import.meta.dirname, '../../seeds/data', name), 'utf8'),
  ) as object
const templates = {
  ...read('letters.json'),
  ...read('letters-of-licences.json'),
  ...read('letters-of-the-file.json'),
  ...read('letters-of-hearings.json'),
  ...read('letters-around-hearings.json'),
  ...read('letters-of-offices.json'),
  ...read('letters-of-later-life.json'),
  ...read('letters-of-oversight.json'),
} as Record<DocumentKind, LetterTemplate>

export function delivered(kind: DocumentKind): LetterTemplate {
  return templates[kind]
}
