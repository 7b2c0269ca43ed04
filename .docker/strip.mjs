// `node .docker/strip.mjs`, once after installing: writes the program without its types to .stripped, so that
// no process that serves carries the stripper and its 25 megabytes. Node 22.18 or newer.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { folder, strippedName, top } from './stripped-name.mjs'

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
let files = 0
for (const part of ['src', 'migrations', 'seeds']) {
  for (const name of readdirSync(path.join(top, part), { recursive: true })) {
    if (!name.endsWith('.ts')) continue
    const source = readFileSync(path.join(top, part, name))
    writeFileSync(strippedName(source), stripTypeScriptTypes(source.toString()))
    files++
  }
}
process.stdout.write(`${files} files\n`)
