// Stands between the hall and a line that drops: a page that cannot be fetched is answered with the page
// kept for that, and nothing else is ever kept, so a shared device tells nobody what was looked at.
const version = new URL(location.href).searchParams.get('v')
const kept = `offline-${version}`
const page = '/offline'

self.addEventListener('install', (event) => {
  event.waitUntil(fill())
})

async function fill() {
  const cache = await caches.open(kept)
  const answer = await fetch(page, { credentials: 'omit' })
  await cache.put(page, answer.clone())
  const sheet = /href="([^"]+site\.css)"/.exec(await answer.text())
  if (sheet) await cache.add(sheet[1])
  await self.skipWaiting()
}

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder())
})

async function forgetOlder() {
  for (const name of await caches.keys()) if (name !== kept) await caches.delete(name)
  await self.clients.claim()
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(page)))
  else if (request.url.endsWith('/site.css')) {
    event.respondWith(caches.match(request).then((known) => known ?? fetch(request)))
  }
})
