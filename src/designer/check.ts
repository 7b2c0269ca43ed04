// Checks a design as it stands: the findings, and whether its samples come out as they should.
import { formWorld, parseRaw, withHeadings } from '../forms/index.ts'
import type {
  AttachedFile,
  Field,
  FormDefinition,
  FormEnv,
  FormWorld,
  Raw,
} from '../forms/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Db } from '../platform/database/transaction.ts'
import { translator } from '../platform/i18n/translate.ts'
import { wordsOf } from '../platform/i18n/words.ts'
import { checkDesign } from './rules/check-design.ts'
import type { DesignFinding } from './rules/check-design.ts'
import { runSamples } from './rules/run-samples.ts'
import type { SampleResult } from './rules/run-samples.ts'
import { situationOf } from './rules/situations.ts'
import type { Sample } from './types.ts'

export interface Checked {
  readonly findings: readonly DesignFinding[]
  readonly samples: readonly SampleResult[]
}

export async function checkAll(
  db: Db,
  today: Day,
  definition: FormDefinition,
  samples: readonly Sample[],
): Promise<Checked> {
  const world = await formWorld(db)
  const english = translator('en', await wordsOf(db, 'en'))
  const isTranslated = (sentence: string) =>
    !/\p{sc=Han}/u.test(sentence) || english(sentence) !== sentence
  const known = { dictionaries: Object.keys(world.dictionaries), isTranslated }
  const whole = withHeadings(definition)
  return {
    findings: checkDesign(definition, known),
    samples: runSamples(whole, samples, (key) => trialEnv(world, whole, today, key)),
  }
}

/** The world as somebody in a situation has it; every question for files has one already. */
export function trialEnv(
  world: FormWorld,
  { sections }: FormDefinition,
  today: Day,
  situation: string,
): FormEnv {
  const { applicantKind, region } = situationOf(situation)
  const file: AttachedFile = {
    id: 'sample',
    name: '样例.pdf',
    size: 100_000,
    href: null,
    state: 'clean',
    inEveryRow: true,
  }
  const asking = sections.flatMap(({ fields }) => fields.flatMap(filePaths))
  return {
    ...world,
    ...{ today, applicantKind, region, references: null, idPrefix: 'f' },
    files: Object.fromEntries(asking.map((path) => [path, [file]])),
  }
}

function filePaths(field: Field): readonly string[] {
  if (field.type !== 'group') return field.type === 'file' ? [field.key] : []
  const columns = field.fields.filter(({ type }) => type === 'file')
  return columns.map(({ key }) => `${field.key}.${key}`)
}

/** What filing these answers would be refused for. */
export function tryOut(definition: FormDefinition, typed: Raw, env: FormEnv) {
  return parseRaw(definition, typed, env, 'submit')
}
