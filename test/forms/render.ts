// Draws a form as its page would, to a string.
import type { FormDefinition, FormEnv, FormError, Raw } from '../../src/forms/index.ts'
import { parseAnswers, presentForm } from '../../src/forms/index.ts'
import { inChinese } from '../../src/platform/i18n/translate.ts'
import { renderView } from '../../src/platform/web/engine.ts'
import { env as sampleEnv } from './sample.ts'

const shell = {
  asset: (file: string) => `/assets/${file}`,
  t: inChinese,
}

export function renderForm(
  definition: FormDefinition,
  body: Readonly<Record<string, unknown>>,
  errors: readonly FormError[],
  env: FormEnv = sampleEnv,
): string {
  const options = { mode: 'draft', sections: null, earlier: {} } as const
  return renderRaw(definition, parseAnswers(definition, body, env, options).raw, errors, env)
}

export function renderRaw(
  definition: FormDefinition,
  raw: Raw,
  errors: readonly FormError[],
  env: FormEnv = sampleEnv,
): string {
  const props = presentForm(definition, { raw, errors, env, sections: null })
  return renderView('forms/form', { props, shell })
}

export function renderAnswers(props: unknown): string {
  return renderView('forms/answers', { props, shell })
}

/** What a browser would post from this page: the values of its controls, by name. */
export function valuesIn(html: string): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  const put = (name: string, value: string) => (values[name] ??= []).push(unescape(value))
  for (const [tag, name = '', value = ''] of html.matchAll(
    /<input[^>]* name="(answers[^"]*)" value="([^"]*)"[^>]*>/g,
  )) {
    if (!/type="(radio|checkbox)"/.test(tag) || tag.includes(' checked')) put(name, value)
  }
  for (const [, name = '', value = ''] of html.matchAll(
    /<textarea[^>]* name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/g,
  )) {
    put(name, value)
  }
  for (const [, name = '', body = ''] of html.matchAll(
    /<select[^>]* name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    put(name, /<option value="([^"]*)" selected>/.exec(body)?.[1] ?? '')
  }
  return values
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
