// Lists every sentence of the public hall and how many each language has, of them how many await
// review: `node --import tsx src/commands/translations.ts`; `-- --missing en` prints what lacks.
import fs from 'node:fs'
import path from 'node:path'
import { sentencesOf } from '../portal/texts/text.ts'
import { helpTopics, statements } from '../portal/texts/index.ts'
import { lifeEvents } from '../portal/rules/life-events.ts'
import { chosenSentences } from './sentence-tables.ts'
import { sentencesOfBody } from '../consents/rules/sections.ts'
import notice from '../../seeds/data/privacy-notice.json' with { type: 'json' }
import bo from '../platform/i18n/locales/bo.json' with { type: 'json' }
import en from '../platform/i18n/locales/en.json' with { type: 'json' }

interface Entry {
  readonly text: string
  readonly awaitingReview: boolean
}

const root = path.resolve(import.meta.dirname, '../..')
const catalogues: Readonly<Record<string, Readonly<Record<string, Entry>>>> = { en, bo }

const written = new Set(
  ['src', 'views'].flatMap((folder) => filesBelow(folder)).flatMap((file) => sentencesIn(file)),
)
/** Long texts and lists of words reach `t` as data. */
const given = new Set([
  ...[...helpTopics, ...statements].flatMap(sentencesOf),
  ...[notice.lead, ...sentencesOfBody(notice.body)],
  ...lifeEvents.flatMap(({ title, text }) => [title, text]),
  ...chosenSentences,
])
const all = new Set([...written, ...given])

const [flag, language = ''] = process.argv.slice(2)
if (flag === '--missing') printMissing(language)
else for (const [name, catalogue] of Object.entries(catalogues)) printCoverage(name, catalogue)

function printMissing(name: string): void {
  const catalogue = catalogues[name] ?? {}
  for (const sentence of all) if (!(sentence in catalogue)) process.stdout.write(`${sentence}\n`)
}

function printCoverage(name: string, catalogue: Readonly<Record<string, Entry>>): void {
  const entries = Object.entries(catalogue)
  const waiting = entries.filter(([, { awaitingReview }]) => awaitingReview).length
  const covered = (set: ReadonlySet<string>) => [...set].filter((one) => one in catalogue).length
  process.stdout.write(
    `${name}: pages ${covered(written)} of ${written.size}, texts ${covered(given)} of ${given.size}, ` +
      `awaiting review ${waiting} of ${entries.length}\n`,
  )
}

function filesBelow(folder: string): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(name)
    return /\.(ts|ejs)$/.test(name) ? [name] : []
  })
}

/** The literal sentences of t('…'), shell.t('…') and saying('…'). */
function sentencesIn(file: string): string[] {
  const source = fs.readFileSync(path.join(root, file), 'utf8')
  const found = source.matchAll(/\b(?:t|saying)\(\s*(?:'([^'\\]+)'|"([^"\\]+)")/g)
  return [...found]
    .map(([, single, double]) => single ?? double ?? '')
    .filter((sentence) => /\p{Script=Han}/u.test(sentence))
}
