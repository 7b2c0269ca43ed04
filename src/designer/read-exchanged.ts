// Reads the file of an exported form: its definition, and its samples where it has any. Trusted in nothing.
import { z } from 'zod'
import { readDefinition } from '../forms/index.ts'
import type { FormDefinition } from '../forms/index.ts'
import { situations } from './rules/situations.ts'
import type { Sample } from './types.ts'

export interface Exchanged {
  readonly definition: FormDefinition
  /** Null where the file has none to say: a bare definition. */
  readonly samples: readonly Sample[] | null
}

const mostSamples = 30

const sample = z.object({
  title: z.string().trim().min(1).max(100),
  situation: z.enum(situations.map(({ key }) => key)),
  typed: z.record(z.string().max(200), z.array(z.string().max(20_000)).max(200)),
  expect: z.enum(['pass', 'refuse']),
})

/** The content, or the sentence why it cannot be taken. */
export function readExchanged(text: string): Exchanged | string {
  const content = parsed(text)
  if (content === null) return '这不是 JSON 文件，请用“导出”得到的文件'
  const read = readDefinition(content['definition'] ?? content)
  if (!read.ok) {
    return `文件里有 ${read.refusal.length} 处不对：${read.refusal.slice(0, 5).join('、')}`
  }
  if (content['samples'] === undefined) return { definition: read.value, samples: null }
  const samples = z.array(sample).max(mostSamples).safeParse(content['samples'])
  if (samples.success) return { definition: read.value, samples: samples.data }
  const places = samples.error.issues.map(({ path }) => ['samples', ...path].join('.'))
  return `文件里的样例有 ${places.length} 处不对：${places.slice(0, 5).join('、')}`
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content)
    return isObject ? (content as Record<string, unknown>) : null
  } catch {
    return null
  }
}
