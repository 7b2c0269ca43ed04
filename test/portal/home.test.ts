// The way in: the home page, the texts, the preferences and what machines ask for.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { lifeEvents } from '../../src/portal/rules/life-events.ts'
import { helpTopics } from '../../src/portal/texts/index.ts'
import { ordinaryMorning } from '../support/context.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'

let app: Express
beforeAll(async () => {
  const { resources } = await useDatabase()
  app = testApp(resources).app
})
const get = (path: string) => supertest(app).get(path)
/** Addresses of a page's own links, without those of the frame around it. */
const linksOf = (html: string) => {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  return [...main.matchAll(/href="([^"#]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
}

describe('the home page', () => {
  test('asks what is to be done and how far it is', async () => {
    const { status, text } = await get('/')
    expect(status).toBe(200)
    expect(text).toContain('<h1>要办什么事？</h1>')
    expect(text).toContain('name="no"')
    expect(text.match(/<h1/g)).toHaveLength(1)
  })

  test('shows every occasion of life, and each leads to matters', async () => {
    const { text } = await get('/')
    for (const { title } of lifeEvents) expect(text).toContain(title)
    const searches = linksOf(text).filter((href) => href.startsWith('/matters?'))
    const few = searches.filter((href) => !href.includes('region='))
    expect(few.length).toBeGreaterThan(25)
    for (const href of few) expect((await get(href)).text, href).not.toContain('没有找到')
  })

  test('counts a theme as the catalogue counts it', async () => {
    const { text } = await get('/')
    const [, href = '', count = ''] =
      /href="(\/matters\?object=person[^"]*theme=[^"]*)">[^<]*<span>(\d+) 项/.exec(text) ?? []
    const list = await get(href.replaceAll('&amp;', '&'))
    expect(list.text).toContain(`找到 ${count} 项`)
  })

  test('names the eight prefectures on the map and in the list', async () => {
    const { text } = await get('/')
    expect(text.match(/<rect x="\d+" y="\d+" width="\d+" height="\d+" rx="5"/g)).toHaveLength(8)
    expect(text).toContain('href="/matters?region=632722"')
  })

  test('leads nowhere that does not exist', async () => {
    const { text } = await get('/')
    for (const href of new Set(linksOf(text))) {
      if (href.includes('region=') || href.includes('q=') || href.includes('theme=')) continue
      expect((await get(href)).status, href).toBeLessThan(400)
    }
  })
})

describe('the texts', () => {
  test.each(helpTopics.map(({ key, title }) => [key, title]))('%s is there', async (key, title) => {
    const { status, text } = await get(`/help/${key}`)
    expect(status).toBe(200)
    expect(text).toContain(`<h1>${title}</h1>`)
    expect(text).not.toMatch(/\{\w+\}/)
  })

  test.each(['/help', '/about', '/accessibility', '/privacy', '/sitemap'])('%s', async (path) => {
    const { status, text } = await get(path)
    expect(status).toBe(200)
    expect(text).not.toMatch(/\{\w+\}/)
  })

  test('an unknown topic is not found', async () => {
    expect((await get('/help/nothing')).status).toBe(404)
  })

  test('the application for reconsideration can be printed and kept', async () => {
    expect((await get('/help/remedies')).text).toContain('/help/remedies/application')
    expect((await get('/help/remedies/application')).text).toContain('<h1>行政复议申请书</h1>')
    const kept = await get('/help/remedies/application.txt')
    expect(kept.headers['content-disposition']).toContain('attachment')
    expect(kept.text).toContain('被申请人')
  })

  test('every address of the site map answers', async () => {
    for (const href of linksOf((await get('/sitemap')).text)) {
      expect((await get(href)).status, href).toBeLessThan(400)
    }
  })
})

describe('preferences', () => {
  test('are kept and lead back', async () => {
    const answer = await get('/preferences?mode=elder&back=%2Fhelp')
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe('/help')
    expect(String(answer.headers['set-cookie'])).toMatch(/mode=elder;.*HttpOnly; SameSite=Lax/)
    const elder = await get('/').set('Cookie', 'mode=elder')
    expect(elder.text).toContain('data-mode="elder"')
  })

  test('never lead to another host, and keep nothing that is not theirs', async () => {
    const answer = await get('/preferences?mode=huge&lang=xx&region=999999&back=//evil.example')
    expect(answer.headers['location']).toBe('/')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('a language in the way back gives in to the one chosen', async () => {
    const answer = await get('/preferences?lang=en&back=%2Fhelp%3Flang%3Dbo')
    expect(answer.headers['location']).toBe('/help')
  })
})

describe('what machines ask for', () => {
  test('robots are told what is closed and where the map lies', async () => {
    const { text } = await get('/robots.txt')
    expect(text).toContain('Disallow: /my')
    expect(text).toMatch(/Sitemap: http.*\/sitemap\.xml/)
  })

  test('the sitemap file lists the guides of published matters', async () => {
    const { text, headers } = await get('/sitemap.xml')
    expect(headers['content-type']).toContain('xml')
    expect(text).toMatch(/<loc>http[^<]*\/matters\/\d{12}<\/loc><lastmod>\d{4}-\d\d-\d\d/)
  })

  test('whoever finds a weakness is told where to say it', async () => {
    const { text, headers } = await get('/.well-known/security.txt')
    expect(headers['content-type']).toContain('text/plain')
    expect(text).toMatch(/^Contact: (mailto|tel|http)/m)
    const expires = Date.parse(/^Expires: (\S+)$/m.exec(text)?.[1] ?? '')
    const days = (expires - ordinaryMorning.getTime()) / 86_400_000
    expect(days).toBeGreaterThan(90)
    expect(days).toBeLessThan(366)
    expect(text).toMatch(/^Canonical: http\S+\/\.well-known\/security\.txt$/m)
  })

  test('the old place of the icon leads to it', async () => {
    const { headers } = await get('/favicon.ico')
    expect((await get(String(headers['location']))).status).toBe(200)
  })
})

describe('hints for the first visit', () => {
  test('stand on the home page until they are put away', async () => {
    expect((await get('/')).text).toContain('第一次来？')
    const away = await get('/preferences?hint=home&back=/')
    expect(away.status).toBe(303)
    const cookie = String(away.headers['set-cookie']).split(';')[0] ?? ''
    expect(cookie).toBe('hints=home')
    expect((await get('/').set('Cookie', cookie)).text).not.toContain('第一次来？')
    expect((await get('/')).text).toContain('第一次来？')
  })

  test('one after the other is put away, and what is no hint changes nothing', async () => {
    const second = await get('/preferences?hint=desk&back=/').set('Cookie', 'hints=home')
    expect(String(second.headers['set-cookie'])).toContain('hints=home-desk')
    const other = await get('/preferences?hint=<b>&back=/')
    expect(String(other.headers['set-cookie'])).not.toContain('hints')
  })
})

describe('the search of the help', () => {
  test('gives links to places that exist, and the words among the matters', async () => {
    const { status, text } = await get('/help?q=忘了密码')
    expect(status).toBe(200)
    const [href = ''] = /\/help\/account#part-\d+/.exec(text) ?? []
    expect((await get('/help/account')).text).toContain(`id="${href.split('#')[1] ?? 'none'}"`)
    expect(linksOf(text)).toContain(`/matters?q=${encodeURIComponent('忘了密码')}`)
  })

  test('says when nothing is found, and shows what was typed as text', async () => {
    const { text } = await get('/help?q=%3Cscript%3E')
    expect(text).toContain('帮助里没有找到“&lt;script&gt;”')
  })
})

test('the elder mode says on each page whom to call', async () => {
  for (const path of ['/', '/matters', '/progress', '/help/apply']) {
    expect((await get(path).set('Cookie', 'mode=elder')).text, path).toContain('不会办？打 12345')
    expect((await get(path)).text, path).not.toContain('不会办？打')
  }
})
