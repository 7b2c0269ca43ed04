// What every answer tells the browser: run nothing that is not ours, frame us nowhere, keep nothing
// of a signed-in page.
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { reportPath } from './csp-reports.ts'

/** No page asks for any of these, so nothing that got into one can. */
const unused = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
const permissions = unused.map((feature) => `${feature}=()`).join(', ')

export function headers(secure: boolean): RequestHandler {
  const guards = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        reportUri: [reportPath],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  return (req, res, next) => {
    res.setHeader('Permissions-Policy', permissions)
    guards(req, res, next)
  }
}
