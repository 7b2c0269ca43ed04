// Style sheets, scripts and pictures: packed, kept for a year, and nothing but what is in public/.
import express from 'express'
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadAssets } from '../../src/platform/web/assets.ts'
import type { Assets } from '../../src/platform/web/assets.ts'

let assets: Assets
let app: Express

beforeAll(() => {
  assets = loadAssets(false)
  app = express()
  app.use('/assets', assets.serve)
  app.use((_req, res) => void res.status(404).send('none'))
})

const get = (address: string, encoding: string) =>
  supertest(app)
    .get(address)
    .set('Accept-Encoding', encoding)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => done(null, Buffer.concat(parts)))
    })

describe('an asset', () => {
  test('has an address with the hash of all, the same as long as nothing changes', () => {
    expect(assets.address('site.css')).toMatch(/^\/assets\/[0-9a-f]{10}\/site\.css$/)
    expect(loadAssets(false).address('site.css')).toBe(assets.address('site.css'))
  })

  test('is kept for a year and says what it is', async () => {
    const answer = await supertest(app).get(assets.address('site.css'))
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/css; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(answer.headers['vary']).toBe('Accept-Encoding')
    const script = await supertest(app).get(assets.address('js/main.js'))
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  test('comes as brotli, as gzip or plain, and is the same in all', async () => {
    const address = assets.address('site.css')
    const plain = await get(address, 'identity')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(String(plain.body)).toContain('@layer')
    const brotli = await get(address, 'gzip, deflate, br')
    expect(brotli.headers['content-encoding']).toBe('br')
    // superagent unpacks gzip by itself, so only brotli is unpacked here.
    const gzip = await get(address, 'gzip')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    const sizes = { packed: Number(brotli.headers['content-length']), plain: 0 }
    sizes.plain = Number(plain.headers['content-length'])
    expect(sizes.packed).toBeLessThan(sizes.plain / 3)
  })

  test('that is asked for by HEAD tells its head alone', async () => {
    const answer = await supertest(app).head(assets.address('site.css'))
    expect(answer.status).toBe(200)
    expect(answer.text ?? '').toBe('')
  })
})

describe('what is not there', () => {
  test.each([
    ...['/assets/x/none.css', '/assets/', '/assets/x/', '/assets/x/../../package.json'],
    ...['/assets/x/%2e%2e/%2e%2e/package.json', '/assets/x/..%2f..%2fpackage.json'],
    ...['/assets/x//etc/passwd', '/assets/x/__proto__', '/assets/x/constructor'],
  ])('%s is a 404', async (address) => {
    expect((await supertest(app).get(address)).status).toBe(404)
  })

  test('nobody posts to an asset', async () => {
    expect((await supertest(app).post(assets.address('site.css'))).status).toBe(404)
  })
})
