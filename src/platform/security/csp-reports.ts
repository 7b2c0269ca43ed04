// Browsers say here what the policy of a page made them refuse. Little is read, little is written down, and
// none of it is anybody's: which rule, whose origin, and the address of the page without its numbers.
import express from 'express'
import type { ErrorRequestHandler, Express, RequestHandler } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import type { Log } from '../logging/logger.ts'

export const reportPath = '/csp-reports'
const readReport = express.json({
  type: ['application/csp-report', 'application/reports+json'],
  limit: '8kb',
})
/** Of one process, whoever reports: a broken page tells the same many times. */
const perMinute = 60

const violation = z.object({
  'effective-directive': z.string().optional(),
  'violated-directive': z.string().optional(),
  effectiveDirective: z.string().optional(),
  'blocked-uri': z.string().optional(),
  blockedURL: z.string().optional(),
  'document-uri': z.string().optional(),
  documentURL: z.string().optional(),
})
const reports = z.union([
  z.object({ 'csp-report': violation }).transform((one) => [one['csp-report']]),
  z
    .array(z.object({ body: violation }))
    .max(10)
    .transform((many) => many.map(({ body }) => body)),
])

/** 204 for what was noted, 400, 413 and 429 for the rest; without a session and without a token. */
export function installCspReports(app: Express, log: Log): void {
  const pace = new RateLimiterMemory({ points: perMinute, duration: 60 })
  const paced: RequestHandler = (_req, res, next) => {
    pace.consume('all').then(
      () => next(),
      () => void res.status(429).set('Retry-After', '60').end(),
    )
  }
  const note: RequestHandler = (req, res) => {
    const read = reports.safeParse(req.body)
    if (!read.success) return void res.status(400).end()
    for (const one of read.data) log.warn('refused by the policy of a page', linesOf(one))
    res.status(204).end()
  }
  const unread: ErrorRequestHandler = (fault: { status?: number }, _req, res, next) => {
    if (fault.status === undefined) return next(fault)
    res.status(fault.status).end()
  }
  app.post(reportPath, paced, readReport, note, unread)
}

function linesOf(one: z.output<typeof violation>): Readonly<Record<string, string>> {
  const directive = one['effective-directive'] ?? one.effectiveDirective
  const page = one['document-uri'] ?? one.documentURL ?? ''
  return {
    directive: (directive ?? one['violated-directive'] ?? '').slice(0, 60),
    blocked: originOf(one['blocked-uri'] ?? one.blockedURL ?? ''),
    page: URL.canParse(page) ? withoutNumbers(new URL(page).pathname) : '',
  }
}

/** 'inline' and 'eval' are words; of an address only whose it is. */
function originOf(blocked: string): string {
  return URL.canParse(blocked)
    ? new URL(blocked).origin
    : blocked.replace(/[^a-z-]/g, '').slice(0, 20)
}

function withoutNumbers(path: string): string {
  return path
    .split('/')
    .map((part) => (/\d|%|^.{25,}$/.test(part) ? ':part' : part))
    .join('/')
}
