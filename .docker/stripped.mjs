// `node --import ./.docker/stripped.mjs src/server.ts`: runs what strip.mjs wrote. A file that was changed since,
// or never stripped, is stripped by Node itself; a Node that reads no TypeScript is given tsx.
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { strippedName } from './stripped-name.mjs'

if (process.features.typescript === 'strip' && module.registerHooks !== undefined) {
  module.registerHooks({ load })
} else {
  await import('tsx')
}

function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context)
  try {
    const source = readFileSync(strippedName(readFileSync(new URL(url))), 'utf8')
    return { format: 'module', source, shortCircuit: true }
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return next(url, context)
  }
}
