// 引用以前的办件或证照: chosen from what the applicant has in this hall, or its number typed. The answer
// is the number, which stays true when the list changes.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { fault, fieldType, isText, only } from './field-type.ts'
import type { FormEnv } from './field-type.ts'
import { optionViews } from './options.ts'
import { oneLine } from './text.ts'

const settings = z.object({ of: z.enum(['application', 'certificate']) })

type Settings = z.infer<typeof settings>

export const reference = fieldType<Settings, string>({
  settings,
  ask: 'fill',
  parts: ['', 'typed'],
  holds: isText,
  parse(typed, own, env) {
    const written = oneLine(only(typed, 'typed')).normalize('NFC')
    const chosen = only(typed)
    if (written === '') {
      if (chosen === '') return ok(null)
      return isListed(chosen, own, env) ? ok(chosen) : refuse(fault('unknown-choice'))
    }
    if ([...written].length > 60) return refuse(fault('too-long', { limit: 60 }))
    return /^[\p{L}\p{N}〔〕［］[\]（）()\-—－第号\s]{4,}$/u.test(written)
      ? ok(written)
      : refuse(fault('reference.form'))
  },
  write: (answer) => ({ typed: [answer] }),
  show: (answer, own, env) => {
    const known = listed(own, env).find(({ number }) => number === answer)
    return known === undefined ? answer : `${answer}（${known.label}）`
  },
  control: (typed, own, env, place) => {
    const written = only(typed, 'typed')
    const isKnown = written !== '' && isListed(written, own, env)
    const options = listed(own, env).map(({ number, label }) => ({
      value: number,
      label: `${label}　${number}`,
    }))
    return {
      kind: 'reference',
      options: optionViews(options, [isKnown ? written : only(typed)], place),
      typed: {
        id: options.length === 0 ? place.id : `${place.id}-typed`,
        name: `${place.name}.typed`,
        value: isKnown ? '' : written,
        label: own.of === 'application' ? '办件编号' : '证照或文书编号',
      },
    }
  },
})

function listed({ of }: Settings, { references }: FormEnv): FormEnv['references'] {
  return references.filter(({ kind }) => kind === of)
}

function isListed(number: string, own: Settings, env: FormEnv): boolean {
  return listed(own, env).some((one) => one.number === number)
}
