// Reads the fields of a form. Bytes that are no UTF-8 come through as '\uFFFD', as they do in a form with files
// and as the URL Standard decodes them: the library would leave '%ED%A0%80' standing as if it had been typed.
import type { IncomingMessage } from 'node:http'
import express from 'express'
import type { RequestHandler } from 'express'

export function urlencodedBody(limits: {
  readonly limit: string
  readonly parameterLimit: number
}): RequestHandler {
  const misencoded = new WeakMap<IncomingMessage, string>()
  const read = express.urlencoded({
    ...{ extended: false, ...limits },
    verify: (req, _res, bytes) => {
      const text = bytes.toString()
      if (!isUtf8(text)) misencoded.set(req, text)
    },
  })
  return (req, res, next) => {
    read(req, res, (fault?: unknown) => {
      const text = misencoded.get(req)
      if (fault === undefined && text !== undefined) req.body = decoded(text)
      next(fault)
    })
  }
}

function isUtf8(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

function decoded(text: string): Record<string, string | string[]> {
  const fields = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(text)) {
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  const body = Object.create(null) as Record<string, string | string[]>
  for (const [name, values] of fields) body[name] = values.length === 1 ? (values[0] ?? '') : values
  return body
}
