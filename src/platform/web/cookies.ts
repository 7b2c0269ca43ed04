// The few cookies that are no secret: language, mode, region, hints read. They are read leniently.
import type { Request, Response } from 'express'

const year = 365 * 86_400_000

export function cookieOf(req: Request, name: string): string | null {
  for (const part of (req.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name && value !== undefined) return decode(value)
  }
  return null
}

export function setPreference(res: Response, name: string, value: string, secure: boolean): void {
  res.cookie(name, value, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true, secure })
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
