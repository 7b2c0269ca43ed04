// Answers only under the hall's own name: a request that was addressed to another host, by a forged
// header or a foreign domain, is misdirected (421).
import type { RequestHandler } from 'express'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Development also answers to its own machine, at any port. */
export function knownHost(publicUrl: string, production: boolean): RequestHandler {
  const own = new URL(publicUrl).hostname
  return (req, res, next) => {
    // Node takes the first of several and a proxy perhaps the last (RFC 9112, 3.2).
    if (timesNamed(req.rawHeaders) > 1)
      return void res.status(400).type('text').send('请求里有两个主机名。\n')
    const name = nameOf(req.headers.host)
    if (name === own || (!production && name !== null && loopback.has(name))) return next()
    res.status(421).type('text').send('这个网址不是本站的。\n')
  }
}

/** In lower case and without its port; null for what is no host. */
function nameOf(host: string | undefined): string | null {
  if (host === undefined || !URL.canParse(`http://${host}/`)) return null
  const url = new URL(`http://${host}/`)
  return url.username === '' && url.pathname === '/' && url.search === '' ? url.hostname : null
}

function timesNamed(rawHeaders: readonly string[]): number {
  return rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host').length
}
