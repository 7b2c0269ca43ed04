// The files of public/, read once, compressed once, served under the hash of them all for a year.
// All style sheets are one file, site.css, in the order of their layers.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import type { RequestHandler } from 'express'

const folder = path.resolve(import.meta.dirname, '../../../public')

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
}

interface Asset {
  readonly type: string
  readonly plain: Buffer
  readonly brotli: Buffer | null
  readonly gzip: Buffer | null
}

export interface Assets {
  /** The address of a file of public/: /assets/<hash>/js/main.js */
  address(file: string): string
  readonly serve: RequestHandler
}

export function loadAssets(production: boolean): Assets {
  const files = new Map<string, Buffer>(
    filesBelow(folder).map((file) => [file, fs.readFileSync(path.join(folder, file)) as Buffer]),
  )
  files.set('site.css', siteStyles(files))
  const digest = createHash('sha256')
  for (const [name, bytes] of files) digest.update(name).update(bytes)
  const hash = digest.digest('hex').slice(0, 10)
  const assets = new Map(
    [...files].map(([name, bytes]) => [name, assetOf(name, bytes, production)]),
  )
  return { address: (file) => `/assets/${hash}/${file}`, serve: serveFrom(assets) }
}

function filesBelow(root: string, below = ''): string[] {
  return fs
    .readdirSync(path.join(root, below), { withFileTypes: true })
    .flatMap((entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      return entry.isDirectory() ? filesBelow(root, name) : [name]
    })
    .sort()
}

const firstStyles = ['css/tokens.css', 'css/layers.css', 'css/base.css']
const lastStyles = ['css/modes.css', 'css/print.css']

function siteStyles(files: ReadonlyMap<string, Buffer>): Buffer {
  const components = [...files.keys()].filter((name) => name.startsWith('css/components/'))
  const order = [...firstStyles, ...components, ...lastStyles]
  const sheets = order.map((name) => files.get(name)?.toString('utf8') ?? '')
  return Buffer.from(
    sheets
      .join('\n')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\n\s+/g, '\n'),
  )
}

function assetOf(name: string, plain: Buffer, production: boolean): Asset {
  const type = types[path.extname(name)] ?? 'application/octet-stream'
  const packs = /text|svg|json/.test(type)
  const quality = production ? 11 : 4
  return {
    type,
    plain,
    brotli: packs
      ? zlib.brotliCompressSync(plain, {
          params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality },
        })
      : null,
    gzip: packs ? zlib.gzipSync(plain) : null,
  }
}

/** Headers that rule what a page may do; half a kilobyte that says nothing of a script or a picture. */
const ofDocuments = [
  ...['content-security-policy', 'cross-origin-opener-policy', 'origin-agent-cluster'],
  ...['x-dns-prefetch-control', 'x-download-options', 'x-frame-options'],
  ...['x-permitted-cross-domain-policies', 'x-xss-protection', 'x-request-id'],
] as const

function serveFrom(assets: ReadonlyMap<string, Asset>): RequestHandler {
  return (req, res, next) => {
    const asset = assets.get(req.path.split('/').slice(2).join('/'))
    if (asset === undefined || (req.method !== 'GET' && req.method !== 'HEAD')) return next()
    const accepted = req.get('accept-encoding') ?? ''
    if (!asset.type.includes('svg')) for (const name of ofDocuments) res.removeHeader(name)
    res.setHeader('Content-Type', asset.type)
    res.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    res.setHeader('Vary', 'Accept-Encoding')
    if (asset.brotli !== null && accepted.includes('br')) {
      res.setHeader('Content-Encoding', 'br').end(asset.brotli)
    } else if (asset.gzip !== null && accepted.includes('gzip')) {
      res.setHeader('Content-Encoding', 'gzip').end(asset.gzip)
    } else res.end(asset.plain)
  }
}
