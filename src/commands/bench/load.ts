// A small load generator: keeps connections open and asks again as soon as it is answered.
import http from 'node:http'

export interface Visit {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly cookie: string
  /** The body of a form, empty for GET. */
  readonly body: string
  /** Forms that may carry files are sent in parts. */
  readonly contentType: string
}

export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly text: string
  readonly milliseconds: number
}

export interface Round {
  readonly perSecond: number
  readonly milliseconds: readonly number[]
}

/** Asks one page; the connection stays open for the next. */
export type Ask = (visit: Visit) => Promise<Answer>

export function visitorOf(port: number, connections: number): { ask: Ask; close(): void } {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  return { ask: (visit) => askOnce(agent, port, visit), close: () => agent.destroy() }
}

/** Keeps `lanes` visits under way for a time. Throws when an answer is not the one expected. */
export async function runFor(
  milliseconds: number,
  lanes: number,
  visit: (lane: number) => Promise<Answer>,
  expected: number,
): Promise<Round> {
  const started = performance.now()
  const taken: number[] = []
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (performance.now() - started < milliseconds) {
        const answer = await visit(lane)
        if (answer.status !== expected) throw new Error(`unexpected answer ${answer.status}`)
        taken.push(answer.milliseconds)
      }
    }),
  )
  return { perSecond: (taken.length * 1000) / (performance.now() - started), milliseconds: taken }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function askOnce(agent: http.Agent, port: number, visit: Visit): Promise<Answer> {
  const { method, path, cookie, body, contentType } = visit
  const started = performance.now()
  return new Promise((answered, failed) => {
    const headers = {
      // The product runs as behind a proxy that speaks TLS.
      'x-forwarded-proto': 'https',
      ...(cookie === '' ? {} : { cookie }),
      ...(method === 'POST'
        ? {
            'content-type': contentType,
            'content-length': Buffer.byteLength(body),
          }
        : {}),
    }
    const request = http.request(
      { agent, host: '127.0.0.1', port, method, path, headers },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', failed)
        response.on('end', () =>
          answered({
            status: response.statusCode ?? 0,
            headers: response.headers,
            get text() {
              return Buffer.concat(chunks).toString('utf8')
            },
            milliseconds: performance.now() - started,
          }),
        )
      },
    )
    request.on('error', failed)
    request.end(body)
  })
}
