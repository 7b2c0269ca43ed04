// 引用以前的办件或证照: chosen from what the applicant has in this hall, or its number typed. The answer
// is the number, which stays true when the list changes.
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { fault, fieldType, isText, only } from './field-type.ts'
import type { FormEnv, Reference } from './field-type.ts'
import { optionViews } from './options.ts'
import { oneLine } from './free-text.ts'

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
    const found = known(written, own, env)
    if (found !== null) return found.inForce ? ok(written) : refuse(fault('reference.ended'))
    // A certificate may come from elsewhere, on paper; an application of this hall is in its list.
    if (own.of === 'application' && env.references !== null) {
      return refuse(fault('reference.not-own'))
    }
    return /^[\p{L}\p{N}〔〕［］[\]（）()\-—－第号\s]{4,}$/u.test(written)
      ? ok(written)
      : refuse(fault('reference.form'))
  },
  write: (answer) => ({ typed: [answer] }),
  show: (answer, own, env) => {
    const one = known(answer, own, env)
    if (one !== null) return `${answer}（${one.label}${one.inForce ? '' : '，现在已经失效'}）`
    return env.references === null ? answer : `${answer}（号码是自己填的，本厅没有这份记录）`
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

/** Those that may be chosen. */
function listed({ of }: Settings, { references }: FormEnv): readonly Reference[] {
  return (references ?? []).filter(({ kind, inForce }) => kind === of && inForce)
}

function known(number: string, { of }: Settings, { references }: FormEnv): Reference | null {
  return (references ?? []).find((one) => one.kind === of && one.number === number) ?? null
}

function isListed(number: string, own: Settings, env: FormEnv): boolean {
  return listed(own, env).some((one) => one.number === number)
}
