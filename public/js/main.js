// Finds what the page asks for by data-behaviour and loads only that. Every page works without it.
const known = new Set([
  'autosave',
  'character-count',
  'conditions',
  'confirm-leave',
  'error-summary',
  'insert-phrase',
  'locate',
  'print',
  'region-picker',
  'repeat',
  'save-rows',
  'session',
  'shortcuts',
  'signature',
  'submit-on-change',
  'upload',
  'suggest',
])

for (const element of document.querySelectorAll('[data-behaviour]')) {
  for (const name of element.dataset.behaviour.split(' ')) {
    if (known.has(name)) start(name, element)
  }
}
keepOfflinePage()
if (document.querySelector('table.stacks')) start('stacked-tables', document)
if (document.querySelector('[data-shortcut], .desk .table tbody th a')) start('shortcuts', document.body)

/** The page for a dropped line, under the version of the files it needs. */
function keepOfflinePage() {
  const [, , hash] = new URL(import.meta.url).pathname.split('/')
  navigator.serviceWorker?.register(`/offline.js?v=${hash}`).catch(() => {})
}

/** A behaviour that cannot load must not disturb the page. */
async function start(name, element) {
  try {
    const behaviour = await import(`./behaviours/${name}.js`)
    behaviour.start(element)
  } catch (error) {
    console.warn(`behaviour ${name}`, error)
  }
}
