// STORAGE_URL: where files are kept, in one line.
//   disk:/srv/yizhan/files
//   s3://ACCESS:SECRET@s3.example.com/bucket/prefix?region=cn-north-1&tls=off
import path from 'node:path'
import type { S3Settings } from './s3-storage.ts'

export type StorageAddress =
  { readonly kind: 'disk'; readonly folder: string } | ({ readonly kind: 's3' } & S3Settings)

/** Null for what is no such address. */
export function readStorageAddress(text: string): StorageAddress | null {
  const folder = /^disk:(\/(?!\/).*)$/.exec(text)?.[1]
  if (folder !== undefined) return { kind: 'disk', folder: path.resolve(folder) }
  if (!text.startsWith('s3://') || !URL.canParse(text)) return null
  const url = new URL(text)
  const [bucket = '', ...rest] = url.pathname.split('/').filter((part) => part !== '')
  const whole = url.username !== '' && url.password !== '' && url.host !== ''
  if (!whole || !/^[a-z0-9][a-z0-9.-]{1,62}$/.test(bucket)) return null
  if (!rest.every((part) => /^[\w-]+$/.test(part))) return null
  return {
    kind: 's3',
    endpoint: `${url.searchParams.get('tls') === 'off' ? 'http' : 'https'}://${url.host}`,
    bucket,
    prefix: rest.map((part) => `${part}/`).join(''),
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKey: decodeURIComponent(url.username),
    secretKey: decodeURIComponent(url.password),
  }
}
