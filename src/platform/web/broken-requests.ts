// What never becomes a request (a head too long or too slow, a body that does not come, what is no HTTP at
// all) is answered on the line itself, in a few words that tell nothing of the program.
import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Log } from '../logging/logger.ts'

const words: Readonly<Record<number, readonly [reason: string, sentence: string]>> = {
  400: ['Bad Request', '没有看懂这个请求，请返回重试。'],
  408: ['Request Timeout', '等得太久，内容还没有送到，连接断开了。请看看网络，再送一次。'],
  431: ['Request Header Fields Too Large', '请求的头部太长。请清除本站的 Cookie 后再试。'],
}

/** Of one process: a flood of bad lines is told of, and fills no log. */
const noted = { points: 60, duration: 60 }

export function answerBrokenRequests(server: Server, log: Log): void {
  const pace = new RateLimiterMemory(noted)
  const answers = new WeakMap<object, ServerResponse>()
  server.on('request', (req, res) => answers.set(req.socket, res))
  server.on('clientError', (error: NodeJS.ErrnoException, line) => {
    // An answer on its way is not written into.
    const begun = answers.get(line)
    const isBegun = begun !== undefined && begun.headersSent && !begun.writableEnded
    if (error.code === 'ECONNRESET' || !line.writable || isBegun) return void line.destroy()
    const status = statusOf(error)
    pace.consume('all').then(
      () => log.info('refused line', { status, code: error.code ?? '' }),
      () => undefined,
    )
    ;(line as Socket).end(answerOf(status))
    // Whoever goes on sending is not listened to.
    setTimeout(() => line.destroy(), 1000).unref()
  })
}

function statusOf({ code }: NodeJS.ErrnoException): number {
  if (code === 'HPE_HEADER_OVERFLOW' || code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 431
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

function answerOf(status: number): string {
  const [reason, sentence] = words[status] ?? ['Bad Request', '']
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>没有办成</title><h1>没有办成</h1><p>${sentence}</p></html>\n`
  return [
    `HTTP/1.1 ${status} ${reason}`,
    'Content-Type: text/html; charset=utf-8',
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options: nosniff',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(page)}`,
    'Connection: close',
    '',
    page,
  ].join('\r\n')
}
